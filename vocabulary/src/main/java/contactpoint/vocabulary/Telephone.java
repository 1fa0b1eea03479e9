package contactpoint.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as people dial it in Britain, spaces kept where its source put them. Ofcom
 * keeps 01632 960000-960999 and 07700 900000-900999 for fiction.
 */
public record Telephone(String text) {

  private static final Pattern SHAPE =
      Pattern.compile("[+0-9][0-9 ()-]{4,24}( ?(x|ext\\.?) ?[0-9]{1,6})?");

  public Telephone {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a telephone number");
    }
  }

  /** Reads what people write; empty if it cannot be dialled. */
  public static Optional<Telephone> parse(String typed) {
    String text = Text.canonical(typed);
    return SHAPE.matcher(text).matches() && text.chars().filter(Character::isDigit).count() >= 5
        ? Optional.of(new Telephone(text))
        : Optional.empty();
  }

  /** What stands behind {@code tel:} in a link: digits and a leading plus. */
  public String dial() {
    String number = text.replaceAll(" ?(x|ext\\.?).*", "");
    return (number.startsWith("+") ? "+" : "") + number.replaceAll("[^0-9]", "");
  }

  @Override
  public String toString() {
    return "telephone";
  }
}

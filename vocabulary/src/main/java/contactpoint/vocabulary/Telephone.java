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

  /**
   * In the groups in which numbers are read out in Britain ({@code 01632 960 309}), so that those
   * of many sources stand alike; any other number, or one with an extension, as its source puts it.
   */
  public String grouped() {
    String digits = dial();
    boolean plain = digits.length() == 11 && text.matches("0[0-9 ()-]+");
    return plain ? String.join(" ", groups(digits)) : text;
  }

  /** London and its like have two digits behind the nought, big cities three, others four. */
  private static String[] groups(String digits) {
    int area = digits.startsWith("02") ? 3 : digits.matches("01(1.|.1).*") ? 4 : 5;
    int middle = area + (area == 3 ? 4 : 3);
    return new String[] {
      digits.substring(0, area), digits.substring(area, middle), digits.substring(middle)
    };
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

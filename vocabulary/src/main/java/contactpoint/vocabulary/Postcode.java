package contactpoint.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A full postcode in its canonical form, outward and inward half with one space ({@code WX4 7QP}).
 * The area WX does not exist and is kept for invented places.
 */
public record Postcode(String text) {

  private static final Pattern FULL = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");
  private static final Pattern CANONICAL =
      Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}");
  private static final Pattern HALF = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");

  public Postcode {
    if (!CANONICAL.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a postcode");
    }
  }

  /** Reads what people write: any case, any spacing; empty if it has not the shape of one. */
  public static Optional<Postcode> parse(String typed) {
    if (CANONICAL.matcher(typed).matches()) {
      return Optional.of(new Postcode(typed));
    }
    var match = FULL.matcher(canonical(typed));
    return match.matches()
        ? Optional.of(new Postcode(match.group(1) + " " + match.group(2)))
        : Optional.empty();
  }

  /** Reads the first half alone ({@code WX4}); empty if it has not the shape of one. */
  public static Optional<String> parseOutward(String typed) {
    String half = canonical(typed);
    return HALF.matcher(half).matches() ? Optional.of(half) : Optional.empty();
  }

  private static String canonical(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
  }

  /** The half before the space. */
  public String outward() {
    return text.substring(0, text.indexOf(' '));
  }

  @Override
  public String toString() {
    return "postcode";
  }
}

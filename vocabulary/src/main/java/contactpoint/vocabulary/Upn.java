package contactpoint.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique pupil number: a check letter, the authority's DfE number (3), the establishment (4), the
 * year of allocation (2) and a serial (3); a temporary one ends in a letter (DfE, UPN guide). Its
 * digits name an authority, so it counts as place for a shielded child.
 *
 * @param text thirteen characters with a valid check letter
 */
public record Upn(String text) {

  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private static final Pattern SHAPE = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

  public Upn {
    if (!valid(text)) {
      throw new IllegalArgumentException(
          "A UPN is a check letter, eleven digits and a digit or letter");
    }
  }

  /** Reads what people write, any case, spaces allowed; empty if the check letter fails. */
  public static Optional<Upn> parse(String typed) {
    String text = SHAPE.matcher(typed).matches() ? typed : canonical(typed);
    return valid(text) ? Optional.of(new Upn(text)) : Optional.empty();
  }

  /** Whether a text has the shape of a UPN, whatever its check letter says. */
  public static boolean looksLike(String typed) {
    return canonical(typed).matches("[A-Z][0-9]{11}[0-9A-Z]");
  }

  /** The UPN made of its twelve last characters, for invented pupils. */
  public static Upn of(String lastTwelve) {
    return new Upn(check(lastTwelve) + lastTwelve);
  }

  private static String canonical(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
  }

  private static boolean valid(String text) {
    return SHAPE.matcher(text).matches() && text.charAt(0) == check(text.substring(1));
  }

  private static char check(String lastTwelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      char symbol = lastTwelve.charAt(i);
      int value = Character.isDigit(symbol) ? symbol - '0' : CHECK_LETTERS.indexOf(symbol);
      sum += value * (i + 2);
    }
    return CHECK_LETTERS.charAt(sum % 23);
  }

  @Override
  public String toString() {
    return "UPN";
  }
}

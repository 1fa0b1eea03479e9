package contactpoint.vocabulary;

import java.util.Optional;

/**
 * An NHS number: ten digits, the last a check modulo 11 (NHS Data Dictionary, NHS NUMBER). Numbers
 * beginning 999 are kept for tests and never given to a person.
 *
 * @param digits ten digits with a valid check
 */
public record NhsNumber(String digits) {

  public NhsNumber {
    if (!valid(digits)) {
      throw new IllegalArgumentException("An NHS number has ten digits, the last a check");
    }
  }

  /** Reads what people write, spaces and hyphens allowed; empty if the check fails. */
  public static Optional<NhsNumber> parse(String text) {
    String digits = text.length() == 10 ? text : text.replaceAll("[\\s-]", "");
    return valid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  /** Whether a text has the shape of an NHS number, whatever its check digit says. */
  public static boolean looksLike(String text) {
    return text.replaceAll("[\\s-]", "").matches("[0-9]{10}");
  }

  /**
   * The NHS number made of nine digits and their check, for invented people.
   *
   * @return empty for the one in eleven that has no valid check digit
   */
  public static Optional<NhsNumber> of(int firstNine) {
    String nine = "%09d".formatted(firstNine);
    int check = check(nine);
    return check == 10 ? Optional.empty() : Optional.of(new NhsNumber(nine + check));
  }

  private static boolean valid(String digits) {
    return digits.length() == 10
        && digits.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9')
        && check(digits) == digits.charAt(9) - '0';
  }

  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    return (11 - sum % 11) % 11;
  }

  /** As it is printed: 999 123 4567. */
  public String text() {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  @Override
  public String toString() {
    return "NHS number";
  }
}

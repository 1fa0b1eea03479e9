package contactpoint.ledger;

/**
 * A word from a closed list, or a number, as it stands in an entry: lower-case ASCII letters,
 * digits, and {@code . - _ : /} between them, 1 to 64 characters. Nothing personal fits in here by
 * its shape alone, and nothing personal may be put in.
 */
public record Code(String text) implements Comparable<Code> {

  /** Characters in the longest code. */
  public static final int LONGEST = 64;

  public Code {
    if (!valid(text)) {
      throw new IllegalArgumentException(
          "A code is 1 to 64 of a-z, 0-9 and . - _ : / and begins with a letter or digit");
    }
  }

  static boolean valid(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && letterOrDigit(text.charAt(0))
        && text.chars().allMatch(c -> letterOrDigit(c) || ".-_:/".indexOf(c) >= 0);
  }

  private static boolean letterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(Code other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}

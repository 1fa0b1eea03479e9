package contactpoint.ledger;

/**
 * The name of a log and of the key that signs for it, written like an address without its scheme:
 * {@code contactpoint.example/log}. It is the first line of every seal.
 *
 * @param text printable ASCII without spaces and without the plus sign, at most 100 characters
 */
public record KeyName(String text) {

  private static final int LONGEST = 100;

  public KeyName {
    if (!valid(text)) {
      throw new IllegalArgumentException(
          "A log's name is 1 to 100 printable ASCII characters without space or plus");
    }
  }

  static boolean valid(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '+');
  }

  @Override
  public String toString() {
    return text;
  }
}

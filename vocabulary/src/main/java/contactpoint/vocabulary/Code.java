package contactpoint.vocabulary;

import java.util.Optional;

/**
 * An entry of a list that is kept elsewhere: a setting, a practice, a service, a kind of service.
 * Which service works with somebody, and where, is personal, so it is kept from logs.
 *
 * @param text letters, digits and {@code . _ : / -}, at most 40 of them, no space
 */
public record Code(String text) {

  private static final int LIMIT = 40;

  public Code {
    if (!valid(text)) {
      throw new IllegalArgumentException("A code has at most 40 letters, digits and hyphens");
    }
  }

  /** Reads what a source writes; empty if it has not the shape of a code. */
  public static Optional<Code> parse(String typed) {
    String text = typed.strip();
    return valid(text) ? Optional.of(new Code(text)) : Optional.empty();
  }

  private static boolean valid(String text) {
    if (text.isEmpty() || text.length() > LIMIT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      if (!isAlphanumeric(symbol) && "._:/-".indexOf(symbol) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char symbol) {
    return (symbol >= 'a' && symbol <= 'z')
        || (symbol >= 'A' && symbol <= 'Z')
        || (symbol >= '0' && symbol <= '9');
  }

  @Override
  public String toString() {
    return "code";
  }
}

package contactpoint.vocabulary;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand in a short text: one line, NFC, no control or direction marks, a bounded length.
 */
final class Text {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]");

  private Text() {}

  /** The text in canonical form: NFC, single spaces, no space at either end. */
  static String canonical(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  static boolean isClean(String text, int limit) {
    return !text.isEmpty()
        && text.length() <= limit
        && (isPlain(text) || !FORBIDDEN.matcher(text).find());
  }

  /**
   * Whether a text is printable ASCII with single spaces inside: canonical and clean at a glance,
   * as nearly every text is.
   */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      if (symbol < ' ' || symbol > '~' || (symbol == ' ' && before == ' ')) {
        return false;
      }
      before = symbol;
    }
    return before != ' ' || text.isEmpty();
  }

  static Optional<String> clean(String typed, int limit) {
    String text = canonical(typed);
    return isClean(text, limit) ? Optional.of(text) : Optional.empty();
  }

  static String require(String text, int limit, String what) {
    if (!isClean(text, limit)) {
      throw new IllegalArgumentException(what + " must be one clean line of at most " + limit);
    }
    return text;
  }
}

package contactpoint.access;

import contactpoint.vocabulary.Name;
import java.util.Locale;
import java.util.Set;

/**
 * How names and addresses are shown that every source writes in capitals only: with one capital a
 * word. What holds a small letter is shown as it is written. Only the picture changes, never what
 * is held or compared.
 */
final class Spelling {

  /** Words that stay small inside an address or a name. */
  private static final Set<String> SMALL =
      Set.of("and", "by", "in", "le", "next", "of", "on", "the", "under", "upon", "de", "la");

  private Spelling() {}

  static Name of(Name name) {
    String shown = of(name.text());
    return shown.equals(name.text()) ? name : new Name(shown);
  }

  /** The text as it is shown: {@code 93 PLOVER LANE} is {@code 93 Plover Lane}. */
  static String of(String text) {
    if (text.length() < 2 || !text.equals(text.toUpperCase(Locale.ROOT)) || !hasWord(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !belongsToWord(text.charAt(i))) {
        append(shown, text.substring(from, i));
        if (i < text.length()) {
          shown.append(text.charAt(i));
        }
        from = i + 1;
      }
    }
    return shown.toString();
  }

  private static boolean hasWord(String text) {
    return text.chars().filter(Character::isLetter).count() > 1;
  }

  private static boolean belongsToWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || c == '\u2019'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void append(StringBuilder shown, String word) {
    if (word.isEmpty()) {
      return;
    }
    String small = word.toLowerCase(Locale.UK);
    if (Character.isDigit(word.charAt(0))) {
      shown.append(small.matches("[0-9]+(st|nd|rd|th)") ? small : word); // 1ST, but 12A
    } else if (!shown.isEmpty() && SMALL.contains(small)) {
      shown.append(small);
    } else {
      shown.append(capitals(small));
    }
  }

  /** One capital, and a second one behind Mc and O'. */
  private static String capitals(String small) {
    int second =
        small.startsWith("mc") && small.length() > 3
            ? 2
            : small.length() > 2 && "'\u2019".indexOf(small.charAt(1)) >= 0 ? 2 : -1;
    String first = upper(small, 0);
    return second < 0 ? first : upper(first, second);
  }

  private static String upper(String text, int at) {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    return text.substring(0, at)
        + Character.toString(Character.toTitleCase(point))
        + text.substring(end);
  }
}

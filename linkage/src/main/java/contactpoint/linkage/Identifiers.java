package contactpoint.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Identifiers, and the two check digits that children in England carry. */
final class Identifiers {
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private Identifiers() {}

  static @Nullable Term read(String typed) {
    var text = Text.squeezed(Text.plain(typed)).toUpperCase(Locale.ROOT);
    boolean nothing = Text.saysNothing(Dates.lower(text)) || text.length() < 3;
    if (nothing || Reading.sameThroughout(text)) {
      return null;
    }
    return Term.identifier(text, nhsNumber(text) || upn(text));
  }

  /**
   * Ten digits, the last being 11 less the sum weighted 10 to 2, modulo 11 (NHS Data Dictionary).
   */
  static boolean nhsNumber(String text) {
    if (text.length() != 10) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += digit * (i == 9 ? 1 : 10 - i);
    }
    return sum % 11 == 0;
  }

  /** A letter and twelve digits; the letter is the sum weighted 2 to 13, modulo 23 (DfE). */
  static boolean upn(String text) {
    if (text.length() != 13) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < 13; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return i == 12 && temporary(text, sum);
      }
      sum += digit * (i + 1);
    }
    return text.charAt(0) == UPN_LETTERS.charAt(sum % 23);
  }

  /** A temporary number ends in a letter that counts by its place among the check letters. */
  private static boolean temporary(String text, int sum) {
    int value = UPN_LETTERS.indexOf(text.charAt(12));
    return value >= 0 && text.charAt(0) == UPN_LETTERS.charAt((sum + value * 13) % 23);
  }
}

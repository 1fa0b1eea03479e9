package contactpoint.linkage;

import org.jspecify.annotations.Nullable;

/** Postcodes: British ones by outward and inward part, others by their first characters. */
final class Postcodes {
  private Postcodes() {}

  static @Nullable Term read(String typed) {
    var text = Text.squeezed(Text.plain(typed));
    if (Text.saysNothing(text) || text.length() < 2) {
      return null;
    }
    return Term.plain(Kind.POSTCODE, text, district(text));
  }

  /** The district: SW1A of SW1A 1AA; of others all but the last two characters. */
  private static String district(String text) {
    int n = text.length();
    if (british(text)) {
      return text.substring(0, n - 3);
    }
    return n > 3 ? text.substring(0, n - 2) : text;
  }

  static boolean british(String text) {
    int n = text.length();
    return n >= 5
        && n <= 7
        && Character.isLetter(text.charAt(0))
        && Character.isDigit(text.charAt(n - 3))
        && Character.isLetter(text.charAt(n - 2))
        && Character.isLetter(text.charAt(n - 1));
  }

  /**
   * Whether two postcodes, in the form of {@link Tail}, may lie in one area: then they begin alike,
   * and have the same second character if either's is a letter.
   */
  static boolean mayShareArea(long postcode, long other) {
    boolean letter = letterSecond(postcode) || letterSecond(other);
    return ((postcode ^ other) & (letter ? 0xFFFF : 0xFF)) == 0;
  }

  private static boolean letterSecond(long postcode) {
    return (postcode >>> Byte.SIZE & 0xFF) >= 'a';
  }

  /** Whether two districts lie in one area: the letters before the first digit, or one digit. */
  static boolean sameArea(String a, String b) {
    int n = area(a);
    return n == area(b) && a.regionMatches(0, b, 0, n);
  }

  private static int area(String district) {
    int n = 0;
    while (n < district.length() && Character.isLetter(district.charAt(n))) {
      n++;
    }
    return n == 0 ? 1 : n;
  }
}

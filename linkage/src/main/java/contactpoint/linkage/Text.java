package contactpoint.linkage;

import java.text.Normalizer;
import java.util.Set;

/** How typed text is made comparable: lower case, no accents, no punctuation, single spaces. */
final class Text {
  private static final Set<String> NOTHING =
      Set.of(
          "na",
          "n a",
          "nan",
          "nil",
          "null",
          "none",
          "unknown",
          "not known",
          "nk",
          "unk",
          "not given",
          "not stated",
          "not specified",
          "missing",
          "tbc",
          "x",
          "xx",
          "xxx",
          "xxxx");

  private Text() {}

  /** Letters and digits in lower case without accents; everything else is one space or nothing. */
  static String plain(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    var decomposed = ascii(typed) ? typed : Normalizer.normalize(typed, Normalizer.Form.NFD);
    var out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      append(out, Character.toLowerCase(decomposed.charAt(i)));
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  private static boolean isPlain(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean ascii(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'ı' -> out.append('i');
      case '\'', '’', '‘', '`', 'ʼ', 'ʻ', '.' -> {
        // joins what it stands between: O'Brien is Obrien, not two words
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          out.append(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK
            && out.length() > 0
            && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      }
    }
  }

  /** Whether a plain text says nothing: empty, or a word that people type for "unknown". */
  static boolean saysNothing(String plain) {
    return plain.isEmpty() || (plain.length() <= 13 && NOTHING.contains(plain));
  }

  static String squeezed(String plain) {
    return plain.indexOf(' ') < 0 ? plain : plain.replace(" ", "");
  }

  static String digits(String typed) {
    var out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c >= '0' && c <= '9') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What the hash of a text begins with: FNV-1a, 64 bits, the same on every machine. */
  static final long HASH_BEGIN = 0xcbf29ce484222325L;

  /** A hash that was begun, with more of the text; still to be mixed. */
  static long hashed(long begun, String more) {
    long h = begun;
    for (int i = 0; i < more.length(); i++) {
      h = hashed(h, more.charAt(i));
    }
    return h;
  }

  static long hashed(long begun, char next) {
    return (begun ^ next) * 0x100000001b3L;
  }

  /** Spreads the bits of a number (the finaliser of MurmurHash3, A. Appleby, public domain). */
  static long mix(long h) {
    long x = h;
    x = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}

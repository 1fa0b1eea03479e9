package contactpoint.linkage;

/**
 * A sound key for names of many languages: the consonants in order, written in few letters, with
 * the spellings that transliterations and customs of writing mix up folded together (ph/f, c/k/q,
 * w/v, y/j/i, sh/sch/sz, z/s ...). Vowels count only as the first sound, where all are alike.
 * Mohammed, Muhammad and Mohamed have one key. Ours; made with no language in mind.
 */
final class Sound {
  private static final int LONGEST = 6;

  private Sound() {}

  /** The key of a plain text without spaces; empty if it has no letter. */
  static String of(String plain) {
    var out = new StringBuilder(LONGEST);
    int n = plain.length();
    for (int i = 0; i < n && out.length() < LONGEST; ) {
      i += sound(plain, i, out);
    }
    return out.toString();
  }

  /** Appends the sound at a place and answers how many characters it took. */
  private static int sound(String s, int i, StringBuilder out) {
    char c = s.charAt(i);
    char next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
    switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'j' -> {
        return vowel(s, i, c, next, out);
      }
      case 'h' -> {
        if (out.isEmpty()) {
          out.append('h');
        }
      }
      case 'p' -> {
        if (next == 'h') {
          put(out, 'f');
          return 2;
        }
        put(out, 'p');
      }
      case 's' -> {
        put(out, 's');
        if (s.startsWith("sch", i)) {
          return 3;
        }
        return next == 'h' || next == 'z' ? 2 : 1;
      }
      case 'c' -> {
        if (next == 'h') {
          put(out, 'c');
          return 2;
        }
        if (next == 'z') {
          put(out, 'c');
          return 2;
        }
        put(out, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
        return next == 'k' ? 2 : 1;
      }
      case 't' -> {
        if (s.startsWith("tch", i)) {
          put(out, 'c');
          return 3;
        }
        put(out, 't');
        return next == 'h' ? 2 : 1;
      }
      case 'k', 'g', 'd', 'b' -> {
        put(out, c == 'k' ? 'k' : c);
        return next == 'h' ? 2 : 1;
      }
      case 'q' -> put(out, 'k');
      case 'x' -> {
        put(out, 'k');
        put(out, 's');
      }
      case 'w', 'v' -> {
        if (out.isEmpty() || vowelAt(s, i + 1)) {
          put(out, 'v');
        }
      }
      case 'z' -> {
        put(out, 's');
        return next == 'h' ? 2 : 1;
      }
      default -> {
        if (Character.isLetter(c)) {
          put(out, c);
        }
      }
    }
    return 1;
  }

  private static int vowel(String s, int i, char c, char next, StringBuilder out) {
    if (!out.isEmpty()) {
      return 1;
    }
    boolean glide = (c == 'i' || c == 'y' || c == 'j') && vowelAt(s, i + 1);
    out.append(c == 'j' || glide ? 'j' : 'a');
    return next == c ? 2 : 1;
  }

  private static boolean vowelAt(String s, int i) {
    return i < s.length() && "aeiouy".indexOf(s.charAt(i)) >= 0;
  }

  private static void put(StringBuilder out, char c) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
      out.append(c);
    }
  }
}

package contactpoint.linkage;

/** How alike two short texts are. Texts beyond 64 characters are judged by their first 64. */
final class Similarity {
  private Similarity() {}

  /**
   * Whether one slip makes one text of the other: a character wrong, missing, too many, or two
   * neighbours exchanged (optimal string alignment distance of at most one).
   */
  static boolean oneSlip(String a, String b) {
    int la = a.length();
    int lb = b.length();
    if (Math.abs(la - lb) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(la, lb);
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a.charAt(la - 1 - end) == b.charAt(lb - 1 - end)) {
      end++;
    }
    int restA = la - start - end;
    int restB = lb - start - end;
    if (restA <= 1 && restB <= 1) {
      return true;
    }
    return restA == 2
        && restB == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start);
  }

  /** Of two texts that are one slip apart: whether the slip was to exchange two neighbours. */
  static boolean exchanged(String a, String b) {
    int apart = 0;
    for (int i = 0; a.length() == b.length() && i < a.length(); i++) {
      apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return apart == 2;
  }

  /** The optimal string alignment distance, or {@code most + 1} if it is more than that. */
  static int slips(String a, String b, int most) {
    int la = a.length();
    int lb = b.length();
    if (Math.abs(la - lb) > most) {
      return most + 1;
    }
    if (la == 0 || lb == 0) {
      return Math.max(la, lb);
    }
    return Math.min(la <= Long.SIZE ? bitwise(a, b) : table(a, b), most + 1);
  }

  /**
   * The same distance, a whole column of the table in the bits of one number (Hyyrö 2003, A
   * Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances).
   */
  private static int bitwise(String a, String b) {
    int la = a.length();
    long lastBit = 1L << (la - 1);
    long up = -1;
    long down = 0;
    long diagonal = 0;
    long matchBefore = 0;
    int distance = la;
    long[] places = places(a);
    for (int j = 0; j < b.length(); j++) {
      char c = b.charAt(j);
      long match = c < places.length ? places[c] : places(a, c);
      long exchanged = ((~diagonal & match) << 1) & matchBefore;
      diagonal = (((match & up) + up) ^ up) | match | down | exchanged;
      long right = down | ~(diagonal | up);
      long left = diagonal & up;
      if ((right & lastBit) != 0) {
        distance++;
      } else if ((left & lastBit) != 0) {
        distance--;
      }
      right = right << 1 | 1;
      left <<= 1;
      up = left | ~(diagonal | right);
      down = right & diagonal;
      matchBefore = match;
    }
    return distance;
  }

  /** For each ASCII character the places where a text has it, one bit each. */
  private static long[] places(String text) {
    long[] places = new long[128];
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < places.length) {
        places[text.charAt(i)] |= 1L << i;
      }
    }
    return places;
  }

  private static long places(String text, char character) {
    long places = 0;
    for (int i = 0; i < text.length(); i++) {
      places |= (text.charAt(i) == character ? 1L : 0L) << i;
    }
    return places;
  }

  private static int table(String a, String b) {
    int la = a.length();
    int lb = b.length();
    int[] before = new int[lb + 1];
    int[] last = new int[lb + 1];
    int[] row = new int[lb + 1];
    for (int j = 0; j <= lb; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= la; i++) {
      row[0] = i;
      for (int j = 1; j <= lb; j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[lb];
  }

  /** Jaro-Winkler similarity, 0 to 1 (Winkler 1990: prefix of at most four, scale 0.1). */
  static double jaroWinkler(String one, String other) {
    // letters are paired greedily from one side: it must always be the same side
    boolean inOrder = one.compareTo(other) <= 0;
    String a = inOrder ? one : other;
    String b = inOrder ? other : one;
    int la = Math.min(a.length(), 64);
    int lb = Math.min(b.length(), 64);
    if (la == 0 || lb == 0) {
      return 0;
    }
    int window = Math.max(0, Math.max(la, lb) / 2 - 1);
    long usedA = 0;
    long usedB = 0;
    for (int i = 0; i < la; i++) {
      int to = Math.min(lb - 1, i + window);
      for (int j = Math.max(0, i - window); j <= to; j++) {
        if ((usedB & (1L << j)) == 0 && a.charAt(i) == b.charAt(j)) {
          usedA |= 1L << i;
          usedB |= 1L << j;
          break;
        }
      }
    }
    int matches = Long.bitCount(usedA);
    if (matches == 0) {
      return 0;
    }
    double m = matches;
    double jaro = (m / la + m / lb + (m - outOfOrder(a, b, usedA, usedB) / 2.0) / m) / 3;
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(la, lb)) && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  private static int outOfOrder(String a, String b, long usedA, long usedB) {
    int count = 0;
    long restB = usedB;
    for (long restA = usedA; restA != 0; restA &= restA - 1) {
      int i = Long.numberOfTrailingZeros(restA);
      int j = Long.numberOfTrailingZeros(restB);
      restB &= restB - 1;
      if (a.charAt(i) != b.charAt(j)) {
        count++;
      }
    }
    return count;
  }
}

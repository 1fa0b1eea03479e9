package contactpoint.linkage;

/**
 * The last eight characters of a text in one number, the first of them in the lowest byte. Two
 * texts that lie far apart are told so by their tails, which stand in the values themselves; the
 * texts, each elsewhere in memory, are not looked at. Zero, which says nothing, for texts that are
 * not ASCII.
 */
final class Tail {
  private static final int MOST = 8;
  private static final long EACH = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

  /** The bits of a number that no ASCII character uses, in each byte one. */
  private static final long SPARE = 0x8080808080808080L;

  private Tail() {}

  static long of(String text) {
    int skipped = Math.max(0, text.length() - MOST);
    long tail = 0;
    for (int i = skipped; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return 0;
      }
      tail |= (long) c << (Byte.SIZE * (i - skipped));
    }
    return tail;
  }

  /**
   * Whether two texts may be one slip apart: of equal length, all characters that differ stand
   * within two neighbouring places then.
   */
  static boolean mayBeOneSlip(long a, int lengthA, long b, int lengthB) {
    if (lengthA != lengthB) {
      return Math.abs(lengthA - lengthB) == 1;
    }
    long differing = a ^ b;
    int same =
        Long.numberOfTrailingZeros(differing) / Byte.SIZE
            + Long.numberOfLeadingZeros(differing) / Byte.SIZE;
    return a == 0 || b == 0 || MOST - same <= 2;
  }

  /** A tail together with the length of its text, for {@link #distant}. */
  static long withLength(long tail, int length) {
    long marked = tail;
    for (int bit = 0; tail != 0 && bit < MOST; bit++) {
      marked |= (length >>> bit & 1L) << (Byte.SIZE * bit + 7);
    }
    return length > 255 ? 0 : marked;
  }

  /**
   * Whether two texts of equal length are surely more than one slip apart; where lengths differ
   * nothing is sure.
   */
  static boolean distant(long a, long b) {
    long differing = a ^ b;
    int same =
        Long.numberOfTrailingZeros(differing) / Byte.SIZE
            + Long.numberOfLeadingZeros(differing) / Byte.SIZE;
    return (differing & SPARE) == 0 && a != 0 && b != 0 && MOST - same > 2;
  }

  /** Whether both are whole texts. */
  static boolean whole(long a, int lengthA, long b, int lengthB) {
    return a != 0 && b != 0 && lengthA <= MOST && lengthB <= MOST;
  }

  /** The distance of {@link Similarity#slips} between two whole texts that are not empty. */
  static int slips(long a, int lengthA, long b, int lengthB) {
    long all = (1L << lengthA) - 1;
    long lastBit = 1L << (lengthA - 1);
    long up = -1;
    long down = 0;
    long diagonal = 0;
    long matchBefore = 0;
    int distance = lengthA;
    for (int j = 0; j < lengthB; j++) {
      long match = places(a, b >>> (Byte.SIZE * j) & 127) & all;
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

  /** One bit for each byte of a text that is a character. */
  private static long places(long text, long character) {
    long other = text ^ (character * EACH);
    long equal = ~(((other & LOW_BITS) + LOW_BITS) | other | LOW_BITS);
    return ((equal >>> 7) * 0x0102040810204080L) >>> 56;
  }
}

package contactpoint.linkage;

/**
 * Sorts numbers with the places they belong to, digit by digit (a least-significant-digit radix
 * sort): stable, without boxes, in time that grows with the file only.
 */
final class Radix {
  private static final int DIGIT = 11;
  private static final int BUCKETS = 1 << DIGIT;

  private Radix() {}

  /**
   * The order of keys, ascending as unsigned numbers; equal keys keep theirs. The keys are left as
   * they are.
   */
  static int[] order(long[] keys, int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    long[] from = keys.clone();
    long[] to = new long[keys.length];
    int[] spare = new int[size];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
      if (pass(from, order, to, spare, size, shift)) {
        long[] keysBefore = from;
        from = to;
        to = keysBefore;
        int[] orderBefore = order;
        order = spare;
        spare = orderBefore;
      }
    }
    return order;
  }

  /** One digit; answers false, having done nothing, if all keys have the same. */
  private static boolean pass(
      long[] keys, int[] places, long[] keysTo, int[] placesTo, int size, int shift) {
    int[] starts = new int[BUCKETS];
    for (int i = 0; i < size; i++) {
      starts[digit(keys[i], shift)]++;
    }
    if (size == 0 || starts[digit(keys[0], shift)] == size) {
      return false;
    }
    int sum = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int count = starts[bucket];
      starts[bucket] = sum;
      sum += count;
    }
    for (int i = 0; i < size; i++) {
      int at = starts[digit(keys[i], shift)]++;
      keysTo[at] = keys[i];
      placesTo[at] = places[i];
    }
    return true;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (BUCKETS - 1);
  }

  /**
   * Brings equal keys together, each group's places in the order they had; the order of the groups
   * is of no meaning but always the same.
   */
  static void group(long[] keys, int[] places, int size) {
    long[] keysTo = new long[size];
    int[] placesTo = new int[size];
    int digits = 1;
    while (digits < 3 && size >>> (digits * DIGIT - 1) != 0) {
      digits++;
    }
    boolean turned = false;
    for (int d = 0; d < digits; d++) {
      boolean moved =
          turned
              ? pass(keysTo, placesTo, keys, places, size, d * DIGIT)
              : pass(keys, places, keysTo, placesTo, size, d * DIGIT);
      turned ^= moved;
    }
    if (turned) {
      System.arraycopy(keysTo, 0, keys, 0, size);
      System.arraycopy(placesTo, 0, places, 0, size);
    }
    long mask = (1L << (digits * DIGIT)) - 1;
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || ((keys[i] ^ keys[from]) & mask) != 0) {
        separate(keys, places, from, i, keysTo, placesTo);
        from = i;
      }
    }
  }

  /** Takes apart keys that are alike in the digits sorted by only; mostly there are none. */
  private static void separate(
      long[] keys, int[] places, int start, int end, long[] restKeys, int[] restPlaces) {
    int from = start;
    while (from < end) {
      long key = keys[from];
      int to = from + 1;
      while (to < end && keys[to] == key) {
        to++;
      }
      if (to == end) {
        return;
      }
      int rest = 0;
      for (int i = to; i < end; i++) {
        if (keys[i] == key) {
          keys[to] = key;
          places[to++] = places[i];
        } else {
          restKeys[rest] = keys[i];
          restPlaces[rest++] = places[i];
        }
      }
      System.arraycopy(restKeys, 0, keys, to, rest);
      System.arraycopy(restPlaces, 0, places, to, rest);
      from = to;
    }
  }
}

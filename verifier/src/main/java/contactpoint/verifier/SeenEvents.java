package contactpoint.verifier;

import java.util.Arrays;
import java.util.UUID;

/** A set of event numbers that costs about 30 bytes for each, so that a large log fits. */
final class SeenEvents {

  private long[] slots = new long[1 << 11];
  private int size;
  private boolean sawZero;

  /** Whether it was not there yet. */
  boolean add(UUID event) {
    long high = event.getMostSignificantBits();
    long low = event.getLeastSignificantBits();
    if (high == 0 && low == 0) {
      boolean first = !sawZero;
      sawZero = true;
      return first;
    }
    if (4L * size > slots.length) {
      grow();
    }
    return put(slots, high, low);
  }

  private boolean put(long[] into, long high, long low) {
    int pairs = into.length / 2;
    int at = (int) (mix(high ^ low) & (pairs - 1));
    while (into[2 * at] != 0 || into[2 * at + 1] != 0) {
      if (into[2 * at] == high && into[2 * at + 1] == low) {
        return false;
      }
      at = (at + 1) & (pairs - 1);
    }
    into[2 * at] = high;
    into[2 * at + 1] = low;
    size++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    long[] larger = new long[Math.multiplyExact(old.length, 2)];
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        put(larger, old[i], old[i + 1]);
      }
    }
    slots = larger;
    Arrays.fill(old, 0);
  }

  private static long mix(long bits) {
    long mixed = bits * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }
}

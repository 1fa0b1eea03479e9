package contactpoint.intake;

import java.util.Arrays;

/**
 * A table of eight-byte keys and values in two plain arrays, so that a national file's references
 * fit into memory: 11 million of them into about 400 MB.
 */
final class LongTable {

  /** What {@link #get} answers for a key that is not there. */
  static final long ABSENT = Long.MIN_VALUE;

  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  LongTable() {
    Arrays.fill(values, ABSENT);
  }

  long get(long key) {
    return values[slot(key)];
  }

  void put(long key, long value) {
    int slot = slot(key);
    if (values[slot] == ABSENT) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (size > keys.length * 3 / 5) {
      grow();
    }
  }

  /** Counts one more for a key. */
  void count(long key) {
    long before = get(key);
    put(key, before == ABSENT ? 1 : before + 1);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) mixed(key) & mask;
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    Arrays.fill(values, ABSENT);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** Eight bytes that stand for a text; two texts of one file share them hardly ever. */
  static long keyOf(String text) {
    long key = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      key = (key ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mixed(key);
  }
}

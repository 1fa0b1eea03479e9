package contactpoint.linkage;

/** A set of numbers that are not zero, without boxes. */
final class LongSet {
  private long[] table = new long[64];
  private int size;

  boolean contains(long value) {
    if (size == 0) {
      return false;
    }
    int mask = table.length - 1;
    for (int i = (int) Text.mix(value) & mask; table[i] != 0; i = (i + 1) & mask) {
      if (table[i] == value) {
        return true;
      }
    }
    return false;
  }

  void add(long value) {
    if (contains(value)) {
      return;
    }
    if (++size * 2 > table.length) {
      long[] old = table;
      table = new long[old.length * 2];
      for (long each : old) {
        if (each != 0) {
          put(each);
        }
      }
    }
    put(value);
  }

  int size() {
    return size;
  }

  private void put(long value) {
    int mask = table.length - 1;
    int i = (int) Text.mix(value) & mask;
    while (table[i] != 0) {
      i = (i + 1) & mask;
    }
    table[i] = value;
  }
}

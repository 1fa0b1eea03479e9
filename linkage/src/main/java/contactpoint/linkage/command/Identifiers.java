package contactpoint.linkage.command;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What names each row, in the order of the rows: held as bytes one after the other, since millions
 * of texts as objects would need several times as much memory.
 */
final class Identifiers extends AbstractList<String> implements RandomAccess {
  private static final int CHUNK = 1 << 20;

  private final List<byte[]> chunks = new ArrayList<>();

  /** The chunk of each, and where it begins and ends there. */
  private int[] chunkOf = new int[1 << 10];

  private int[] begin = new int[1 << 10];
  private int[] end = new int[1 << 10];
  private int size;

  /** One more than the numbers of those that came first, at places made of their bytes. */
  private int[] table = new int[1 << 11];

  /** What follows are rows of another file, which may be named as those before. */
  void beginFile() {
    Arrays.fill(table, 0);
  }

  /** Adds one unless this file had it already, and answers whether it was new. */
  boolean addNew(String identifier) {
    add(identifier);
    if (size * 2L > table.length) {
      int[] old = table;
      table = new int[old.length * 2];
      for (int each : old) {
        if (each > 0) {
          enter(each - 1);
        }
      }
    }
    boolean entered = enter(size - 1);
    size -= entered ? 0 : 1;
    return entered;
  }

  private boolean enter(int number) {
    int mask = table.length - 1;
    int at = hash(number) & mask;
    while (table[at] > 0) {
      if (same(table[at] - 1, number)) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = number + 1;
    return true;
  }

  private int hash(int number) {
    byte[] chunk = chunks.get(chunkOf[number]);
    int hash = 0;
    for (int i = begin[number]; i < end[number]; i++) {
      hash = hash * 31 + chunk[i];
    }
    // the high bits know more than the low ones
    return (hash * 0x9E3779B9) >>> 7;
  }

  private boolean same(int one, int other) {
    return Arrays.equals(
        chunks.get(chunkOf[one]),
        begin[one],
        end[one],
        chunks.get(chunkOf[other]),
        begin[other],
        end[other]);
  }

  @Override
  public boolean add(String identifier) {
    byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
    int from = size == 0 ? 0 : end[size - 1];
    if (chunks.isEmpty() || from + bytes.length > chunks.getLast().length) {
      chunks.add(new byte[Math.max(CHUNK, bytes.length)]);
      from = 0;
    }
    System.arraycopy(bytes, 0, chunks.getLast(), from, bytes.length);
    if (size == begin.length) {
      chunkOf = Arrays.copyOf(chunkOf, size * 2);
      begin = Arrays.copyOf(begin, size * 2);
      end = Arrays.copyOf(end, size * 2);
    }
    chunkOf[size] = chunks.size() - 1;
    begin[size] = from;
    end[size++] = from + bytes.length;
    return true;
  }

  @Override
  public String get(int number) {
    Objects.checkIndex(number, size);
    return new String(
        chunks.get(chunkOf[number]),
        begin[number],
        end[number] - begin[number],
        StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return size;
  }
}

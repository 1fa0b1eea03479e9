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

  /** One more than the numbers of those that came first, at places made of their hashes. */
  private int[] table = new int[1 << 11];

  /** The hashes of those in the table, at the same places. */
  private int[] hashes = new int[1 << 11];

  /** What follows are rows of another file, which may be named as those before. */
  void beginFile() {
    Arrays.fill(table, 0);
  }

  /** All have been added: what it takes to tell new ones is given up. */
  void complete() {
    table = new int[0];
    hashes = table;
    begin = Arrays.copyOf(begin, size);
    end = Arrays.copyOf(end, size);
    chunkOf = Arrays.copyOf(chunkOf, size);
  }

  /** Adds one unless this file had it already, and answers whether it was new. */
  boolean addNew(String identifier) {
    add(identifier);
    if (size * 2L > table.length) {
      widen();
    }
    int hash = identifier.hashCode();
    int number = size - 1;
    int at = place(hash);
    while (table[at] > 0) {
      if (hashes[at] == hash && same(table[at] - 1, number)) {
        size--;
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = size;
    hashes[at] = hash;
    return true;
  }

  private void widen() {
    int[] old = table;
    int[] oldHashes = hashes;
    table = new int[old.length * 2];
    hashes = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] > 0) {
        int at = place(oldHashes[i]);
        while (table[at] > 0) {
          at = (at + 1) & (table.length - 1);
        }
        table[at] = old[i];
        hashes[at] = oldHashes[i];
      }
    }
  }

  private int place(int hash) {
    // the high bits of the product know of all bits of the hash
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & (table.length - 1);
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

package contactpoint.feeds;

import contactpoint.vocabulary.Reference;

/**
 * The references that a file names, eight bytes each in a table that is at most two thirds full, so
 * that eleven million fit into memory.
 */
final class References {

  private long[] hashes = new long[1 << 12];
  private int size;

  /** Adds a reference; answers whether it was not there. */
  boolean add(Reference reference) {
    if (3L * size >= 2L * hashes.length) {
      grow();
    }
    boolean added = put(hashes, hash(reference));
    size += added ? 1 : 0;
    return added;
  }

  boolean contains(Reference reference) {
    long hash = hash(reference);
    return hashes[place(hashes, hash)] == hash;
  }

  private void grow() {
    var larger = new long[2 * hashes.length];
    for (long hash : hashes) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    hashes = larger;
  }

  private static boolean put(long[] into, long hash) {
    int at = place(into, hash);
    boolean free = into[at] == 0;
    into[at] = hash;
    return free;
  }

  /** Where a hash stands, or would stand. */
  private static int place(long[] hashes, long hash) {
    int at = (int) hash & hashes.length - 1;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = at + 1 & hashes.length - 1;
    }
    return at;
  }

  /**
   * FNV-1a with a finaliser, and never 0; two references of eleven million share one once in
   * 300,000 files.
   */
  private static long hash(Reference reference) {
    long h = 0xcbf29ce484222325L;
    String text = reference.text();
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }
}

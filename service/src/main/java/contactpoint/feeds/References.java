package contactpoint.feeds;

import contactpoint.vocabulary.Reference;
import java.util.Arrays;

/** The references that a file names, eight bytes each, so that eleven million fit into memory. */
final class References {

  private long[] hashes = new long[1 << 12];
  private int size;
  private boolean sorted = true;

  void add(Reference reference) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash(reference);
    sorted = false;
  }

  boolean contains(Reference reference) {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(reference)) >= 0;
  }

  /** FNV-1a with a finaliser; two references of eleven million share one once in 300,000 files. */
  private static long hash(Reference reference) {
    long h = 0xcbf29ce484222325L;
    String text = reference.text();
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    return h ^ h >>> 33;
  }
}

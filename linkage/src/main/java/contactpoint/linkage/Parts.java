package contactpoint.linkage;

/**
 * Scored pairs cut into parts that have no record in common, so that each part can be grouped
 * without regard to the others. A part is made of whole heaps of records that hang together by
 * pairs; which part a heap falls into depends on its records only.
 */
final class Parts {
  private static final int COUNT = 64;

  /** Places of pairs, part by part, in each the heaviest first. */
  private final int[] places;

  private final int[] starts = new int[COUNT + 1];

  /**
   * Cuts.
   *
   * @param least lighter pairs hold nothing together and are left out
   * @param heap for each record one of those it hangs together with to begin with; used up
   */
  Parts(Pairs pairs, double least, int[] heap) {
    int[] order = pairs.heaviestFirst();
    int heavy = 0;
    while (heavy < order.length && pairs.weight[order[heavy]] >= least) {
      int one = top(heap, pairs.left[order[heavy]]);
      int other = top(heap, pairs.right[order[heavy]]);
      heap[Math.max(one, other)] = Math.min(one, other);
      heavy++;
    }
    byte[] part = new byte[heavy];
    for (int i = 0; i < heavy; i++) {
      // neighbours stay together: records that are compared lie close in memory
      part[i] = (byte) ((long) top(heap, pairs.left[order[i]]) * COUNT / heap.length);
      starts[part[i] + 1]++;
    }
    for (int i = 0; i < COUNT; i++) {
      starts[i + 1] += starts[i];
    }
    places = new int[heavy];
    int[] next = starts.clone();
    for (int i = 0; i < heavy; i++) {
      places[next[part[i]]++] = order[i];
    }
  }

  private static int top(int[] heap, int record) {
    int at = record;
    while (heap[at] != at) {
      heap[at] = heap[heap[at]];
      at = heap[at];
    }
    return at;
  }

  int count() {
    return COUNT;
  }

  int start(int part) {
    return starts[part];
  }

  int end(int part) {
    return starts[part + 1];
  }

  int place(int i) {
    return places[i];
  }
}

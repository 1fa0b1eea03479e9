package contactpoint.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sealed leaves and exported entries, where they differ, laid side by side: which entry was
 * altered, which is missing, which was never sealed, which has moved.
 */
final class Alignment {

  /**
   * A place at which sealed leaves and entries differ.
   *
   * @param index of the entry in its file
   * @param sum of the entry
   * @param repeated whether its event was seen before
   */
  record Exported(long index, Sum sum, boolean repeated) {}

  private final List<Sum> sealed = new ArrayList<>();
  private final List<Long> sealedIndexes = new ArrayList<>();
  private final List<Exported> exported = new ArrayList<>();

  void sealed(long index, Sum sum) {
    sealed.add(sum);
    sealedIndexes.add(index);
  }

  void exported(Exported entry) {
    exported.add(entry);
  }

  void report(Findings findings) {
    int[] places = places();
    boolean[] kept = longestAscending(places);
    boolean[] found = new boolean[sealed.size()];
    for (int place : places) {
      if (place >= 0) {
        found[place] = true;
      }
    }
    var strangers = new ArrayList<Exported>();
    int from = 0;
    for (int i = 0; i < places.length; i++) {
      var entry = exported.get(i);
      if (places[i] >= 0 && kept[i]) {
        gap(findings, strangers, missing(found, from, places[i]), false);
        from = places[i] + 1;
      } else if (places[i] >= 0) {
        findings.add(Finding.REORDERED, at(entry.index()));
      } else if (!entry.repeated()) {
        strangers.add(entry);
      }
    }
    gap(findings, strangers, missing(found, from, sealed.size()), true);
  }

  /** For each entry the place of its sum among the sealed ones, each used once; -1 for none. */
  private int[] places() {
    Map<Sum, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < sealed.size(); i++) {
      free.computeIfAbsent(sealed.get(i), none -> new ArrayDeque<>()).add(i);
    }
    int[] places = new int[exported.size()];
    for (int i = 0; i < places.length; i++) {
      var queue = free.get(exported.get(i).sum());
      places[i] = queue == null || queue.isEmpty() ? -1 : queue.remove();
    }
    return places;
  }

  private List<Long> missing(boolean[] found, int from, int to) {
    var missing = new ArrayList<Long>();
    for (int i = from; i < to; i++) {
      if (!found[i]) {
        missing.add(sealedIndexes.get(i));
      }
    }
    return missing;
  }

  /** Between two entries that kept their place: what is not sealed stands for what is missing. */
  private static void gap(
      Findings findings, List<Exported> strangers, List<Long> missing, boolean end) {
    int pairs = Math.min(strangers.size(), missing.size());
    for (int i = 0; i < pairs; i++) {
      findings.add(Finding.ALTERED, at(strangers.get(i).index()));
    }
    for (Exported stranger : strangers.subList(pairs, strangers.size())) {
      findings.add(Finding.INSERTED, at(stranger.index()));
    }
    for (long index : missing.subList(pairs, missing.size())) {
      findings.add(end && pairs == 0 ? Finding.TRUNCATED : Finding.MISSING, at(index));
    }
    strangers.clear();
  }

  static String at(long index) {
    return "at index " + index;
  }

  /** Marks a longest run of ascending places; what is left out has moved. */
  private static boolean[] longestAscending(int[] places) {
    int[] before = new int[places.length];
    int[] ends = new int[places.length];
    int length = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        continue;
      }
      int at = firstNotBelow(places, ends, length, places[i]);
      before[i] = at == 0 ? -1 : ends[at - 1];
      ends[at] = i;
      length = Math.max(length, at + 1);
    }
    var kept = new boolean[places.length];
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }

  private static int firstNotBelow(int[] places, int[] ends, int length, int place) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[ends[middle]] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package contactpoint.linkage.command;

import contactpoint.linkage.Linkage;
import contactpoint.linkage.Linked;
import contactpoint.linkage.Verdict;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs whose verdict differs between two models on one input, and how many of each kind: a
 * change of model can be tried before it is released.
 */
final class Moved {
  private final Linked linked;
  private final Linked against;
  private final Map<String, Integer> kinds = new TreeMap<>();

  Moved(Linked linked, Linked against) {
    this.linked = linked;
    this.against = against;
  }

  /** Writes the pairs; left and right as identifiers. */
  void write(Path file, List<String> ids) throws IOException {
    int[] ours = byPair(linked);
    int[] theirs = byPair(against);
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("left", "right", "verdict", "against", "weight", "weight_against");
      int i = 0;
      int j = 0;
      while (i < ours.length || j < theirs.length) {
        int order =
            i == ours.length
                ? 1
                : j == theirs.length
                    ? -1
                    : Long.compare(pair(linked, ours[i]), pair(against, theirs[j]));
        one(csv, ids, order <= 0 ? ours[i++] : -1, order >= 0 ? theirs[j++] : -1);
      }
    }
  }

  /** How many pairs went from which verdict to which. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  private void one(CsvWriter csv, List<String> ids, int mine, int other) {
    var before = other < 0 ? Verdict.NEW : against.verdict(other);
    var after = mine < 0 ? Verdict.NEW : linked.verdict(mine);
    if (before == after) {
      return;
    }
    kinds.merge("from " + word(before) + " to " + word(after), 1, Integer::sum);
    int left = mine < 0 ? against.left(other) : linked.left(mine);
    int right = mine < 0 ? against.right(other) : linked.right(mine);
    csv.writeRecord(
        ids.get(left),
        ids.get(right),
        word(after),
        word(before),
        mine < 0 ? "" : Results.decimals(linked.weight(mine), 3),
        other < 0 ? "" : Results.decimals(against.weight(other), 3));
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** Places of the pairs worth reporting, in the order of the records. */
  private static int[] byPair(Linked linked) {
    long[][] order = new long[linked.size()][];
    int n = 0;
    for (int i = 0; i < linked.size(); i++) {
      if (linked.probability(i) >= Linkage.LEAST_PROBABILITY) {
        order[n++] = new long[] {pair(linked, i), i};
      }
    }
    Arrays.sort(order, 0, n, (a, b) -> Long.compare(a[0], b[0]));
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = (int) order[i][1];
    }
    return places;
  }

  private static long pair(Linked linked, int i) {
    return (long) linked.left(i) << 32 | linked.right(i);
  }
}

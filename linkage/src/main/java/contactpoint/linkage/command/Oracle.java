package contactpoint.linkage.command;

import contactpoint.linkage.Description;
import contactpoint.linkage.Linked;
import contactpoint.linkage.Part;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one could do at best who sees of each pair only at which level every field stands, but knows
 * from the truth how often each such pattern is of one person: a bound, since it is told the
 * answers. Pairs of one pattern cannot be told apart by any weight on the levels.
 *
 * <p>A second oracle sees how rare the values are, too. With so many patterns it would know most
 * pairs by heart, so it learns from the people of one half what it says of the other.
 */
final class Oracle {
  /** Bits of a field that count as one step of rarity. */
  private static final double STEP = 4;

  private static final double WANTED_PRECISION = .95;
  private static final double WANTED_RECALL = .96;
  private static final int MOST_KINDS = 12;

  private final Map<String, long[]> patterns = new HashMap<>();
  private final Linked linked;
  private final List<Description> descriptions;
  private final List<String> person;

  Oracle(Linked linked, List<Description> descriptions, List<String> person) {
    this.linked = linked;
    this.descriptions = descriptions;
    this.person = person;
    for (int i = 0; i < linked.size(); i++) {
      patterns.computeIfAbsent(pattern(i), p -> new long[2])[same(i) ? 0 : 1]++;
    }
  }

  private boolean same(int pair) {
    return person.get(linked.left(pair)).equals(person.get(linked.right(pair)));
  }

  private List<Part> parts(int pair) {
    return linked
        .model()
        .predict(descriptions.get(linked.left(pair)), descriptions.get(linked.right(pair)))
        .parts();
  }

  /** Field and level of everything that could be compared. */
  String pattern(int pair) {
    return pattern(parts(pair), false);
  }

  private static String pattern(List<Part> parts, boolean rarity) {
    var words = new StringBuilder();
    for (var part : parts) {
      if (!part.level().isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(part.field()).append('=');
        words.append(part.level());
        if (rarity) {
          words.append('/').append(Math.round(part.bits() / STEP));
        }
      }
    }
    return words.toString();
  }

  /** Of the pairs with the pattern of this one: how many are of one person, and how many not. */
  long[] alike(int pair) {
    return patterns.getOrDefault(pattern(pair), new long[2]).clone();
  }

  /** The best F1 that a choice of patterns gives; pairs never compared count as missed. */
  double f1(long truePairs) {
    var best = 0.0;
    long right = 0;
    long wrong = 0;
    // taking patterns from the purest down is optimal for F1
    var order =
        patterns.values().stream().sorted((a, b) -> Double.compare(share(b), share(a))).toList();
    for (long[] each : order) {
      right += each[0];
      wrong += each[1];
      best = Math.max(best, 2.0 * right / (right + wrong + truePairs));
    }
    return best;
  }

  private static double share(long[] counts) {
    return (double) counts[0] / (counts[0] + counts[1]);
  }

  // --- with rarity, one half judged by the other ------------------------------------------------

  private record Judged(double score, boolean same) {}

  /** Prints what the oracle that sees rarity reaches, and what was missed and wrong, by kind. */
  void print(long truePairs, PrintWriter out) {
    var judged = judged();
    long right = 0;
    long wrong = 0;
    double best = 0;
    double recallAt = 0;
    double precisionAt = 0;
    for (var each : judged) {
      right += each.same() ? 1 : 0;
      wrong += each.same() ? 0 : 1;
      double precision = (double) right / (right + wrong);
      double recall = (double) right / truePairs;
      best = Math.max(best, 2.0 * right / (right + wrong + truePairs));
      recallAt = precision >= WANTED_PRECISION ? Math.max(recallAt, recall) : recallAt;
      precisionAt = recall >= WANTED_RECALL ? Math.max(precisionAt, precision) : precisionAt;
    }
    out.printf(
        Locale.ROOT,
        "  oracle with rarity, one half of the people judged by the other: best F1 %.4f, recall"
            + " %.4f at precision %.2f, precision %.4f at recall %.2f%n",
        best,
        recallAt,
        WANTED_PRECISION,
        precisionAt,
        WANTED_RECALL);
    kinds(out);
  }

  private List<Judged> judged() {
    int n = linked.size();
    var fine = new ArrayList<String>(n);
    var coarse = new ArrayList<String>(n);
    List<Map<String, long[]>> learnt = List.of(new HashMap<>(), new HashMap<>());
    for (int i = 0; i < n; i++) {
      var parts = parts(i);
      fine.add(pattern(parts, true));
      coarse.add(pattern(parts, false));
      for (var key : List.of(fine.get(i) + "|", coarse.get(i))) {
        learnt.get(half(i)).computeIfAbsent(key, k -> new long[2])[same(i) ? 0 : 1]++;
      }
    }
    var judged = new ArrayList<Judged>(n);
    for (int i = 0; i < n; i++) {
      var other = learnt.get(1 - half(i));
      double prior = smoothed(other.get(coarse.get(i)), .5);
      judged.add(new Judged(smoothed(other.get(fine.get(i) + "|"), prior), same(i)));
    }
    judged.sort(Comparator.comparingDouble(Judged::score).reversed());
    return judged;
  }

  private static double smoothed(long @org.jspecify.annotations.Nullable [] counts, double prior) {
    return counts == null ? prior : (counts[0] + prior) / (counts[0] + counts[1] + 1);
  }

  private int half(int pair) {
    return person.get(linked.left(pair)).hashCode() >>> 3 & 1;
  }

  // --- by kind ----------------------------------------------------------------------------------

  /** Of each kind of pair: of one person, found, and wrongly found. */
  private void kinds(PrintWriter out) {
    var kinds = new TreeMap<String, long[]>();
    for (int i = 0; i < linked.size(); i++) {
      boolean found = linked.probability(i) >= .5;
      if (same(i) || found) {
        var counts = kinds.computeIfAbsent(kind(parts(i)), k -> new long[3]);
        counts[0] += same(i) ? 1 : 0;
        counts[1] += same(i) && found ? 1 : 0;
        counts[2] += found && !same(i) ? 1 : 0;
      }
    }
    kinds.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> -errors(each.getValue())))
        .limit(MOST_KINDS)
        .forEach(each ->
            out.printf(
                Locale.ROOT,
                "  %-60s of one person %,6d, found %,6d, wrongly found %,5d%n",
                each.getKey(),
                each.getValue()[0],
                each.getValue()[1],
                each.getValue()[2]));
  }

  private static long errors(long[] counts) {
    return counts[0] - counts[1] + counts[2];
  }

  /** Names and date, each the same, alike, other. */
  private static String kind(List<Part> parts) {
    var words = new StringBuilder();
    for (var part : parts) {
      if (part.field().equals("given")
          || part.field().equals("family")
          || part.field().equals("born")) {
        words.append(words.isEmpty() ? "" : ", ").append(part.field()).append(' ');
        words.append(
            switch (part.level()) {
              case "exact" -> "same";
              case "none", "initial", "year" -> "other";
              default -> "alike";
            });
      }
    }
    return words.toString();
  }
}

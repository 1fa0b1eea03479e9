package contactpoint.linkage.command;

import contactpoint.linkage.Description;
import contactpoint.linkage.Linked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one could do at best who sees of each pair only at which level every field stands, but knows
 * from the truth how often each such pattern is of one person: a bound, since it is told the
 * answers. Pairs of one pattern cannot be told apart by any weight on the levels.
 */
final class Oracle {
  private final Map<String, long[]> patterns = new HashMap<>();
  private final Linked linked;
  private final List<Description> descriptions;

  Oracle(Linked linked, List<Description> descriptions, List<String> person) {
    this.linked = linked;
    this.descriptions = descriptions;
    for (int i = 0; i < linked.size(); i++) {
      boolean same = person.get(linked.left(i)).equals(person.get(linked.right(i)));
      patterns.computeIfAbsent(pattern(i), p -> new long[2])[same ? 0 : 1]++;
    }
  }

  /** Field and level of everything that could be compared. */
  String pattern(int pair) {
    var words = new StringBuilder();
    var parts =
        linked
            .model()
            .predict(descriptions.get(linked.left(pair)), descriptions.get(linked.right(pair)))
            .parts();
    for (var part : parts) {
      if (!part.level().isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(part.field()).append('=');
        words.append(part.level());
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
}

package contactpoint.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a description belongs among its candidates.
 *
 * @param verdict same, new, or doubtful
 * @param best index of the best candidate, -1 if there was none
 * @param weight its weight in bits
 * @param margin bits by which it leads over the next
 * @param offered the candidates a person should see, best first, as indices; not empty if doubtful
 * @param rules the rules that decided
 */
public record Placement(
    Verdict verdict,
    int best,
    double weight,
    double margin,
    List<Integer> offered,
    List<Rule> rules) {
  /** Copies the lists. */
  public Placement {
    offered = List.copyOf(offered);
    rules = List.copyOf(rules);
  }

  /** Settles a description from the predictions against each of its candidates. */
  static Placement of(List<Prediction> candidates, Thresholds thresholds) {
    var settled = of(candidates.stream().mapToDouble(Prediction::weight).toArray(), thresholds);
    return settled.best() < 0
        ? settled
        : new Placement(
            settled.verdict(),
            settled.best(),
            settled.weight(),
            settled.margin(),
            settled.offered(),
            candidates.get(settled.best()).rules());
  }

  /** Settles a description from its weights against each of its candidates; names no rules. */
  static Placement of(double[] weights, Thresholds thresholds) {
    int best = -1;
    int next = -1;
    var offered = new ArrayList<Integer>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= thresholds.doubtful()) {
        offered.add(i);
      }
      if (best < 0 || weights[i] > weights[best]) {
        next = best;
        best = i;
      } else if (next < 0 || weights[i] > weights[next]) {
        next = i;
      }
    }
    if (best < 0) {
      return new Placement(Verdict.NEW, -1, Double.NEGATIVE_INFINITY, 0, offered, List.of());
    }
    double leader = weights[best];
    double margin = next < 0 ? Double.POSITIVE_INFINITY : leader - weights[next];
    offered.sort((i, j) -> Double.compare(weights[j], weights[i]));
    boolean rivalled =
        next >= 0 && margin < thresholds.margin() && weights[next] >= thresholds.doubtful();
    var verdict =
        leader < thresholds.doubtful()
            ? Verdict.NEW
            : leader >= thresholds.same() && !rivalled ? Verdict.SAME : Verdict.DOUBTFUL;
    return new Placement(verdict, best, leader, margin, offered, List.of());
  }
}

package contactpoint.linkage;

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
    int best = -1;
    int next = -1;
    var offered = new java.util.ArrayList<Integer>();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).weight() >= thresholds.doubtful()) {
        offered.add(i);
      }
      if (best < 0 || candidates.get(i).weight() > candidates.get(best).weight()) {
        next = best;
        best = i;
      } else if (next < 0 || candidates.get(i).weight() > candidates.get(next).weight()) {
        next = i;
      }
    }
    if (best < 0) {
      return new Placement(Verdict.NEW, -1, Double.NEGATIVE_INFINITY, 0, offered, List.of());
    }
    var leader = candidates.get(best);
    double margin =
        next < 0 ? Double.POSITIVE_INFINITY : leader.weight() - candidates.get(next).weight();
    offered.sort((i, j) -> Double.compare(candidates.get(j).weight(), candidates.get(i).weight()));
    boolean rivalled =
        next >= 0
            && margin < thresholds.margin()
            && candidates.get(next).weight() >= thresholds.doubtful();
    var verdict =
        leader.weight() < thresholds.doubtful()
            ? Verdict.NEW
            : leader.weight() >= thresholds.same() && !rivalled ? Verdict.SAME : Verdict.DOUBTFUL;
    return new Placement(verdict, best, leader.weight(), margin, offered, leader.rules());
  }
}

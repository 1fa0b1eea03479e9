package contactpoint.linkage.command;

import contactpoint.linkage.Linked;
import contactpoint.linkage.report.CurvePoint;
import contactpoint.linkage.report.GroupErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Pairs counted against the truth, those that blocking never made included.
 *
 * @param truePairs pairs that are of one person
 * @param right pairs rightly found
 * @param wrong pairs wrongly found
 * @param best the best F1 that any threshold gives, found with the truth
 * @param made true pairs that were compared at all and reported
 * @param curve precision and recall at falling thresholds
 */
record Score(
    long truePairs, long right, long wrong, double best, long made, List<CurvePoint> curve) {
  private static final int POINTS = 200;

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return truePairs == 0 ? 1 : (double) right / truePairs;
  }

  double f1() {
    return f1(right, wrong, truePairs);
  }

  private static double f1(long right, long wrong, long truePairs) {
    return right == 0 ? 0 : 2.0 * right / (right + wrong + truePairs);
  }

  /** Counts; person gives each record's true person, second whether it is of the second file. */
  static Score of(Linked linked, List<String> person, int firstOfSecond) {
    long truePairs = truePairs(person, firstOfSecond);
    int n = linked.size();
    // sorted by probability, falling
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = ((long) (1e9 * (1 - linked.probability(i))) << 31) | i;
    }
    Arrays.sort(order);
    long right = 0;
    long wrong = 0;
    long rightAtHalf = 0;
    long wrongAtHalf = 0;
    double best = 0;
    var curve = new ArrayList<CurvePoint>();
    for (int k = 0; k < n; k++) {
      int i = (int) (order[k] & 0x7fffffff);
      boolean same = person.get(linked.left(i)).equals(person.get(linked.right(i)));
      right += same ? 1 : 0;
      wrong += same ? 0 : 1;
      if (linked.probability(i) >= .5) {
        rightAtHalf = right;
        wrongAtHalf = wrong;
      }
      boolean last = k + 1 == n || (order[k + 1] >> 31) != (order[k] >> 31);
      best = last ? Math.max(best, f1(right, wrong, truePairs)) : best;
      if (truePairs > 0 && (k + 1 == n || k % Math.max(1, n / POINTS) == 0)) {
        curve.add(new CurvePoint((double) right / truePairs, right / (double) (right + wrong)));
      }
    }
    return new Score(truePairs, rightAtHalf, wrongAtHalf, best, right, curve);
  }

  private static long truePairs(List<String> person, int firstOfSecond) {
    var first = new HashMap<String, Long>();
    var second = new HashMap<String, Long>();
    for (int i = 0; i < person.size(); i++) {
      (i < firstOfSecond ? first : second).merge(person.get(i), 1L, Long::sum);
    }
    long pairs = 0;
    for (var each : first.entrySet()) {
      long n = each.getValue();
      pairs += second.isEmpty() ? n * (n - 1) / 2 : n * second.getOrDefault(each.getKey(), 0L);
    }
    return pairs;
  }

  /** Misses and false finds by the group of the left record; groups in their order. */
  static List<GroupErrors> byGroup(
      Linked linked, List<String> person, List<String> groups, int firstOfSecond) {
    var counts = new TreeMap<String, long[]>();
    var records = new HashMap<String, List<Integer>>();
    for (int i = 0; i < person.size(); i++) {
      var before = records.computeIfAbsent(person.get(i), p -> new ArrayList<>());
      for (int other : before) {
        if (firstOfSecond > person.size() || (other < firstOfSecond) != (i < firstOfSecond)) {
          counts.computeIfAbsent(groups.get(other), g -> new long[3])[0]++;
        }
      }
      before.add(i);
    }
    for (int i = 0; i < linked.size(); i++) {
      if (linked.probability(i) >= .5) {
        boolean same = person.get(linked.left(i)).equals(person.get(linked.right(i)));
        counts.computeIfAbsent(groups.get(linked.left(i)), g -> new long[3])[same ? 1 : 2]++;
      }
    }
    var errors = new ArrayList<GroupErrors>();
    counts.forEach((group, n) -> errors.add(new GroupErrors(group, n[0], n[1], n[2])));
    return errors;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "precision %.4f (%.4f-%.4f)  recall %.4f (%.4f-%.4f)  F1 %.4f  best F1 %.4f",
        precision(),
        new Interval(right, right + wrong).low(),
        new Interval(right, right + wrong).high(),
        recall(),
        new Interval(right, truePairs).low(),
        new Interval(right, truePairs).high(),
        f1(),
        best);
  }
}

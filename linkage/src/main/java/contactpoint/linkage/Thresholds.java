package contactpoint.linkage;

import java.util.Arrays;

/**
 * Where verdicts begin, in bits of weight (prior included: 0 is even odds).
 *
 * @param same at or above it a match needs nobody's look
 * @param doubtful below it nobody need look: not the same
 * @param margin by how much the best candidate must lead over the next plausible one
 */
public record Thresholds(double same, double doubtful, double margin) {
  /** Odds of 200 to 1 for a match, 1 to 20 against; the leader 64 times likelier than the next. */
  public static final Thresholds USUAL = new Thresholds(7.65, -4.3, 6);

  /** Refuses thresholds that leave no order. */
  public Thresholds {
    if (!(same >= doubtful) || !(margin >= 0)) {
      throw new IllegalArgumentException("same must not lie below doubtful, nor margin below 0");
    }
  }

  /**
   * Thresholds for a wanted precision and review budget, from the weights of each description's
   * best candidate and no truth: the automatic matches are expected to reach the precision, and no
   * more than the budget is left to people.
   *
   * @param best weight of the best candidate of each description, in bits; negative infinity if
   *     none
   * @param precision wanted share of automatic matches that are right, such as 0.999
   * @param budget share of descriptions that people can look at, such as 0.07
   */
  public static Thresholds derived(double[] best, double precision, double budget) {
    double[] sorted = best.clone();
    Arrays.sort(sorted);
    int at = sorted.length;
    double right = 0;
    int automatic = sorted.length;
    while (at > 0) {
      double p = Scale.probability(sorted[at - 1]);
      right += p;
      int taken = sorted.length - at + 1;
      if (right < precision * taken || sorted[at - 1] < 0) {
        break;
      }
      automatic = --at;
    }
    double same = automatic < sorted.length ? Math.max(0, sorted[automatic]) : USUAL.same();
    int reviewed = (int) Math.floor(budget * sorted.length);
    int low = Math.max(0, automatic - reviewed);
    double doubtful =
        low < automatic
            ? Math.max(USUAL.doubtful(), sorted[low])
            : Math.min(same, sorted.length == 0 ? 0 : same);
    return new Thresholds(same, Math.min(same, doubtful), USUAL.margin());
  }
}

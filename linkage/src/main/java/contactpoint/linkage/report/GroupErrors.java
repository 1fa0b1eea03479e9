package contactpoint.linkage.report;

/**
 * What was missed and what was wrongly found in one group of records.
 *
 * @param group the value that makes the group
 * @param truePairs pairs of one person
 * @param right pairs rightly found
 * @param wrong pairs wrongly found
 */
public record GroupErrors(String group, long truePairs, long right, long wrong) {
  /** True pairs that were not found. */
  public long missed() {
    return Math.max(0, truePairs - right);
  }

  /** All pairs that were found. */
  public long found() {
    return right + wrong;
  }

  /** Share of true pairs that was missed, 0 to 1. */
  public double missedShare() {
    return truePairs == 0 ? 0 : (double) missed() / truePairs;
  }

  /** Share of found pairs that is wrong, 0 to 1. */
  public double wrongShare() {
    return found() == 0 ? 0 : (double) wrong / found();
  }
}

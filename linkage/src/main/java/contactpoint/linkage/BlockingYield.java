package contactpoint.linkage;

import java.util.List;

/**
 * What blocking brought. The estimate of what it lost is Chao's (1987): from the matches that only
 * one rule brought and those that exactly two did, how many did none bring.
 *
 * @param compared pairs compared
 * @param matches pairs found to match
 * @param lost estimated number of matching pairs that were never made; a lower bound
 * @param rules what each rule did
 */
public record BlockingYield(long compared, long matches, double lost, List<ByRule> rules) {
  /**
   * What one rule did.
   *
   * @param rule the rule
   * @param made pairs it made first
   * @param matches matching pairs that meet by it
   * @param alone matching pairs that meet by no other rule
   * @param dropped pairs not made because too many records share the key
   */
  public record ByRule(BlockingRule rule, long made, long matches, long alone, long dropped) {}

  /** Copies the list. */
  public BlockingYield {
    rules = List.copyOf(rules);
  }

  /** The estimated share of matching pairs that blocking lost, 0 to 1. */
  public double lostShare() {
    return matches + lost == 0 ? 0 : lost / (matches + lost);
  }
}

package contactpoint.grants;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * A group's published figures held against what was said about them.
 *
 * @param group whose figures
 * @param sum what they come to
 * @param likelihoods each rounding rule's chance of leaving what is missing
 * @param shares implied, beside an independent child population
 */
public record GroupCheck(
    Scheme.Group group, Money sum, List<RoundingLikelihood> likelihoods, List<Beside> shares) {

  /**
   * One authority's implied share beside its independent one.
   *
   * @param implied share of the balance which the published figure implies
   * @param independent share of the group's children by the independent population
   * @param children of that population
   */
  public record Beside(
      Published published, BigDecimal implied, BigDecimal independent, long children) {

    /** How far the implied share lies from the independent one, in per cent of the latter. */
    public BigDecimal deviation() {
      return implied
          .divide(independent, MathContext.DECIMAL64)
          .subtract(BigDecimal.ONE)
          .movePointRight(2)
          .setScale(1, RoundingMode.HALF_UP);
    }
  }

  /** What the stated total has more than the figures; negative if less. */
  public Money missing() {
    return group.total().minus(sum);
  }

  /** The rules that can explain what is missing, the most likely first. */
  public List<RoundingLikelihood> explanations() {
    return likelihoods.stream()
        .filter(RoundingLikelihood::explains)
        .sorted(Comparator.comparing(RoundingLikelihood::likelihood).reversed())
        .toList();
  }

  /** The middle of the deviations without their sign, in per cent. */
  public BigDecimal typicalDeviation() {
    var sorted = shares.stream().map(one -> one.deviation().abs()).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Those whose implied share lies furthest from the independent one. */
  public List<Beside> furthest(int count) {
    return shares.stream()
        .sorted(Comparator.comparing((Beside one) -> one.deviation().abs()).reversed())
        .limit(count)
        .toList();
  }
}

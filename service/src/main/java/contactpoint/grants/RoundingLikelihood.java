package contactpoint.grants;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * How likely a rounding rule makes a group's published figures fall short of its total by so many
 * pounds.
 *
 * <p>With n shares of one balance the n remainders add up to a whole number of pounds, so n−1 of
 * them can be taken as independent and uniform and the last makes up the sum. The shortfall's
 * distribution is then a difference of the Irwin–Hall distribution function of n−1 variables,
 * computed here exactly with whole numbers.
 *
 * @param rounding the rule
 * @param likelihood between 0 and 1
 */
public record RoundingLikelihood(Rounding rounding, BigDecimal likelihood) {

  private static final MathContext DIGITS = new MathContext(20);

  /** Less likely than this, and we say that the rule does not explain the shortfall. */
  public static final BigDecimal PLAUSIBLE = new BigDecimal("0.01");

  /** Whether the rule can explain the shortfall at all. */
  public boolean explains() {
    return likelihood.compareTo(PLAUSIBLE) >= 0;
  }

  /** Each rule's likelihood of leaving the given whole pounds among the given number of shares. */
  public static List<RoundingLikelihood> of(int shares, long shortfall) {
    return List.of(
        new RoundingLikelihood(Rounding.DOWN, down(shares, shortfall)),
        new RoundingLikelihood(Rounding.NEAREST, nearest(shares, shortfall)),
        new RoundingLikelihood(
            Rounding.LARGEST_REMAINDER, shortfall == 0 ? BigDecimal.ONE : BigDecimal.ZERO));
  }

  /** What rounding down is expected to leave: half a pound for each share. */
  public static BigDecimal expectedDown(int shares) {
    return new BigDecimal(shares).divide(new BigDecimal(2));
  }

  private static BigDecimal down(int shares, long shortfall) {
    if (shares == 1) {
      return shortfall == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return between(shares - 1, 2 * (shortfall - 1), 2 * shortfall);
  }

  private static BigDecimal nearest(int shares, long shortfall) {
    if (shares == 1) {
      return shortfall == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    long twice = 2 * shortfall + shares;
    return between(shares - 1, twice - 2, twice);
  }

  /** The chance that the sum of so many uniform variables lies between two halves of numbers. */
  private static BigDecimal between(int variables, long twiceLow, long twiceHigh) {
    var ways = ways(variables, twiceHigh).subtract(ways(variables, twiceLow));
    var all = BigInteger.TWO.pow(variables).multiply(factorial(variables));
    return new BigDecimal(ways).divide(new BigDecimal(all), DIGITS);
  }

  /** m! 2^m times the Irwin–Hall distribution function at x, where twice x is whole. */
  private static BigInteger ways(int m, long twiceX) {
    if (twiceX <= 0) {
      return BigInteger.ZERO;
    }
    if (twiceX >= 2L * m) {
      return BigInteger.TWO.pow(m).multiply(factorial(m));
    }
    var sum = BigInteger.ZERO;
    var choose = BigInteger.ONE;
    for (int k = 0; 2L * k < twiceX; k++) {
      var term = choose.multiply(BigInteger.valueOf(twiceX - 2L * k).pow(m));
      sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
      choose = choose.multiply(BigInteger.valueOf(m - k)).divide(BigInteger.valueOf(k + 1));
    }
    return sum;
  }

  private static BigInteger factorial(int m) {
    var product = BigInteger.ONE;
    for (int k = 2; k <= m; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }
}

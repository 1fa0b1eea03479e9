package contactpoint.linkage;

import java.math.BigDecimal;
import java.math.MathContext;

/** Weights are binary logarithms of odds: one bit doubles them. */
final class Scale {
  private static final double LN2 = Math.log(2);
  private static final MathContext DIGITS = new MathContext(7);

  private Scale() {}

  static double log2(double x) {
    return Math.log(x) / LN2;
  }

  static double exp2(double x) {
    return Math.exp(x * LN2);
  }

  /** log2(2^a + 2^b), without overflow. */
  static double add(double a, double b) {
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    // log1p would be exact to the last bit of a number close to 0, which is then added to another
    return low < high - 40 ? high : high + log2(1 + exp2(low - high));
  }

  /** The probability of a weight in bits. */
  static double probability(double bits) {
    return 1 / (1 + exp2(-bits));
  }

  /** The weight in bits of a probability. */
  static double bits(double probability) {
    return log2(probability / (1 - probability));
  }

  /** What a model file writes, so that a model read back is the model that was used. */
  static double rounded(double x) {
    return Double.isFinite(x) ? new BigDecimal(x).round(DIGITS).doubleValue() : x;
  }
}

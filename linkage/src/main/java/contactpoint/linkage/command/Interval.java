package contactpoint.linkage.command;

import java.util.Locale;

/**
 * A share with its 95 % interval after Wilson (1927), which is right near 0 and 1 too.
 *
 * @param part how many of them
 * @param all of how many
 */
public record Interval(long part, long all) {
  private static final double Z = 1.959964;

  /** The share itself; not a number of none. */
  public double share() {
    return all == 0 ? Double.NaN : (double) part / all;
  }

  /** The lower end, 0 to 1. */
  public double low() {
    return all == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** The upper end, 0 to 1. */
  public double high() {
    return all == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (share() + Z * Z / (2.0 * all)) / (1 + Z * Z / all);
  }

  private double half() {
    double p = share();
    return Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
  }

  /** In per cent. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3f %% (%.3f to %.3f; %,d of %,d)",
        100 * share(),
        100 * low(),
        100 * high(),
        part,
        all);
  }
}

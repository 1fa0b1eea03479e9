package contactpoint.grants;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An authority's share of a grant with every step that made it: flat rate + weight × balance ÷ all
 * weights, brought to whole pounds.
 *
 * @param recipient whose it is
 * @param flatRate which everyone of the group receives
 * @param balance of the group after all flat rates
 * @param weights of the group together; above 0
 * @param rounded its part of the balance in whole pounds, as the rounding rule alone gives it
 * @param extra a pound left over that came to it, 1 or 0
 */
public record Allocation(
    Recipient recipient, Money flatRate, Money balance, long weights, Money rounded, int extra) {

  public Allocation {
    if (weights < 1 || recipient.weight() > weights) {
      throw new IllegalArgumentException("A share is a part of the whole");
    }
    if (extra < 0 || extra > 1) {
      throw new IllegalArgumentException("At most one extra pound comes to an authority");
    }
  }

  /** What the authority receives. */
  public Money amount() {
    return flatRate.plus(variable());
  }

  /** What it receives beyond the flat rate. */
  public Money variable() {
    return rounded.plus(Money.ofPounds(extra));
  }

  /** Its proportion of the weights, to the given number of decimals. */
  public BigDecimal share(int decimals) {
    return new BigDecimal(recipient.weight())
        .divide(new BigDecimal(weights), decimals, RoundingMode.HALF_UP);
  }

  /** Its part of the balance in pounds before rounding, to the given number of decimals. */
  public BigDecimal exact(int decimals) {
    return new BigDecimal(numerator())
        .divide(new BigDecimal(weights), decimals, RoundingMode.HALF_UP);
  }

  private BigInteger numerator() {
    return BigInteger.valueOf(recipient.weight()).multiply(BigInteger.valueOf(balance.pounds()));
  }

  /** The arithmetic as one line that anyone can redo. */
  public String arithmetic() {
    String line =
        "%s + %,d ÷ %,d × %s = %s + £%s, rounded %s"
            .formatted(flatRate, recipient.weight(), weights, balance, flatRate, exact(4), rounded);
    return (extra == 0 ? line : line + ", and £1 left over") + ": " + amount();
  }
}

package contactpoint.grants;

import java.util.Locale;

/**
 * An exact amount of pounds sterling.
 *
 * @param pence may be negative, as a difference is
 */
public record Money(long pence) implements Comparable<Money> {

  public static final Money NOTHING = new Money(0);

  public static Money ofPounds(long pounds) {
    return new Money(Math.multiplyExact(pounds, 100L));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(pence, other.pence));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(pence, other.pence));
  }

  public Money times(int count) {
    return new Money(Math.multiplyExact(pence, (long) count));
  }

  public boolean isWhole() {
    return pence % 100 == 0;
  }

  /** The amount in pounds. Only for whole amounts. */
  public long pounds() {
    if (!isWhole()) {
      throw new IllegalStateException("This amount has pence");
    }
    return pence / 100;
  }

  public static Money sum(Iterable<Money> amounts) {
    Money total = NOTHING;
    for (Money one : amounts) {
      total = total.plus(one);
    }
    return total;
  }

  /** As figures with two decimals and nothing else: {@code 40713.25}. */
  public String plain() {
    return String.format(
        Locale.ROOT,
        "%s%d.%02d",
        pence < 0 ? "-" : "",
        Math.abs(pence) / 100,
        Math.abs(pence) % 100);
  }

  /** As people write it; pence only where there are any: {@code £120,625} or {@code −£0.50}. */
  public String text() {
    return isWhole() ? pounds(pence) : toThePenny();
  }

  /** With pence always: {@code £40,546.00}. */
  public String toThePenny() {
    return pounds(pence) + String.format(Locale.ROOT, ".%02d", Math.abs(pence) % 100);
  }

  /** With its sign, as a change: {@code +£64,983}, {@code −£20,324} or {@code £0}. */
  public String change() {
    return pence > 0 ? "+" + text() : text();
  }

  private static String pounds(long pence) {
    return String.format(Locale.ROOT, "%s£%,d", pence < 0 ? "−" : "", Math.abs(pence) / 100);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  @Override
  public String toString() {
    return text();
  }
}

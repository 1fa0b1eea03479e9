package contactpoint.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an allocation.
 *
 * @param number counted from 1
 * @param due paid on or before this day
 * @param amount to the penny
 */
public record Instalment(int number, LocalDate due, Money amount) {

  /**
   * Splits an amount equally; where pence do not divide, the earlier instalments carry one more, so
   * that no penny is lost and the parts differ by at most one.
   */
  public static List<Instalment> equal(Money amount, List<LocalDate> due) {
    if (due.isEmpty() || amount.pence() < 0) {
      throw new IllegalArgumentException("An amount of 0 or more is split over at least one day");
    }
    long each = amount.pence() / due.size();
    long over = amount.pence() % due.size();
    var parts = new ArrayList<Instalment>();
    for (int at = 0; at < due.size(); at++) {
      parts.add(new Instalment(at + 1, due.get(at), new Money(at < over ? each + 1 : each)));
    }
    return List.copyOf(parts);
  }
}

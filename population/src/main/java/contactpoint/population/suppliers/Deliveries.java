package contactpoint.population.suppliers;

import java.time.LocalDate;

/**
 * When suppliers deliver: everything on a first day, then the changes once a month up to the
 * population's day.
 */
public final class Deliveries {

  private final int[] days;

  /** So many months of changes, the last delivered on a day. */
  public Deliveries(LocalDate on, int months) {
    days = new int[months + 1];
    for (int i = 0; i <= months; i++) {
      days[i] = (int) on.minusMonths(months - i).toEpochDay();
    }
  }

  /** How many there are; the first is the full one. */
  public int count() {
    return days.length;
  }

  /** The day of a delivery, from 0. */
  public int day(int delivery) {
    return days[delivery];
  }

  /** The day of the full delivery. */
  public int first() {
    return days[0];
  }

  /** The delivery of changes that takes in a day; -1 if it lies before or after all of them. */
  int taking(int day) {
    for (int i = 1; i < days.length; i++) {
      if (day > days[i - 1] && day <= days[i]) {
        return i;
      }
    }
    return -1;
  }
}

package contactpoint.matching;

import contactpoint.intake.ChildStatement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;

/**
 * What two days of birth share that are not the same: written down some days off, in a neighbouring
 * year, with day and month exchanged. In bits, from how many of the 6,570 days of childhood are as
 * near.
 */
final class NearDay {

  private static final long DAYS = 3;
  private static final double SOME_DAYS_OFF = 9.9; // log2(6570 / 7)
  private static final double YEAR_OFF = 11.7; // log2(6570 / 2)
  private static final double TWO_SLIPS = 6.7; // log2(6570 / 63)

  private NearDay() {}

  /** The best with any day that is said of a child; 0 if either side says none. */
  static double best(ChildStatement statement, Collection<ChildStatement> others) {
    var born = statement.identity().born();
    return born == null
        ? 0
        : others.stream()
            .map(other -> other.identity().born())
            .filter(Objects::nonNull)
            .mapToDouble(other -> of(born.day(), other.day()))
            .max()
            .orElse(0);
  }

  /** Bits shared; {@link Agreement#OTHER_DAY} below 0 if no slip makes one of the other. */
  static double of(LocalDate one, LocalDate other) {
    if (apart(one, other) <= DAYS) {
      return SOME_DAYS_OFF;
    }
    if (one.plusYears(1).equals(other) || one.minusYears(1).equals(other)) {
      return YEAR_OFF;
    }
    return becomes(one, other) || becomes(other, one) ? TWO_SLIPS : -Agreement.OTHER_DAY;
  }

  /**
   * Whether two slips make one of the other; exchanged and then some days off is not the reverse.
   */
  private static boolean becomes(LocalDate one, LocalDate other) {
    boolean near = false;
    for (int years = -1; years <= 1; years++) {
      var shifted = other.plusYears(years);
      near |= apart(one, shifted) <= DAYS || apart(one, exchanged(shifted)) <= DAYS;
    }
    return near;
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static LocalDate exchanged(LocalDate day) {
    return day.getDayOfMonth() > 12
        ? day
        : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
  }
}

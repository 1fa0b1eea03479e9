package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The dates for which one is easily mistaken: day and month exchanged, one digit wrong, and any day
 * of the {@value #DAYS} before and after, for birthdays half remembered.
 */
final class NearDates {

  static final int DAYS = 10;

  private NearDates() {}

  static Set<BirthDate> of(BirthDate born) {
    var found = new LinkedHashSet<BirthDate>();
    LocalDate day = born.day();
    add(found, day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    String digits =
        "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    for (int place = 2; place < digits.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = digits.substring(0, place) + digit + digits.substring(place + 1);
        add(
            found,
            Integer.parseInt(other.substring(0, 4)),
            Integer.parseInt(other.substring(4, 6)),
            Integer.parseInt(other.substring(6)));
      }
    }
    for (int days = 1; days <= DAYS; days++) {
      found.add(new BirthDate(day.minusDays(days)));
      found.add(new BirthDate(day.plusDays(days)));
    }
    found.remove(born);
    return found;
  }

  private static void add(Set<BirthDate> found, int year, int month, int day) {
    try {
      found.add(new BirthDate(LocalDate.of(year, month, day)));
    } catch (DateTimeException notADate) {
      // Nobody was born on it.
    }
  }
}

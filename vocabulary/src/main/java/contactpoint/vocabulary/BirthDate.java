package contactpoint.vocabulary;

import java.time.LocalDate;
import java.time.Period;

/**
 * A date of birth. Whether it lies in the past depends on the day, which is an argument elsewhere.
 */
public record BirthDate(LocalDate day) implements Comparable<BirthDate> {

  /** Whole years of age on a day; negative if not yet born. */
  public int ageOn(LocalDate today) {
    return Period.between(day, today).getYears();
  }

  @Override
  public int compareTo(BirthDate other) {
    return day.compareTo(other.day);
  }

  @Override
  public String toString() {
    return "date of birth";
  }
}

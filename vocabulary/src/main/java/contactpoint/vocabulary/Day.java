package contactpoint.vocabulary;

import java.time.LocalDate;

/**
 * A day in somebody's life other than birth: since when an address holds, when a service began, a
 * date of death. It is kept from logs like everything personal.
 */
public record Day(LocalDate date) implements Comparable<Day> {

  @Override
  public int compareTo(Day other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return "day";
  }
}

package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When the child that is looked for was born, as far as the asker knows. */
public sealed interface Birth {

  /** On one day. */
  record On(BirthDate date) implements Birth {
    @Override
    public BirthDate first() {
      return date;
    }

    @Override
    public BirthDate last() {
      return date;
    }
  }

  /** Between two days, both included, at most a year. */
  record Between(BirthDate first, BirthDate last) implements Birth {
    public Between {
      if (last.compareTo(first) < 0 || last.day().isAfter(first.day().plusYears(1))) {
        throw new IllegalArgumentException("A range of birth dates is at most one year");
      }
    }
  }

  /**
   * So many years old on the day of the question.
   *
   * @param years of age
   */
  record Aged(int years, BirthDate first, BirthDate last) implements Birth {

    /** Whoever has this age on that day. */
    static Aged on(LocalDate today, int years) {
      return new Aged(
          years,
          new BirthDate(today.minusYears(years + 1L).plusDays(1)),
          new BirthDate(today.minusYears(years)));
    }
  }

  BirthDate first();

  BirthDate last();

  /** Whether a day of birth agrees. */
  default boolean includes(BirthDate born) {
    return born.compareTo(first()) >= 0 && born.compareTo(last()) <= 0;
  }

  /** How many days it leaves open, at least one. */
  default long days() {
    return ChronoUnit.DAYS.between(first().day(), last().day()) + 1;
  }
}

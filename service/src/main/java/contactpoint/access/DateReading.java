package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a date of birth from its three fields, or says what is wrong with it. */
final class DateReading {

  private static final int EARLIEST = 1900;

  private final FaultList faults;
  private final LocalDate today;

  DateReading(FaultList faults, LocalDate today) {
    this.faults = faults;
    this.today = today;
  }

  /** The date, or empty with a fault noted under the field's name and part, such as born-day. */
  Optional<BirthDate> read(String field, TypedDate typed) {
    Integer day = number(typed.day().text());
    Integer month = month(typed.month().text());
    Integer year = number(typed.year().text());
    if (typed.day().isBlank() || typed.month().isBlank() || typed.year().isBlank()) {
      String part = typed.day().isBlank() ? "day" : typed.month().isBlank() ? "month" : "year";
      return fault(field, part, "Date of birth must include a " + part);
    }
    if (day == null || month == null || year == null) {
      String part = day == null ? "day" : month == null ? "month" : "year";
      return fault(field, part, "Date of birth must be numbers, for example 27 3 2002");
    }
    if (year < EARLIEST) {
      return fault(field, "year", "Year of birth must have four digits, for example 2002");
    }
    return real(field, day, month, year).flatMap(date -> past(field, date));
  }

  private Optional<LocalDate> real(String field, int day, int month, int year) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      String said = said(day, month, year) + " is not a real date";
      faults.add(field + "-day", said + ". Check the day and month of birth", said);
      return Optional.empty();
    }
  }

  private Optional<BirthDate> past(String field, LocalDate date) {
    if (date.isAfter(today)) {
      String part = date.getYear() > today.getYear() ? "year" : "day";
      return fault(field, part, "Date of birth must be in the past");
    }
    return Optional.of(new BirthDate(date));
  }

  private <T> Optional<T> fault(String field, String part, String sentence) {
    faults.add(field + "-" + part, sentence);
    return Optional.empty();
  }

  /** 29 February alone needs its year to be seen as wrong. */
  private static String said(int day, int month, int year) {
    if (month < 1 || month > 12) {
      return "Month " + month;
    }
    String words = day + " " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    return day == 29 ? words + " " + year : words;
  }

  private static @Nullable Integer month(String typed) {
    String text = typed.strip().toLowerCase(Locale.UK);
    if (text.length() >= 3 && Character.isLetter(text.charAt(0))) {
      for (Month month : Month.values()) {
        if (month.name().toLowerCase(Locale.UK).startsWith(text)) {
          return month.getValue();
        }
      }
    }
    return number(text);
  }

  private static @Nullable Integer number(String typed) {
    String text = typed.strip();
    return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
  }
}

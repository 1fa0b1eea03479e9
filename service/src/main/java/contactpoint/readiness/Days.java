package contactpoint.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and lateness as people write them. */
public final class Days {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uu", Locale.UK);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);

  private Days() {}

  /** 10 June 2008. */
  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** 10 Jun 08, for the head of a chart or a narrow list. */
  public static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** Jun 08, for the axis of a chart. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** Whole weeks late with a sign, or "on time". */
  public static String weeksLate(long days) {
    long weeks = Math.round(days / 7.0);
    return weeks == 0 ? "on time" : weeks > 0 ? "+" + weeks : "−" + -weeks;
  }
}

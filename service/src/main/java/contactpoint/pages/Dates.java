package contactpoint.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as pages write them, in the time of the United Kingdom. */
public final class Dates {

  /** Where the people are. */
  public static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h.mma", Locale.UK);

  private Dates() {}

  /** Such as 10 June 2008. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as Tuesday 10 June 2008. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Such as 2.32pm. */
  public static String time(Instant moment) {
    return TIME.format(moment.atZone(HERE)).toLowerCase(Locale.UK).replace(" ", "");
  }

  /** Such as 10 June 2008, 2.32pm; or today, 2.32pm. */
  public static String moment(Instant moment, Instant now) {
    var day = moment.atZone(HERE).toLocalDate();
    boolean today = day.equals(now.atZone(HERE).toLocalDate());
    return (today ? "today" : day(day)) + ", " + time(moment);
  }
}

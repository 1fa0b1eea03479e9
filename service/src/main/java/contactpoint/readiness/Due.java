package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that somebody of an authority has to do by a day.
 *
 * @param about what it is, as reminders and comments name it: {@code task-h}, {@code checkpoint-5}
 * @param caption in words, without a full stop
 * @param owner who does it, as far as somebody is named
 * @param path of the page where it is done
 */
public record Due(
    AuthorityNumber authority,
    String about,
    String caption,
    Owner owner,
    LocalDate day,
    String path) {

  public boolean isLate(LocalDate today) {
    return day.isBefore(today);
  }

  /** When, seen from today: "3 days late", "today", "in 12 days". */
  public String when(LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
    return days < 0 ? count + " late" : "in " + count;
  }
}

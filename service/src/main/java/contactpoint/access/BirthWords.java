package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts into words how dates of birth agree. The row shows the date itself. */
final class BirthWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private BirthWords() {}

  static void of(
      Birth asked, BirthDate recorded, BirthAgreement agreement, Judging.Findings found) {
    switch (asked) {
      case Birth.On on -> day(on.date().day(), recorded.day(), agreement, found);
      case Birth.Aged aged -> range("age", "Not the age you typed", agreement, found);
      case Birth.Between between ->
          range("range of birth dates", "Not born between the dates you typed", agreement, found);
    }
  }

  private static void range(
      String fact, String outside, BirthAgreement agreement, Judging.Findings found) {
    if (agreement == BirthAgreement.SAME) {
      found.same(fact, 0);
    } else {
      found.say(Reason.of(agreement.mark(), outside));
    }
  }

  private static void day(
      LocalDate asked, LocalDate recorded, BirthAgreement agreement, Judging.Findings found) {
    switch (agreement) {
      case SAME -> found.same("date of birth", 0);
      case TURNED ->
          found.say(Reason.of(Mark.NEAR, "Day and month of birth ", "the other way round", ""));
      case YEAR_OTHER ->
          found.say(
              Reason.of(
                  Mark.OTHER,
                  "Year of birth ",
                  Integer.toString(recorded.getYear()),
                  ", not " + asked.getYear()));
      case DIGIT, NEAR, JUST_OUTSIDE, OTHER ->
          found.say(otherDay(asked, recorded, agreement.mark()));
    }
  }

  private static Reason otherDay(LocalDate asked, LocalDate recorded, Mark mark) {
    var words = asked.getYear() == recorded.getYear() ? DAY : WHOLE;
    return Reason.of(
        mark, "Date of birth ", words.format(recorded), ", not " + words.format(asked));
  }
}

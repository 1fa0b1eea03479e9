package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.vocabulary.BirthDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How a recorded date of birth stands to what was typed. */
enum BirthAgreement {
  SAME(Mark.SAME),
  TURNED(Mark.NEAR),
  DIGIT(Mark.NEAR),
  YEAR_OTHER(Mark.OTHER),
  NEAR(Mark.OTHER),
  JUST_OUTSIDE(Mark.OTHER),
  OTHER(Mark.OTHER);

  private static final int MONTHS_OUTSIDE = 2;

  /** An age is often last year's, or next year's. */
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Mark mark;

  BirthAgreement(Mark mark) {
    this.mark = mark;
  }

  Mark mark() {
    return mark;
  }

  static BirthAgreement of(Birth asked, BirthDate recorded) {
    if (asked.includes(recorded)) {
      return SAME;
    }
    return switch (asked) {
      case Birth.On on -> days(on.date().day(), recorded.day());
      case Birth.Between between -> outside(between, recorded.day());
      case Birth.Aged aged -> outside(aged, recorded.day());
    };
  }

  double bits(Birth asked) {
    return switch (this) {
      case SAME -> Weights.BORN_SAME.bits() - Math.log((double) asked.days()) / Math.log(2);
      case TURNED -> Weights.BORN_TURNED.bits();
      case DIGIT -> Weights.BORN_DIGIT.bits();
      case YEAR_OTHER -> Weights.BORN_YEAR_OTHER.bits();
      case NEAR -> Weights.BORN_NEAR.bits();
      case JUST_OUTSIDE -> Weights.BORN_JUST_OUTSIDE.bits();
      case OTHER -> Weights.BORN_OTHER.bits();
    };
  }

  private static BirthAgreement days(LocalDate asked, LocalDate recorded) {
    if (asked.getYear() == recorded.getYear()
        && asked.getMonthValue() == recorded.getDayOfMonth()
        && asked.getDayOfMonth() == recorded.getMonthValue()) {
      return TURNED;
    }
    boolean sameDayOfYear =
        asked.getMonth() == recorded.getMonth()
            && asked.getDayOfMonth() == recorded.getDayOfMonth();
    if (sameDayOfYear) {
      return YEAR_OTHER;
    }
    if (NameForms.slips(digits(asked), digits(recorded), 1) <= 1) {
      return DIGIT;
    }
    boolean sameMonth =
        asked.getYear() == recorded.getYear() && asked.getMonth() == recorded.getMonth();
    boolean fewDays = Math.abs(ChronoUnit.DAYS.between(asked, recorded)) <= NearDates.DAYS;
    return sameMonth || fewDays ? NEAR : OTHER;
  }

  private static BirthAgreement outside(Birth asked, LocalDate recorded) {
    int months = asked instanceof Birth.Aged ? MONTHS_OF_A_YEAR : MONTHS_OUTSIDE;
    boolean just =
        !recorded.isBefore(asked.first().day().minusMonths(months))
            && !recorded.isAfter(asked.last().day().plusMonths(months));
    return just ? JUST_OUTSIDE : OTHER;
  }

  private static String digits(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }
}

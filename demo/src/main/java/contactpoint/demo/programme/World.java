package contactpoint.demo.programme;

import contactpoint.measures.Measures;
import contactpoint.readiness.Outcome;
import contactpoint.readiness.Readiness;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * What every part of the invented programme works with.
 *
 * @param begin the first day of the eighteen months
 */
record World(
    Readiness readiness,
    Measures measures,
    Agenda agenda,
    SplittableRandom chance,
    LocalDate begin) {

  static final int WAVES = 6;

  /** The day on which a wave begins to open. */
  LocalDate opens(int wave) {
    return wave == 1 ? begin.plusMonths(4) : begin.plusMonths(8).plusDays(56L * (wave - 2));
  }

  LocalDate today() {
    return agenda.today();
  }

  /** About normal, with mean 0 and deviation 1. */
  double gauss() {
    double sum = 0;
    for (int at = 0; at < 12; at++) {
      sum += chance.nextDouble();
    }
    return sum - 6;
  }

  /** What the programme's people ask for is allowed; if not, the invention is at fault. */
  static void done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(String sentence)) {
      throw new IllegalStateException(sentence);
    }
  }
}

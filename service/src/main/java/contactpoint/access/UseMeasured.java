package contactpoint.access;

import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.measures.Measuring;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How much each authority uses ContactPoint and what comes of it, over the last 30 days: what the
 * benefits of the roll-out are measured by.
 */
@Component
final class UseMeasured implements Measuring {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final String ORIGIN = "access";

  private final Database database;
  private final Measures measures;
  private final Clock clock;

  UseMeasured(Database database, Measures measures, Clock clock) {
    this.database = database;
    this.measures = measures;
    this.clock = clock;
  }

  @Override
  public void measure() {
    var now = clock.instant();
    database
        .intake()
        .inTransaction(
            tx -> UseRows.since(tx, now.minus(LATELY), now).forEach(use -> record(tx, use, now)));
  }

  private void record(Tx tx, UseRows.Use use, Instant now) {
    record(tx, use, Measure.ENQUIRIES, use.enquiries(), now);
    record(tx, use, Measure.IN_VAIN, use.inVain(), now);
    record(tx, use, Measure.RECORDS_OPENED, use.opened(), now);
    record(tx, use, Measure.COLLEAGUES_FOUND, use.colleagues(), now);
    if (use.timed() > 0) {
      long mean = Math.round((double) use.seconds() / use.timed());
      record(tx, use, Measure.SECONDS_TO_RECORD, mean, now);
    }
  }

  private void record(Tx tx, UseRows.Use use, Measure measure, long value, Instant now) {
    measures.record(
        tx, Figure.of(new AuthorityNumber(use.authority()), measure, value, now, ORIGIN));
  }
}

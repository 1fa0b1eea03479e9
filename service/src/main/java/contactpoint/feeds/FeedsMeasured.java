package contactpoint.feeds;

import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.intake.Share;
import contactpoint.intake.Verdict;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.measures.Measuring;
import contactpoint.vocabulary.AuthorityNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The stage and scores of each authority's own feeds, from the deliveries that came: nobody is
 * asked whether a feed is connected.
 */
@Component
final class FeedsMeasured implements Measuring {

  private static final String ORIGIN = "feeds";
  private static final long DELIVERED = 1;
  private static final long AT_ITS_GATE = 2;
  private static final long LIVE = 3;

  private final Database database;
  private final Measures measures;
  private final Clock clock;

  FeedsMeasured(Database database, Measures measures, Clock clock) {
    this.database = database;
    this.measures = measures;
    this.clock = clock;
  }

  @Override
  public void measure() {
    var now = clock.instant();
    database
        .intake()
        .inTransaction(tx -> ScoreRows.latest(tx).forEach(feed -> record(tx, feed, now)));
  }

  private void record(Tx tx, ScoreRows.Latest feed, Instant now) {
    record(tx, feed, Measure.FEED_GATE, BigDecimal.valueOf((long) Verdict.USUAL_GATE), now);
    record(tx, feed, Measure.FEED_STAGE, BigDecimal.valueOf(stage(feed, now)), now);
    record(tx, feed, Measure.RECORDS_SUPPLIED, BigDecimal.valueOf(feed.children()), now);
    score(tx, feed, Measure.FEED_SCORE, feed.usefulness(), now);
    score(tx, feed, Measure.FEED_COMPLETENESS, feed.completeness(), now);
    score(tx, feed, Measure.FEED_VALIDITY, feed.validity(), now);
    score(tx, feed, Measure.FEED_CONSISTENCY, feed.consistency(), now);
  }

  /** How far a feed is: delivered, placed at its gate, and that lately enough. */
  static long stage(ScoreRows.Latest feed, Instant now) {
    boolean placed = feed.state() == SubmissionState.PLACED;
    if (!placed || !new Verdict(feed.usefulness(), Verdict.USUAL_GATE).passed()) {
      return DELIVERED;
    }
    boolean inTime = !feed.received().plus(Duration.ofDays(feed.refreshDays())).isBefore(now);
    return inTime ? LIVE : AT_ITS_GATE;
  }

  private void score(Tx tx, ScoreRows.Latest feed, Measure measure, Share share, Instant now) {
    share
        .percent()
        .ifPresent(percent ->
            record(
                tx,
                feed,
                measure,
                BigDecimal.valueOf(percent).setScale(1, RoundingMode.DOWN),
                now));
  }

  private void record(
      Tx tx, ScoreRows.Latest feed, Measure measure, BigDecimal value, Instant now) {
    measures.record(
        tx,
        Figure.ofFeed(
            new AuthorityNumber(feed.authority()), feed.source(), measure, value, now, ORIGIN));
  }
}

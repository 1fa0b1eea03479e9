package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Deliveries;
import contactpoint.Suppliers;
import contactpoint.intake.FileKind;
import contactpoint.intake.Share;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.AuthorityNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsMeasuredDatabaseTest {

  private static final String ADA =
      "S1,2026-08-31,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,2020-01-01,,,,,,";
  private static final String NAMELESS =
      "S2,2026-08-31,say,,,,,F,,,,,,12 Tannery Row,WX4 7QP,2020-01-01,,,,,,";
  private static final String FEED = "social-care-302";

  @TempDir Path folder;
  private Suppliers suppliers;

  @BeforeEach
  void open() {
    suppliers = new Suppliers(folder);
    suppliers
        .database()
        .programme()
        .inTransaction(tx -> {
          tx.sql(
                  """
                  insert into organisations.authority
                  values (302, 'Wexcombe', 'South West', false, null, null)
                  """)
              .update();
          tx.sql(
                  """
                  insert into organisations.source values
                    ('nhs-register', 'NHS register', 'NHS', 'name', null, 7),
                    ('social-care-302', 'Social care', 'Local authority', 'worker', 302, 7)
                  """)
              .update();
        });
  }

  @AfterEach
  void close() {
    suppliers.close();
  }

  @Test
  void a_good_delivery_that_is_placed_makes_its_feed_live_with_its_four_scores() {
    suppliers.hand(FEED, "full", FileKind.CHILDREN, ADA);
    assertThat(measured(Deliveries.CLOCK)).containsEntry(Measure.FEED_STAGE, "1");
    suppliers.placeWaiting();
    assertThat(measured(Deliveries.CLOCK))
        .containsEntry(Measure.FEED_STAGE, "3")
        .containsEntry(Measure.FEED_SCORE, "100")
        .containsEntry(Measure.FEED_VALIDITY, "100")
        .containsEntry(Measure.FEED_GATE, "95")
        .containsEntry(Measure.RECORDS_SUPPLIED, "1")
        .containsKeys(Measure.FEED_COMPLETENESS, Measure.FEED_CONSISTENCY);
  }

  @Test
  void a_delivery_below_the_gate_is_delivered_and_no_more() {
    suppliers.hand(FEED, "full", FileKind.CHILDREN, ADA, NAMELESS);
    suppliers.placeWaiting();
    assertThat(measured(Deliveries.CLOCK))
        .containsEntry(Measure.FEED_STAGE, "1")
        .containsEntry(Measure.FEED_SCORE, "50");
  }

  @Test
  void a_feed_that_has_not_spoken_in_time_is_not_live() {
    suppliers.hand(FEED, "full", FileKind.CHILDREN, ADA);
    suppliers.placeWaiting();
    assertThat(measured(Clock.offset(Deliveries.CLOCK, Duration.ofDays(8))))
        .containsEntry(Measure.FEED_STAGE, "2");
  }

  @Test
  void a_national_source_is_nobodys_feed() {
    suppliers.hand("nhs-register", "full", FileKind.CHILDREN, ADA);
    assertThat(measured(Deliveries.CLOCK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, 100, 1, 1",
    "PLACING, 100, 1, 1",
    "PLACED, 94, 1, 1",
    "PLACED, 95, 7, 3",
    "PLACED, 95, 8, 2"
  })
  void stages_follow_from_state_score_and_age(
      SubmissionState state, long useful, int daysAgo, long stage) {
    var now = Instant.parse("2026-09-01T09:00:00Z");
    var share = new Share(useful, 100);
    var feed =
        new ScoreRows.Latest(
            FEED,
            302,
            7,
            state,
            now.minus(Duration.ofDays(daysAgo)),
            100,
            share,
            share,
            share,
            share);
    assertThat(FeedsMeasured.stage(feed, now)).isEqualTo(stage);
  }

  private Map<Measure, String> measured(Clock clock) {
    var measures = new Measures();
    new FeedsMeasured(suppliers.database(), measures, clock).measure();
    return Objects.requireNonNull(
            suppliers
                .database()
                .programme()
                .transaction(tx -> measures.latest(tx, new AuthorityNumber(302))))
        .stream()
        .collect(
            Collectors.toMap(
                Figure::measure, one -> one.value().stripTrailingZeros().toPlainString()));
  }
}

package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UseMeasuredDatabaseTest {

  private static final String MAYA = "given=Maya; family=Okonkwo; born=14 3 2002";
  private static final String NOBODY = "given=Tobias; family=Nonesuch; born=1 1 2001";

  private Database database;
  private Access access;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    var told = new Told(database);
    access = Gate.over(database, told);
    var maya = told.child("given=Maya; family=Okonkwo; sex=F; born=2002-03-14; postcode=WX4 7QP");
    told.involvement(
        maya,
        "social-care-302",
        "service=302-SOC-1; kind=social-care; practitioner=Ruth Adeyemi; from=2008-02-04");
    told.child("given=Noel; family=Quarry; sex=M; born=2001-06-02; postcode=WX4 7QP");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void enquiries_records_and_colleagues_are_counted_for_the_authority() {
    assertThat(measured(Told.CLOCK)).isEmpty();
    open(MAYA);
    open("given=Noel; family=Quarry; born=2 6 2001");
    Gate.search(access, Gate.TOM, NOBODY);
    assertThat(measured(Told.CLOCK))
        .containsEntry(Measure.ENQUIRIES, 3L)
        .containsEntry(Measure.IN_VAIN, 1L)
        .containsEntry(Measure.RECORDS_OPENED, 2L)
        .containsEntry(Measure.COLLEAGUES_FOUND, 1L)
        .containsEntry(Measure.SECONDS_TO_RECORD, 0L);
  }

  @Test
  void measuring_again_counts_nothing_twice_and_forgotten_enquiries_stay_counted() {
    open(MAYA);
    measured(Told.CLOCK);
    var before = measured(Told.CLOCK);
    int forgotten =
        Objects.requireNonNull(
            database
                .intake()
                .transaction(tx -> UseRows.forgetEnded(tx, Told.CLOCK.instant().plus(DAY))));
    assertThat(forgotten).isEqualTo(1);
    assertThat(measured(Told.CLOCK)).isEqualTo(before);
  }

  @Test
  void what_is_longer_ago_than_thirty_days_counts_no_more() {
    open(MAYA);
    measured(Told.CLOCK);
    database.intake().inTransaction(tx -> UseRows.forgetEnded(tx, Told.CLOCK.instant().plus(DAY)));
    assertThat(measured(Clock.offset(Told.CLOCK, Duration.ofDays(31))))
        .containsEntry(Measure.ENQUIRIES, 0L)
        .containsEntry(Measure.COLLEAGUES_FOUND, 0L);
  }

  private static final Duration DAY = Duration.ofDays(1);

  private void open(String criteria) {
    var answer = Gate.search(access, Gate.TOM, criteria);
    assertThat(access.open(Gate.TOM, answer.enquiry(), 1)).isPresent();
  }

  private Map<Measure, Long> measured(Clock clock) {
    var measures = new Measures();
    new UseMeasured(database, measures, clock).measure();
    return Objects.requireNonNull(
            database.programme().transaction(tx -> measures.latest(tx, new AuthorityNumber(302))))
        .stream()
        .collect(Collectors.toMap(Figure::measure, one -> one.value().longValue()));
  }
}

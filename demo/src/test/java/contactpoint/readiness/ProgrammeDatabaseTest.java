package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.demo.programme.People;
import contactpoint.demo.programme.SyntheticProgramme;
import contactpoint.england.England;
import contactpoint.measures.Measures;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One invented programme is driven through its eighteen months; the tests look in on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammeDatabaseTest {

  private static final LocalDate BEGIN = LocalDate.of(2007, 10, 1);

  private Database database;
  private SyntheticProgramme programme;

  @BeforeAll
  void begin() {
    database = TestDatabase.fresh();
    programme =
        new SyntheticProgramme(
            database.programme(),
            new Measures(),
            BEGIN,
            England.authorities(),
            java.util.Set.of(),
            562);
  }

  @AfterAll
  void end() {
    database.close();
  }

  @Test
  @Order(1)
  void before_anything_is_finished_it_is_too_early_to_forecast() {
    programme.runUntil(BEGIN.minusDays(619));
    var national = national();
    assertThat(national.positions()).hasSize(150);
    assertThat(national.count(Track.LIVE)).isZero();
    assertThat(national.positions())
        .allSatisfy(one -> assertThat(one.forecast()).isInstanceOf(Forecast.TooEarly.class));
  }

  @Test
  @Order(2)
  void in_month_nine_the_early_adopters_are_live_and_three_are_in_trouble_for_reasons_one_finds() {
    programme.runUntil(BEGIN.plusMonths(9).minusDays(1));
    var national = national();
    assertThat(national.positions().stream().filter(Position::isEarlyAdopter))
        .allMatch(one -> one.track() == Track.LIVE);
    assertThat(national.count(Track.LIVE)).isBetween(17L, 60L);
    assertThat(reasonOf(national, SyntheticProgramme.WITHOUT_ADMINISTRATORS))
        .isEqualTo("Data administrators: 0 of 2 in post, the second round found nobody.");
    assertThat(reasonOf(national, SyntheticProgramme.WITHOUT_A_FEED))
        .isEqualTo("Data quality tests: Social care system at 71 %, gate 95 %.");
    assertThat(reasonOf(national, SyntheticProgramme.WITHOUT_A_COUNT))
        .isEqualTo("Workforce analysis: 214 of 268 schools have not answered.");
    assertThat(national.themes()).isNotEmpty();
    assertThat(national.users().potential()).isBetween(250_000L, 400_000L);
    assertThat(national.headline()).matches("\\d+ of 150 authorities are live\\. .*");
  }

  @Test
  @Order(3)
  void an_authority_in_trouble_sees_what_holds_it_and_what_would_help_most() {
    var picture =
        in(tx ->
                programme
                    .readiness()
                    .authority(
                        tx,
                        People.localManager(SyntheticProgramme.WITHOUT_ADMINISTRATORS),
                        SyntheticProgramme.WITHOUT_ADMINISTRATORS))
            .orElseThrow();
    assertThat(picture.position().track()).isEqualTo(Track.OFF_TRACK);
    assertThat(picture.gate().isOpen()).isFalse();
    assertThat(picture.actions()).isNotEmpty();
    assertThat(picture.actions().getFirst().task().kind()).isEqualTo(TaskKind.DATA_ADMINISTRATORS);
    assertThat(picture.beside()).hasSize(3);
    assertThat(picture.changes()).isNotEmpty();
  }

  @Test
  @Order(4)
  void a_neighbour_sees_nothing_of_it() {
    var neighbour = People.localManager(SyntheticProgramme.WITHOUT_A_FEED);
    var seen =
        in(tx ->
            programme
                .readiness()
                .authority(tx, neighbour, SyntheticProgramme.WITHOUT_ADMINISTRATORS)
                .isPresent());
    assertThat(seen).isFalse();
  }

  @Test
  @Order(5)
  void what_is_due_is_told_to_a_local_manager_once() {
    var today = BEGIN.plusMonths(9).minusDays(1);
    long account =
        in(tx -> {
          tx.sql(
                  """
                  insert into organisations.authority (number, name, region, early_adopter)
                  values (380, 'Bradford', 'Yorkshire and the Humber', false)
                  on conflict do nothing
                  """)
              .update();
          return tx.sql(
                  """
                  with body as (
                    insert into organisations.organisation (code, name, kind, authority)
                    values ('authority-380', 'Bradford', 'authority', 380)
                    on conflict (code) do update set name = excluded.name returning id)
                  insert into accounts.account
                    (email, name, job, organisation, authority, role, state, opened_at, changed_at)
                  select 'len@example.org', 'Len Ashby', 'Local manager', id, 380, 'local-manager',
                         'active', now(), now() from body returning id
                  """)
              .query(Long.class)
              .single();
        });
    var reminders =
        new Reminders(
            java.time.Clock.fixed(
                today.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC), java.time.ZoneOffset.UTC));
    int first = in(tx -> reminders.tell(tx, today));
    int second = in(tx -> reminders.tell(tx, today));
    assertThat(first).isPositive();
    assertThat(second).isZero();
    long told =
        in(tx ->
            tx.sql("select count(*) from notices.notice where account = :account")
                .param("account", account)
                .query(Long.class)
                .single());
    assertThat(told).isPositive();
  }

  @Test
  @Order(6)
  void after_eighteen_months_and_what_was_late_all_are_live_and_none_before_its_gate() {
    programme.runUntil(BEGIN.plusMonths(22));
    var national = national();
    assertThat(national.count(Track.LIVE)).isEqualTo(150);
    assertThat(national.positions())
        .allSatisfy(one ->
            assertThat(one.standing().openedOn().orElseThrow())
                .isAfterOrEqualTo(one.standing().plannedLive()));
    assertThat(national.themes()).isEmpty();
    assertThat(national.months().getLast().live()).isEqualTo(150);
  }

  private String reasonOf(
      NationalPicture national, contactpoint.vocabulary.AuthorityNumber number) {
    return national.positions().stream()
        .filter(one -> one.number().equals(number))
        .findAny()
        .orElseThrow()
        .because();
  }

  private NationalPicture national() {
    return in(tx -> programme.readiness().national(tx));
  }

  private <T> T in(Function<Tx, T> work) {
    return database.programme().transaction(work);
  }
}

package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.england.England;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final LocalDate LIVE = LocalDate.of(2008, 7, 14);
  private static final LocalDate TODAY = LocalDate.of(2008, 3, 1);

  @Test
  void under_three_finished_tasks_it_is_too_early() {
    assertThat(Forecast.of(standing(), List.of(done(0), done(0), open(30, 0)), List.of(), TODAY))
        .isEqualTo(new Forecast.TooEarly(2));
  }

  @Test
  void who_has_kept_every_date_is_expected_on_the_day_of_the_plan() {
    var tasks = List.of(done(0), done(0), done(0), open(30, 0));
    assertThat(Forecast.of(standing(), tasks, List.of(), TODAY))
        .isEqualTo(new Forecast.Expected(LIVE, LIVE, LIVE));
  }

  @Test
  void lateness_carries_on_and_the_regions_counts_a_third_of_ones_own() {
    var tasks = List.of(done(10), done(10), done(10));
    var region = Collections.nCopies(9, 40L);
    assertThat(Forecast.of(standing(), tasks, region, TODAY))
        .isEqualTo(new Forecast.Expected(LIVE.plusDays(10), LIVE.plusDays(40), LIVE.plusDays(40)));
    assertThat(Forecast.of(standing(), tasks, Collections.nCopies(8, 40L), TODAY).day(LIVE))
        .isEqualTo(LIVE.plusDays(10));
  }

  /** The task should be done 30 days before opening, and is expected 21 days late. */
  @Test
  void an_open_task_that_is_expected_late_moves_the_day_with_it() {
    var tasks = List.of(done(0), done(0), done(0), open(30, 21));
    assertThat(Forecast.of(standing(), tasks, List.of(), TODAY).day(LIVE))
        .isEqualTo(LIVE.plusDays(21));
  }

  @Test
  void the_task_that_binds_is_the_action_that_helps_most() {
    var late =
        new Task(
            "h",
            TaskKind.DATA_ADMINISTRATORS,
            "Data administrators",
            LIVE.minusDays(30),
            LIVE.minusDays(30).plusDays(28),
            Optional.empty(),
            Optional.empty());
    var tasks = List.of(done(0), done(0), done(0), open(60, 14), late);
    var actions = Forecast.actions(standing(), tasks, List.of(), TODAY);
    assertThat(actions).hasSize(1);
    assertThat(actions.getFirst().task()).isEqualTo(late);
    assertThat(actions.getFirst().days()).isEqualTo(14);
  }

  @Property(tries = 200)
  void the_range_holds_the_median_and_never_lies_before_what_open_tasks_allow(
      @ForAll @Size(min = 3, max = 12) List<@IntRange(min = -30, max = 200) Integer> own,
      @ForAll @Size(max = 40) List<@IntRange(min = -30, max = 200) Integer> region,
      @ForAll @IntRange(max = 90) int late) {
    var tasks = new ArrayList<Task>(own.stream().map(days -> done(days)).toList());
    tasks.add(open(30, late));
    var expected =
        (Forecast.Expected)
            Forecast.of(standing(), tasks, region.stream().map(Integer::longValue).toList(), TODAY);
    assertThat(expected.low()).isBeforeOrEqualTo(expected.median());
    assertThat(expected.median()).isBeforeOrEqualTo(expected.high());
    assertThat(expected.low()).isAfterOrEqualTo(LIVE.plusDays(late));
  }

  static Standing standing() {
    return Readiness.plan(
        England.authority(new AuthorityNumber(808)).orElseThrow(), 2, LIVE, 500, 2);
  }

  private static int letters = 0;

  private static Task done(int late) {
    var baseline = LIVE.minusDays(200);
    return new Task(
        "t" + letters++,
        TaskKind.WORKFORCE,
        "Workforce analysis",
        baseline,
        baseline.plusDays(late),
        Optional.of(baseline.plusDays(late)),
        Optional.empty());
  }

  private static Task open(int before, int late) {
    var baseline = LIVE.minusDays(before);
    return new Task(
        "t" + letters++,
        TaskKind.TRAINERS,
        "Trainers",
        baseline,
        baseline.plusDays(late),
        Optional.empty(),
        Optional.empty());
  }
}

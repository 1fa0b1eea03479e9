package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

  private static final LocalDate TODAY = LocalDate.of(2008, 7, 14);
  private static final Instant NOW = Instant.parse("2008-07-14T12:00:00Z");
  private static final Standing STANDING = ForecastTest.standing();

  @Test
  void what_nobody_measures_yet_does_not_hold() {
    var gate = Gate.of(STANDING, List.of(), List.of(), List.of(), TODAY);
    assertThat(gate.isOpen()).isFalse();
    assertThat(gate.conditions())
        .filteredOn(held -> held.condition() != Condition.CHECKPOINTS)
        .allSatisfy(held -> assertThat(held.figure()).isEqualTo("Not measured yet"));
  }

  @Test
  void the_gate_opens_when_everything_holds() {
    assertThat(Gate.of(STANDING, signed(), figures(95, 3), List.of(), TODAY).isOpen()).isTrue();
  }

  @Test
  void a_feed_below_its_gate_or_not_live_keeps_it_shut() {
    assertThat(missing(figures(94, 3))).containsExactly(Condition.FEEDS);
    assertThat(missing(figures(95, 2))).containsExactly(Condition.FEEDS);
  }

  @ParameterizedTest
  @EnumSource
  void a_condition_can_be_waived_by_name_and_for_a_time_only(Condition condition) {
    var waiver =
        new Waiver(STANDING.number(), condition, "Seen on site", TODAY, TODAY.plusDays(30));
    var all = new ArrayList<Waiver>();
    for (var other : Condition.values()) {
      if (other != condition) {
        all.add(new Waiver(STANDING.number(), other, "Seen on site", TODAY, TODAY.plusDays(99)));
      }
    }
    assertThat(Gate.of(STANDING, List.of(), List.of(), all, TODAY).isOpen()).isFalse();
    all.add(waiver);
    assertThat(Gate.of(STANDING, List.of(), List.of(), all, TODAY).isOpen()).isTrue();
    assertThat(Gate.of(STANDING, List.of(), List.of(), all, TODAY.plusDays(31)).missing())
        .extracting(Gate.Held::condition)
        .containsExactly(condition);
  }

  private static List<Condition> missing(List<Figure> figures) {
    return Gate.of(STANDING, signed(), figures, List.of(), TODAY).missing().stream()
        .map(Gate.Held::condition)
        .toList();
  }

  private static List<Checkpoint> signed() {
    return List.of(
        new Checkpoint(
            7,
            Adopters.OTHERS,
            1,
            "Ready to open",
            TODAY,
            TODAY,
            CheckpointState.SIGNED_OFF,
            Optional.of(Rag.GREEN),
            "",
            Optional.of(TODAY),
            6,
            6));
  }

  private static List<Figure> figures(long score, long stage) {
    return List.of(
        figure(Measure.DATA_ADMINISTRATORS, 2),
        figure(Measure.SHIELDS_DECIDED, 38),
        figure(Measure.SHIELDS_WAITING, 0),
        figure(Measure.SHIELDING_FINISHED, 1),
        figure(Measure.USERS_READY, 541),
        feed(Measure.FEED_SCORE, score),
        feed(Measure.FEED_GATE, 95),
        feed(Measure.FEED_STAGE, stage));
  }

  private static Figure figure(Measure measure, long value) {
    return Figure.of(STANDING.number(), measure, value, NOW, "test");
  }

  private static Figure feed(Measure measure, long value) {
    return Figure.ofFeed(
        STANDING.number(), "schools", measure, BigDecimal.valueOf(value), NOW, "test");
  }
}

package contactpoint.benchmarks.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each drill in its small form. */
class DrillsTest {

  private static Ground ground;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    ground = Ground.in(Path.of("target/drill-postgres"));
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @Test
  void an_import_cut_off_anywhere_and_started_again_gives_the_same_records() throws Exception {
    var outcome = new KillDrill(ground, folder, 120, 11).byFaults(4);
    assertThat(outcome.records()).isGreaterThan(100);
    assertThat(outcome.different()).isZero();
  }

  @Test
  void two_first_statements_about_one_new_child_make_one_record() throws Exception {
    assertThat(new RaceDrill(ground, folder).run(20)).isEqualTo(new RaceDrill.Outcome(20, 20, 0));
  }

  @Test
  void any_order_of_the_same_statements_gives_the_same_records() throws Exception {
    assertThat(new OrderDrill(ground, folder, 7).run(1, 3).different()).isZero();
  }

  /** What is left of the child is counted from the lines, not by the engine. */
  @Test
  void a_statement_changed_in_three_ways_waits_wherever_two_facts_are_left() throws Exception {
    var outcome = new MutateDrill(ground, folder, 600, 100, 11_000_000, 4).run(600, 3, 100);
    assertThat(outcome.gotThrough()).as("%s", outcome.table().ways()).isLessThanOrEqualTo(3);
  }

  @Test
  void a_statement_changed_in_one_way_about_a_shielded_child_makes_no_visible_record()
      throws Exception {
    var outcome = new MutateDrill(ground, folder, 600, 100, 11_000_000, 2).run(400, 1, 200);
    assertThat(outcome.mutated().statements()).isGreaterThan(350);
    assertThat(outcome.table().visible(1)).as("%s", outcome.table().ways()).isZero();
    assertThat(outcome.table().sentences())
        .singleElement()
        .asString()
        .startsWith("one mutation: 0");
  }

  @Test
  void each_rule_of_the_build_refuses_its_breach() throws Exception {
    var outcome = new RulesDrill(Path.of(".."), folder.resolve("rules")).run();
    assertThat(RulesDrill.held(outcome)).as("%s", outcome).isTrue();
  }

  @Test
  void a_question_with_a_hidden_fact_gets_the_reply_it_would_get_about_nobody() throws Exception {
    var outcome = new HiddenDrill(ground, folder, 600, 5).run(3);
    assertThat(outcome.understood()).isGreaterThan(100);
    assertThat(outcome.different()).as(outcome.example()).isEmpty();
    assertThat(outcome.found()).isPositive();
  }
}

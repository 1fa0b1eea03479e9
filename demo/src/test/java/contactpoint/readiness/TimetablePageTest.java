package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.demo.programme.SyntheticProgramme;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The plan template, waves and days, as the national team writes them and others read them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimetablePageTest extends PageTest {

  private static final AuthorityNumber CORNWALL = SyntheticProgramme.WITHOUT_A_COUNT;
  private static final String PLAN = "/readiness/" + CORNWALL + "/plan";
  private static final String TEMPLATE = "/readiness/plan-template/others";

  private Client national;
  private Client manager;

  @BeforeAll
  void month_nine() {
    MonthNine.readiness();
    national = TestPeople.signedInAs(Role.NATIONAL_TEAM);
    manager = TestPeople.signIn(TestPeople.somebody(Role.LOCAL_MANAGER, MonthNine.BRADFORD));
  }

  @Test
  void a_day_is_moved_with_a_reason_and_what_hangs_on_it_goes_along_but_for_its_baseline() {
    var before = standing();
    var tasks = tasks();
    var later = before.plannedLive().plusDays(28);
    national.get(PLAN);
    assertThat(national.post(PLAN, place(before, Map.of("reason", ""))).body())
        .contains("Say why, in at most 300 characters");
    assertThat(
            national
                .post(PLAN, place(before, Map.of("live", "2001-01-01", "reason", "Sooner")))
                .body())
        .contains("Wave 4 opens on");
    assertThat(national.post(PLAN, place(before, Map.of("wave", "1", "reason", "First"))).body())
        .contains("Wave 1 is the early adopters’");
    var moved = Map.of("live", later.toString(), "reason", "The schools need a month");
    assertThat(national.post(PLAN, place(before, moved)).location()).isEqualTo(PLAN);
    assertThat(standing().plannedLive()).isEqualTo(later);
    assertThat(standing().firstPlanned()).isEqualTo(before.firstPlanned());
    for (var task : tasks()) {
      var old = tasks.stream().filter(one -> one.letter().equals(task.letter())).findAny();
      assertThat(task.baseline()).isEqualTo(old.orElseThrow().baseline());
      boolean goes = !task.isDone() && task.judgement().isEmpty();
      assertThat(task.due()).isEqualTo(old.orElseThrow().due().plusDays(goes ? 28 : 0));
    }
    assertThat(national.get("/readiness/" + CORNWALL).body())
        .contains("The schools need a month", ", first ");
  }

  @Test
  void a_local_manager_sees_the_own_day_and_gives_none() {
    String own = "/readiness/" + MonthNine.BRADFORD + "/plan";
    assertThat(manager.get(own).body())
        .contains("Bradford is to open on", "The national team gives waves and days")
        .doesNotContain("Keep wave and day");
    assertThat(manager.get(PLAN).status()).isEqualTo(404);
    assertThat(manager.post(own, place(standing(), Map.of("reason", "We would like to"))).body())
        .contains("Only the national team gives an authority its wave and day");
  }

  @Test
  void waves_open_in_their_order() {
    var body = national.get("/readiness/waves").body();
    assertThat(body).contains("1. Early adopters", "Keep the wave");
    assertThat(
            national
                .post(
                    "/readiness/waves",
                    Map.of("wave", "2", "caption", "Second", "opens", "2001-01-01"))
                .body())
        .contains("Waves open in their order, and wave 1 opens on");
    assertThat(national.post("/readiness/waves", Map.of("wave", "0", "opens", "soon")).body())
        .contains(
            "Enter the number of a wave",
            "Enter a name of at most 80 characters",
            "Enter the day on which it opens");
    assertThat(manager.get("/readiness/waves").body()).doesNotContain("Keep the wave");
  }

  @Test
  void a_wave_is_opened_paused_and_reversed_each_authority_by_its_own_gate() {
    String wave = "/readiness/waves/4";
    national.get(wave);
    var opened = national.post(wave + "/stage", Map.of("stage", "shielding"));
    assertThat(opened.body()).containsPattern("\\d+ of \\d+ authorities moved");
    List<Standing> standings = in(tx -> MonthNine.readiness().standings(tx));
    assertThat(standings)
        .filteredOn(one -> one.wave() == 4)
        .allSatisfy(one -> assertThat(one.stage()).isNotEqualTo(Stage.CLOSED));
    var early = national.post(wave + "/stage", Map.of("stage", "open")).body();
    assertThat(early).contains("0 of", "Cornwall:", "not before");
    assertThat(national.post(wave + "/stage", Map.of("stage", "closed")).body())
        .containsPattern("(\\d+) of \\1 authorities moved");
    assertThat(manager.post(wave + "/stage", Map.of("stage", "closed")).status()).isEqualTo(403);
  }

  @Test
  void a_new_version_of_the_template_is_published_and_plans_keep_their_baseline() {
    var before = tasks();
    var form = new HashMap<String, String>();
    var template = in(tx -> MonthNine.readiness().templates().inForce(tx, Adopters.OTHERS));
    for (int at = 0; at < template.tasks().size(); at++) {
      row(form, at, template.tasks().get(at), 7);
    }
    int more = template.tasks().size();
    row(form, more, new TemplateTask("a", TaskKind.BENEFITS, "Benefits handed over", 3), 0);
    national.get(TEMPLATE);
    assertThat(national.post(TEMPLATE, form).body())
        .contains("has the letter a already", "Letter:");
    form.put("letter" + more, "aa");
    assertThat(national.post(TEMPLATE, form).body())
        .contains("Say in at most 300 characters what is different about it");
    form.put("differs", "A week more for everything");
    form.put("adds", "yes");
    assertThat(national.post(TEMPLATE, form).location()).isEqualTo(TEMPLATE);
    assertThat(national.get(TEMPLATE).body())
        .contains("A week more for everything", "New: aa) Benefits handed over", "version 2");
    assertThat(tasks()).containsAll(before).hasSize(before.size() + 1);
    assertThat(manager.get(TEMPLATE).body()).doesNotContain("Publish version");
    assertThat(manager.post(TEMPLATE, form).body())
        .contains("Only the national team publishes the plan template");
  }

  private static void row(Map<String, String> form, int at, TemplateTask task, int more) {
    form.put("letter" + at, task.letter());
    form.put("kind" + at, task.kind().code());
    form.put("title" + at, task.title());
    form.put("days" + at, Integer.toString(task.daysBeforeLive() + more));
  }

  private static Map<String, String> place(Standing standing, Map<String, String> changed) {
    var typed = new HashMap<String, String>();
    typed.put("wave", Integer.toString(standing.wave()));
    typed.put("live", standing.plannedLive().toString());
    typed.put("users", Integer.toString(standing.dayOneUsers()));
    typed.put("administrators", Integer.toString(standing.dataAdministrators()));
    typed.putAll(changed);
    return typed;
  }

  private static Standing standing() {
    return in(tx -> PlanRows.standing(tx, CORNWALL)).orElseThrow();
  }

  private static List<Task> tasks() {
    return in(tx -> PlanRows.tasks(tx, CORNWALL));
  }

  private static <T> T in(Function<contactpoint.database.Tx, T> work) {
    return TestService.part(Database.class).programme().transaction(work);
  }
}

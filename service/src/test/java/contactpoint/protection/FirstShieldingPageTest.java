package contactpoint.protection;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstShieldingPageTest extends PageTest {

  @Test
  void the_team_declares_first_shielding_finished_and_the_roll_out_reads_it() {
    var person = TestPeople.somebody(Role.MANAGEMENT_TEAM);
    var moira = TestPeople.signIn(person);
    assertThat(moira.get("/shields/first").body()).contains("First shielding is");
    assertThat(moira.post("/shields/first", Map.of()).location()).isEqualTo("/shields/first");
    assertThat(moira.get("/shields/first").body()).contains("First shielding is finished");
    var measures = TestService.part(Measures.class);
    var finished =
        TestService.part(Database.class)
            .programme()
            .<Boolean>transaction(tx ->
                measures.latest(tx).stream()
                    .filter(one -> one.origin().equals("protection"))
                    .filter(one -> one.measure() == Measure.SHIELDING_FINISHED)
                    .map(Figure::value)
                    .anyMatch(value -> value.intValueExact() == 1));
    assertThat(finished).isTrue();
  }

  @Test
  void a_practitioner_declares_nothing() {
    var tom = TestPeople.signedInAs(Role.PRACTITIONER);
    assertThat(tom.get("/shields/first").status()).isEqualTo(403);
    assertThat(tom.post("/shields/first", Map.of()).status()).isEqualTo(403);
  }
}

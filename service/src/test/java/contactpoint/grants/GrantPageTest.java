package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.vocabulary.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantPageTest extends PageTest {

  private final Client owen = TestPeople.signedInAs(Role.NATIONAL_TEAM);

  @Test
  void the_formula_comes_first_and_what_does_not_add_up_next() {
    assertThat(owen.get("/grants/2007-08").body())
        .containsSubsequence(
            "Implementation grant 2007-08",
            "£25,669,000",
            "£16,043,125",
            "£9,625,875",
            "£3 does not add up",
            "it is no evidence",
            "Barking and Dagenham",
            "£40,713.25");
  }

  @Test
  void a_what_if_is_an_address_and_its_heading_is_the_question() {
    var page = owen.get("/grants/2007-08/what-if?group=non-early-adopter&flatRate=100%2C000");
    assertThat(page.body())
        .contains(
            "What if the flat rate were £100,000?",
            "37 authorities would gain and 96 would lose",
            "121 between",
            "+£64,983");
  }

  @Test
  void a_what_if_that_makes_no_sense_is_answered_with_a_sentence() {
    assertThat(owen.get("/grants/2007-08/what-if?flatRate=many").body())
        .contains("Enter a flat rate in pounds, like 120,625");
    var tooMuch = owen.get("/grants/2007-08/what-if?flatRate=210000");
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.body()).contains("The flat rates alone come to £27,930,000");
  }

  @Test
  void a_what_if_is_kept_under_a_name() {
    owen.get("/grants/2007-08/what-if");
    String question = "group=non-early-adopter&flatRate=90000";
    assertThat(
            owen.post("/grants/2007-08/what-if", Map.of("name", "Lower", "question", question))
                .location())
        .isEqualTo("/grants/2007-08/what-if?" + question);
    assertThat(owen.get("/grants/2007-08/what-if").body()).contains(">Lower</a>");
  }

  @Test
  void the_determination_names_every_authority_on_page_and_paper() {
    assertThat(owen.get("/grants/2007-08/determination").body())
        .contains(
            "Consent of Treasury", "Christine Goodfellow", "Blackburn with Darwen", "£154,490");
    assertThat(owen.get("/grants/2007-08/determination.pdf").body()).startsWith("%PDF");
  }

  @Test
  void an_instalment_is_recorded_as_paid_once() {
    assertThat(owen.get("/grants/2007-08/schedule").body()).contains("£7,454,247.50");
    assertThat(owen.post("/grants/2007-08/schedule", Map.of("instalment", "1")).location())
        .isEqualTo("/grants/2007-08/schedule");
    assertThat(owen.post("/grants/2007-08/schedule", Map.of("instalment", "1")).body())
        .contains("Instalment 1 is paid already");
    assertThat(owen.get("/grants/2007-08/remittance-2.csv").body().lines()).hasSize(151);
  }

  @Test
  void a_practitioner_sees_no_grant() {
    assertThat(TestPeople.signedInAs(Role.PRACTITIONER).get("/grants").status()).isEqualTo(403);
  }
}

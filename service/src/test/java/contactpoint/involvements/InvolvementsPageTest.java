package contactpoint.involvements;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.access.Children;
import contactpoint.vocabulary.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InvolvementsPageTest extends PageTest {

  private static final Pattern OPEN = Pattern.compile("href=\"(/enquiries/[0-9a-f]{32}/1)\"");

  @Test
  void a_practitioner_adds_an_involvement_takes_the_lead_and_ends_it() {
    Children.told(
        TestService.part(contactpoint.database.Database.class),
        "given=Orla; family=Quillinane; sex=F; born=2003-05-06; setting=302-1001; ref=IP1");
    var tom = signedInAs(Role.PRACTITIONER);
    String record = opened(tom);
    assertThat(tom.get(record).body()).contains("You are not on this record.");

    assertThat(does(tom, record + "/involvement").status()).isEqualTo(303);
    assertThat(tom.get(record).body())
        .contains("You are on this record", "Nobody is recorded as lead professional.");

    assertThat(does(tom, record + "/lead/take").status()).isEqualTo(303);
    assertThat(tom.get(record).body()).contains("Lead professional", "Hand over the lead");

    assertThat(tom.get("/involvements").body()).contains("Orla Quillinane");

    assertThat(does(tom, record + "/involvement/end").status()).isEqualTo(303);
    assertThat(tom.get(record).body()).contains("You are not on this record.");
  }

  @Test
  void the_lead_is_offered_and_counts_when_the_colleague_accepts() {
    Children.withLead(
        TestService.part(contactpoint.database.Database.class), "Unled", 610_000, false);
    var tom = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER));
    var colleague = TestPeople.somebody(Role.PRACTITIONER);
    var ruth = TestPeople.signIn(colleague);
    String his = opened(tom, "Nadia", "Unled", "14", "3", "2011");
    String hers = opened(ruth, "Nadia", "Unled", "14", "3", "2011");
    does(tom, his + "/involvement");
    does(tom, his + "/lead/take");
    assertThat(tom.get(his + "/lead/hand-over").body())
        .contains("Nobody can take the lead over yet");
    does(ruth, hers + "/involvement");

    assertThat(tom.get(his + "/lead/hand-over").body()).contains("Who will lead?");
    assertThat(tom.post(his + "/lead/hand-over", Map.of()).body()).contains("Choose who will lead");
    var offer = Map.of("to", Long.toString(colleague.account()));
    assertThat(tom.post(his + "/lead/hand-over", offer).body())
        .contains("Your colleague has been told");
    assertThat(tom.get(his).body()).contains("Hand over the lead");
    assertThat(ruth.get("/").body()).contains("offers you the lead").doesNotContain("Unled");

    assertThat(ruth.get(hers + "/lead/take").body()).contains("offers you the lead");
    assertThat(does(ruth, hers + "/lead/take").status()).isEqualTo(303);
    assertThat(ruth.get(hers).body()).contains("Hand over the lead");
    assertThat(tom.get(his).body()).contains("Ask to take the lead");
    assertThat(tom.get("/").body()).contains("has taken the lead that you offered");

    assertThat(does(tom, his + "/lead/take").body()).contains("Your colleague has been asked");
    var back = Map.of("to", ownAccount(ruth, hers));
    assertThat(ruth.post(hers + "/lead/hand-over", back).status()).isEqualTo(303);
    assertThat(tom.get(his).body()).contains("Hand over the lead");
  }

  @Test
  void the_lead_is_handed_to_nobody_who_is_not_on_the_record() {
    Children.withLead(
        TestService.part(contactpoint.database.Database.class), "Unheld", 620_000, false);
    var stranger = TestPeople.somebody(Role.PRACTITIONER);
    var tom = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER));
    String his = opened(tom, "Nadia", "Unheld", "14", "3", "2011");
    does(tom, his + "/involvement");
    does(tom, his + "/lead/take");
    tom.get(his + "/lead/hand-over");
    assertThat(
            tom.post(his + "/lead/hand-over", Map.of("to", Long.toString(stranger.account())))
                .body())
        .contains("Nothing has changed");
  }

  /** The one colleague whom the page offers. */
  private static String ownAccount(Client client, String record) {
    var found =
        Pattern.compile("name=\"to\" type=\"radio\" value=\"([0-9]+)\"")
            .matcher(client.get(record + "/lead/hand-over").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void nobody_is_added_to_a_record_that_is_not_open_to_them() {
    var tom = signedInAs(Role.PRACTITIONER);
    String nowhere = "/enquiries/" + "0".repeat(32) + "/1";
    tom.get("/involvements");
    assertThat(tom.post(nowhere + "/involvement", Map.of()).status()).isEqualTo(404);
    assertThat(signedInAs(Role.NATIONAL_TEAM).get("/involvements").status()).isEqualTo(403);
  }

  private static Client.Reply does(Client tom, String path) {
    assertThat(tom.get(path).status()).isEqualTo(200);
    return tom.post(path, Map.of());
  }

  private static String opened(Client tom) {
    return opened(tom, "Orla", "Quillinane", "6", "5", "2003");
  }

  private static String opened(
      Client tom, String given, String family, String day, String month, String year) {
    tom.get("/find");
    var list =
        tom.post(
            "/find",
            Map.of(
                "given", given,
                "family", family,
                "born-day", day,
                "born-month", month,
                "born-year", year,
                "reason", "working-with"));
    var found = OPEN.matcher(list.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

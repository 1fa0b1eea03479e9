package contactpoint.involvements;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
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
    tom.get("/find");
    var list =
        tom.post(
            "/find",
            Map.of(
                "given", "Orla",
                "family", "Quillinane",
                "born-day", "6",
                "born-month", "5",
                "born-year", "2003",
                "reason", "working-with"));
    var found = OPEN.matcher(list.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

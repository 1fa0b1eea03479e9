package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.england.England;
import contactpoint.england.EnglishAuthority;
import contactpoint.england.Region;
import contactpoint.measures.Measures;
import contactpoint.organisations.Roster;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The roll-out in month nine, as its people see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloutPageTest extends PageTest {

  private static final AuthorityNumber BRADFORD = SyntheticProgramme.WITHOUT_ADMINISTRATORS;

  private Client national;
  private Client coordinator;
  private Client manager;

  @BeforeAll
  void month_nine(@TempDir Path folder) throws IOException {
    var database = TestService.part(Database.class);
    organisations(database, folder);
    var programme =
        new SyntheticProgramme(
            database.programme(), new Measures(), TestPeople.today().minusMonths(9), some(), 562);
    programme.runUntil(TestPeople.today());
    national = TestPeople.signedInAs(Role.NATIONAL_TEAM);
    var regional = TestPeople.somebody(Role.REGIONAL_COORDINATOR);
    database
        .programme()
        .inTransaction(tx ->
            programme
                .readiness()
                .coordinate(
                    tx,
                    SyntheticProgramme.nationalTeam(),
                    England.authority(BRADFORD).orElseThrow().region(),
                    regional.account()));
    coordinator = TestPeople.signIn(regional);
    manager = TestPeople.signIn(TestPeople.somebody(Role.LOCAL_MANAGER, BRADFORD));
  }

  /** Enough of England for a page: one region, and one more in trouble. */
  private static List<EnglishAuthority> some() {
    var some = new ArrayList<>(England.of(Region.YORKSHIRE));
    some.add(England.authority(SyntheticProgramme.WITHOUT_A_FEED).orElseThrow());
    return some;
  }

  private static void organisations(Database database, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("authorities.csv"),
        """
        number,name,region,early_adopter,children,team_phone
        380,Bradford,Yorkshire and the Humber,no,142580,01632 960 380
        """);
    Files.writeString(
        folder.resolve("services.csv"), "code,name,kind,authority,phone,email,sensitive\n");
    Files.writeString(
        folder.resolve("settings.csv"), "code,name,kind,authority,postcode,phone,email\n");
    Files.writeString(
        folder.resolve("practices.csv"), "code,name,authority,postcode,phone,email\n");
    database.programme().inTransaction(tx -> Roster.read(folder, tx));
  }

  @Test
  void the_national_picture_answers_in_its_heading_and_links_every_authority() {
    var page = national.get("/national");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).containsPattern("<h1[^>]*>\\d+ of 16 authorities are live\\.");
    assertThat(page.body().split("href=\"/readiness/", -1).length - 1).isGreaterThanOrEqualTo(16);
    assertThat(page.body()).contains("0 of 2 in post, the second round found nobody");
  }

  @Test
  void the_national_picture_is_kept_as_a_table_and_as_one_page_of_paper() throws IOException {
    assertThat(national.get("/national.csv").body().lines()).hasSize(17);
    try (var paper = Loader.loadPDF(bytes(national, "/national.pdf"))) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void a_local_manager_sees_the_own_authority_and_no_other() {
    assertThat(manager.get("/readiness").location()).isEqualTo("/readiness/" + BRADFORD);
    var own = manager.get("/readiness/" + BRADFORD);
    assertThat(own.body())
        .contains("Bradford is off track", "Measured by the system, not asked", "0 of 2");
    assertThat(manager.get("/readiness/" + SyntheticProgramme.WITHOUT_A_FEED).status())
        .isEqualTo(404);
    assertThat(manager.get("/national").status()).isEqualTo(403);
  }

  @Test
  void a_checkpoint_goes_from_local_manager_to_coordinator_to_national_team() {
    String path = "/readiness/" + BRADFORD + "/checkpoints/" + inHand();
    var first = manager.get(path);
    assertThat(first.body()).contains("Save and go on");
    assertThat(manager.post(path + "/answers/1", Map.of("state", "amber", "evidence", "x")).body())
        .contains("Amber and red need somebody who answers for it");
    for (int place = 1; place <= questions(first.body()); place++) {
      var page = manager.get(path + "?question=" + place);
      var answer =
          Map.of(
              "said", fitting(page.body()),
              "evidence", "Minutes of 3 March",
              "state", "green",
              "reason", "2 of 2 in post");
      assertThat(manager.post(path + "/answers/" + place, answer).location()).isEqualTo(path);
    }
    manager.get(path);
    assertThat(manager.post(path, Map.of("step", "sign-off")).status()).isEqualTo(422);
    assertThat(manager.post(path, Map.of("step", "submit")).location()).isEqualTo(path);
    coordinator.get(path);
    assertThat(coordinator.post(path, Map.of("step", "moderate")).body())
        .contains("Say why in a sentence");
    assertThat(
            coordinator
                .post(path, Map.of("step", "moderate", "remark", "Seen at the visit"))
                .location())
        .isEqualTo(path);
    assertThat(national.get(path).body()).contains("Sign off with a condition");
    assertThat(national.post(path, Map.of("step", "sign-off")).location()).isEqualTo(path);
    assertThat(manager.get(path).body()).contains("signed off");
  }

  @Test
  void a_workforce_table_with_a_bad_cell_is_not_taken_and_a_good_one_is() {
    String path = "/readiness/" + BRADFORD + "/workforce";
    String head =
        "Organisation,Role,Access route,Potential users,Enhanced check held,Trained,With a token\n";
    var refused = send(path, head + "Trust,Nurse,web,ten,3,0,0\nTrust,Nurse,boat,10,11,0,0\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Row 2, Potential users: Write a whole number in figures, not “ten”.",
            "Row 3, Access route: Write web, case system or mediated.",
            "Row 3, Enhanced check held: 11 is more than the 10 potential users of this row.");
    assertThat(send(path, head + "Trust,Nurse,web,7001,3500,12,0\n").location()).isEqualTo(path);
    assertThat(manager.get(path).body())
        .contains("7,001 people could use ContactPoint", "3,501", "7,001 potential users − 3,500");
  }

  @Test
  void an_authority_is_not_opened_through_a_shut_gate() {
    national.get("/readiness/" + BRADFORD);
    var refused = national.post("/readiness/" + BRADFORD + "/stage", Map.of("stage", "open"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(
            manager.post("/readiness/" + BRADFORD + "/stage", Map.of("stage", "shielding")).body())
        .contains("Only the national team opens, pauses and closes");
  }

  @Test
  void a_judgement_without_a_reason_is_not_taken() {
    var standing = manager.get("/readiness/" + BRADFORD + "/tasks/h");
    assertThat(standing.body()).contains("0 of 2 in post, the second round found nobody");
    assertThat(
            manager
                .post("/readiness/" + BRADFORD + "/tasks/h", Map.of("state", "red", "reason", " "))
                .body())
        .contains("Say why in a sentence, with a figure");
  }

  private int inHand() {
    return TestService.part(Database.class)
        .programme()
        .<Integer>transaction(tx -> {
          int next =
              CheckpointRows.of(tx, BRADFORD).stream()
                  .filter(one -> !one.state().isSignedOff())
                  .findFirst()
                  .orElseThrow()
                  .number();
          tx.sql(
                  """
                  update readiness.checkpoint set state = 'in-hand'
                  where authority = 380 and checkpoint = :next
                  """)
              .param("next", next)
              .update();
          return next;
        });
  }

  private static int questions(String body) {
    return body.split("question=\\d+\"", -1).length - 1;
  }

  private static String fitting(String page) {
    if (page.contains("<option value=\"yes\"")) {
      return "yes";
    }
    return page.contains("<option value=\"61-80\"") ? "61-80" : "42";
  }

  private Client.Reply send(String path, String csv) {
    manager.get(path);
    String mark = "the-mark-between-parts";
    String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String file = "; filename=\"w.csv\"\r\nContent-Type: text/csv";
    String body =
        part.formatted(mark, "_csrf", "", manager.token())
            + part.formatted(mark, "sheet", file, csv)
            + "--%s--\r\n".formatted(mark);
    return manager.send(
        manager
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  private static byte[] bytes(Client client, String path) throws IOException {
    try {
      return java.net.http.HttpClient.newHttpClient()
          .send(
              client.request(path).GET().build(),
              java.net.http.HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

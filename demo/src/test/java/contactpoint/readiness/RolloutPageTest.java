package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.demo.programme.SyntheticProgramme;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The roll-out in month nine, as its people see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloutPageTest extends PageTest {

  private static final AuthorityNumber BRADFORD = MonthNine.BRADFORD;

  private Client national;
  private Client coordinator;
  private Client manager;

  @BeforeAll
  void month_nine() {
    MonthNine.readiness();
    national = TestPeople.signedInAs(Role.NATIONAL_TEAM);
    coordinator = TestPeople.signIn(MonthNine.coordinator());
    manager = TestPeople.signIn(TestPeople.somebody(Role.LOCAL_MANAGER, BRADFORD));
  }

  @Test
  void the_national_picture_answers_in_its_heading_and_links_every_authority() {
    var page = national.get("/national");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).containsPattern("<h1[^>]*>\\d+ of 150 authorities are live\\.");
    assertThat(page.body().split("href=\"/readiness/", -1).length - 1).isGreaterThanOrEqualTo(150);
    assertThat(page.body()).contains("0 of 2 in post, the second round found nobody");
  }

  @Test
  void the_national_picture_is_kept_as_a_table_and_as_one_page_of_paper() throws IOException {
    assertThat(national.get("/national.csv").body().lines()).hasSize(151);
    try (var paper = Loader.loadPDF(bytes(national, "/national.pdf"))) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void the_national_picture_is_looked_at_by_region_and_checkpoint() {
    var body = national.get("/national?region=north-west&checkpoint=7").body();
    assertThat(body).containsPattern("\\d+ of 150: North West without checkpoint 7 signed off");
    assertThat(body)
        .contains("Checkpoints signed off, by region", "Everybody trained within a year");
    var table = national.get("/national.csv?region=yorkshire-and-the-humber").body();
    assertThat(table.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains("Yorkshire"));
    assertThat(national.get("/national?region=nowhere&checkpoint=9").body())
        .doesNotContain("of 150: ");
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
    String path = "/readiness/" + BRADFORD + "/checkpoints/" + MonthNine.inHand();
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

  @Test
  void a_row_is_typed_put_right_and_removed() {
    String path = "/readiness/" + BRADFORD + "/tools/tokens";
    manager.get(path);
    var typed = Map.of("kind", "key", "ordered_on", "2026-01-05", "ordered", "20", "issued", "3");
    assertThat(manager.post(path + "/rows", typed).body())
        .contains("3 is more than the 0 tokens delivered");
    var good =
        Map.of(
            "kind",
            "key",
            "ordered_on",
            "2026-01-05",
            "ordered",
            "20",
            "delivered",
            "20",
            "issued",
            "3");
    assertThat(manager.post(path + "/rows", good).location()).isEqualTo(path);
    var more = new java.util.HashMap<>(good);
    more.put("issued", "7");
    assertThat(manager.post(path + "/rows", more).location()).isEqualTo(path);
    assertThat(manager.get(path).body()).contains("<td>Key</td>").doesNotContain(">3</td>");
    assertThat(manager.post(path + "/rows/drop", good).body()).contains("stands otherwise");
    assertThat(manager.post(path + "/rows/drop", more).location()).isEqualTo(path);
    assertThat(manager.get(path).body()).doesNotContain("<td>Key</td>");
  }

  @Test
  void a_sheet_with_bad_cells_is_refused_with_a_sentence_beside_each() {
    String path = "/readiness/" + BRADFORD + "/tools/checks";
    String head = "Organisation,Asked on,Asked,Returned,Last returned,\"Cost, £\"\n";
    var refused =
        send(
            path,
            head + "Trust,2026-01-05,ten,,,0\nTrust,2026-01-05,10,12,,-5\nTrust,soon,0,,,0\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Row 2, Asked: Write a whole number in figures, not “ten”.",
            "Row 3, Returned: 12 is more than the 10 checks asked for.",
            "Row 3, Cost, £: This must be 0 or more, not “-5”.",
            "Row 4, Asked on: Write the day like 2008-07-14",
            "Row 4, Asked: Write at least 1 check.");
    assertThat(send(path, "Checks,,\nOrganisation,Asked on,Asked,,\nA,2026-01-05,1,2,3\n").body())
        .contains("Cells below have no heading");
  }

  @Test
  void a_new_version_of_questions_is_published_whole_or_not_at_all() {
    String path = "/readiness/questionnaires/others/7";
    String table = national.get(path + "/questions.csv").body();
    assertThat(table.lines().count()).isGreaterThanOrEqualTo(6);
    assertThat(publish(path, table.replace("yes-no", "perhaps")).body())
        .contains("Nothing was published", "Write one of: yes-no, band, number, date, words.");
    assertThat(publish(path, table).location()).isEqualTo(path);
    assertThat(national.get(path).body()).contains("version 2");
    manager.get(path);
    assertThat(manager.get(path).body()).doesNotContain("Publish version");
  }

  @Test
  void a_blocking_finding_is_recorded_answered_and_closed() {
    var bolton = TestPeople.signIn(TestPeople.somebody(Role.LOCAL_MANAGER, MonthNine.BOLTON));
    String path = "/readiness/road-test";
    bolton.get(path);
    assertThat(
            bolton
                .post(path, Map.of("title", "Twins are listed twice", "blocking", "yes"))
                .location())
        .isEqualTo(path);
    var page = national.get(path);
    assertThat(page.body()).contains("1 finding keeps the next wave shut");
    var id = java.util.regex.Pattern.compile("road-test/(\\d+)/answer").matcher(page.body());
    assertThat(id.find()).isTrue();
    String one = path + "/" + id.group(1);
    assertThat(national.post(one + "/close", Map.of()).body()).contains("once it is answered");
    assertThat(national.post(one + "/answer", Map.of("answer", "Put right")).location())
        .isEqualTo(path);
    assertThat(national.post(one + "/close", Map.of()).location()).isEqualTo(path);
    assertThat(national.get(path).body()).contains("No finding keeps the next wave shut");
  }

  @Test
  void a_practitioner_is_let_in_where_the_authority_is_open_and_told_why_where_it_is_not() {
    var shut = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER, BRADFORD));
    assertThat(found(shut))
        .contains("Bradford does not let practitioners look for children at present");
    var open = TestPeople.signIn(TestPeople.somebody(Role.PRACTITIONER, MonthNine.BOLTON));
    assertThat(found(open)).doesNotContain("at present");
  }

  @Test
  void a_document_ends_when_a_newer_version_begins_and_a_lesson_is_taken_up_once() {
    String title = "Workforce analysis: how to count";
    national.get("/readiness/documents");
    assertThat(
            national
                .post(
                    "/readiness/documents",
                    Map.of("title", title, "kind", "tool", "from", "2026-02-30"))
                .body())
        .contains("Enter the day from which it holds");
    assertThat(
            national
                .post(
                    "/readiness/documents",
                    Map.of("title", title, "kind", "tool", "from", "2026-02-01"))
                .location())
        .isEqualTo("/readiness/documents");
    assertThat(national.get("/readiness/documents").body()).contains("until 31 January 2026");
    var page = manager.get("/readiness/lessons");
    var id = java.util.regex.Pattern.compile("lessons/(\\d+)/take").matcher(page.body());
    assertThat(id.find()).isTrue();
    String take = "/readiness/lessons/" + id.group(1) + "/take";
    assertThat(manager.post(take, Map.of()).location()).isEqualTo("/readiness/lessons");
    assertThat(manager.post(take, Map.of()).status()).isEqualTo(422);
  }

  private static String found(Client somebody) {
    somebody.get("/find");
    return somebody
        .post(
            "/find",
            Map.of(
                "family", "Okonkwo",
                "given", "Maya",
                "born-day", "14",
                "born-month", "3",
                "born-year", "2015",
                "reason", "working-with"))
        .body();
  }

  private Client.Reply publish(String path, String csv) {
    national.get(path);
    String mark = "the-mark-between-parts";
    String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String file = "; filename=\"q.csv\"\r\nContent-Type: text/csv";
    String body =
        part.formatted(mark, "_csrf", "", national.token())
            + part.formatted(mark, "title", "", "Ready to open")
            + part.formatted(mark, "days", "", "5")
            + part.formatted(mark, "open", "", "7")
            + part.formatted(mark, "sheet", file, csv)
            + "--%s--\r\n".formatted(mark);
    return national.send(
        national
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
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

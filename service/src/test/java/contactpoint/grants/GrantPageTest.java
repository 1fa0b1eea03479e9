package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Client;
import contactpoint.PageTest;
import contactpoint.TestPeople;
import contactpoint.vocabulary.Role;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
  void a_new_grant_is_sent_announced_determined_and_paid_to_the_penny() {
    var moses = TestPeople.signedInAs(Role.REGIONAL_COORDINATOR);
    assertThat(send(moses, "2010-11", "Bolton,early,600\nLeeds,rest,10\n").body())
        .doesNotContain("2010-11 is");
    assertThat(moses.get("/grants/2010-11").status()).isEqualTo(404);
    var bad = send(owen, "2010-11", "Bolton,early,many\nBolton,rest,1\n");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body())
        .contains(
            "Nothing was taken",
            "Row 2, Children: Write a whole number in figures, not “many”.",
            "value=\"Implementation Grant 2008-09\"");
    assertThat(owen.get("/grants/2010-11").status()).isEqualTo(404);
    assertThat(
            send(owen, "2010-11", "Bolton,early,600\nBury,early,400\nLeeds,rest,10\n").location())
        .isEqualTo("/grants/2010-11");
    assertThat(owen.get("/grants").body()).contains("Implementation Grant 2008-09");
    assertThat(owen.get("/grants/2010-11?group=early").body())
        .contains("£1,100", "£900", "Share sent");
    assertThat(owen.get("/grants/2010-11/check").body()).contains("Everything adds up");
    assertThat(owen.get("/grants/2010-11/determination.pdf").body()).startsWith("%PDF");
    assertThat(owen.get("/grants/2010-11/schedule").body()).contains("£1,500.00");
    assertThat(owen.post("/grants/2010-11/schedule", Map.of("instalment", "1")).body())
        .contains("A grant is paid once it is determined");
    assertThat(owen.post("/grants/2010-11/state", Map.of("state", "closed")).body())
        .contains("A scheme that is announced cannot become closed");
    assertThat(owen.post("/grants/2010-11/state", Map.of("state", "determined")).location())
        .isEqualTo("/grants/2010-11/state");
    assertThat(owen.post("/grants/2010-11/schedule", Map.of("instalment", "1")).location())
        .isEqualTo("/grants/2010-11/schedule");
    assertThat(owen.post("/grants/2010-11/state", Map.of("state", "paid")).body())
        .contains("Not every instalment is paid");
    assertThat(send(owen, "2010-11", "Bolton,early,600\nLeeds,rest,10\n").body())
        .contains("is determined: it is not replaced");
  }

  @Test
  void an_authority_says_what_is_unspent_and_brings_the_certificate_its_grant_asks_for() {
    send(owen, "2011-12", "Barnet,early,600\nLeeds,rest,10\n");
    String share = "/grants/2011-12/authorities/302";
    assertThat(owen.get(share).body()).contains("Barnet receives £2,000");
    assertThat(owen.post(share, Map.of("unspent", "lots")).body())
        .contains("Enter an amount in pounds");
    assertThat(owen.post(share, Map.of("unspent", "2000.01", "certified", "2012-06-01")).body())
        .contains("What is unspent lies between £0 and the allocation");
    assertThat(owen.post(share, Map.of("unspent", "12.50")).body())
        .contains("the day of the auditor");
    assertThat(owen.post(share, Map.of("unspent", "12.50", "certified", "2012-06-01")).location())
        .isEqualTo(share);
    assertThat(owen.get("/grants/2011-12/state").body())
        .contains("1 authority has said what is unspent", "£12.50", "1 June 2012", "2007-08");
    var other = TestPeople.signedInAs(Role.LOCAL_MANAGER);
    other.get(share);
    assertThat(other.post(share, Map.of("unspent", "1", "certified", "2012-06-01")).body())
        .contains("own local manager says this");
  }

  @Test
  void a_grant_is_sent_as_one_document_and_its_faults_stand_in_the_form() {
    String document =
        """
        {"code": "2012-13", "title": "T", "reference": "R", "power": "P", "purpose": "U",
         "total": %s, "ringFenced": true, "carryForward": "none", "auditorsCertificate": false,
         "determinedOn": "2012-03-08", "signatory": "S", "office": "O", "cancelledOn": "2013-03-31",
         "rounding": "down", "instalmentsOnOrBefore": ["2012-06-30"], "otherYears": [],
         "groups": [{"code": "all", "caption": "All", "total": 1000, "flatRate": 100}],
         "authorities": [{"authority": "Bolton", "group": "all", "children": 2},
                         {"authority": "Bury", "group": "all", "children": 1}]}
        """;
    assertThat(document(document.formatted("1001")).body())
        .contains("The groups’ totals come to £1,000, not £1,001", "value=\"2012-13\"");
    assertThat(document("no json").body()).contains("Choose a JSON document of one scheme");
    assertThat(document(document.formatted("1000")).location()).isEqualTo("/grants/2012-13");
    assertThat(owen.get("/grants/2012-13").body()).contains("£633", "£366", "so much is left by");
  }

  private Client.Reply document(String json) {
    return multipart(owen, "/grants/new/document", Map.of(), "document", "scheme.json", json);
  }

  private static Client.Reply send(Client somebody, String code, String rows) {
    var typed = SchemeReadingTest.good();
    typed.put("code", code);
    return multipart(
        somebody, "/grants/new", typed, "table", "table.csv", "Authority,Group,Children\n" + rows);
  }

  private static Client.Reply multipart(
      Client somebody,
      String path,
      Map<String, String> typed,
      String file,
      String name,
      String content) {
    somebody.get("/grants/new");
    String mark = "the-mark-between-parts";
    String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    var body = new StringBuilder(part.formatted(mark, "_csrf", "", somebody.token()));
    typed.forEach((field, value) -> body.append(part.formatted(mark, field, "", value)));
    body.append(
        part.formatted(
            mark, file, "; filename=\"" + name + "\"\r\nContent-Type: text/plain", content));
    body.append("--").append(mark).append("--\r\n");
    return somebody.send(
        somebody
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
            .build());
  }

  @Test
  void a_practitioner_sees_no_grant() {
    assertThat(TestPeople.signedInAs(Role.PRACTITIONER).get("/grants").status()).isEqualTo(403);
  }
}

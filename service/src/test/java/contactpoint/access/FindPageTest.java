package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.PageTest;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.vocabulary.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FindPageTest extends PageTest {

  private static final String OPEN = "href=\"(/enquiries/[0-9a-f]{32}/1)\"";

  @BeforeAll
  static void children() {
    var told = new Told(TestService.part(Database.class));
    var maya =
        told.child(
            "given=Maya; family=Tarrantine; sex=F; born=2002-03-14; address=12 Tannery Row;"
                + " postcode=WX4 7QP; setting=302-1001; ref=FP1; known=May");
    told.also(
        maya,
        "social-care-302",
        "given=Maya; family=Tarrantine; sex=F; born=2002-03-14; address=3 Mill Lane;"
            + " postcode=WX4 1AA; ref=FP2");
    told.carer(maya, "child-benefit", "given=Grace; family=Tarrantine; phone=07700 900 118");
    told.involvement(
        maya,
        "social-care-302",
        "service=302-SOC-1; kind=social-care; practitioner=Ruth Adeyemi; phone=07700 900 231;"
            + " email=ruth.adeyemi@example.org; from=2008-02-04; lead; assessment");
    told.involvement(
        maya,
        "education-welfare-302",
        "service=302-EWO-1; kind=education-welfare; phone=01632 960 151; from=2008-05-12");
    told.involvement(
        maya,
        "social-care-302",
        "service=302-SOC-1; kind=social-care; practitioner=Abel Late; from=2006-01-01;"
            + " to=2007-01-01");
    told.child("given=Maia; family=Tarrantine; sex=F; born=2002-04-14; ref=FP3");
    var lily =
        told.child(
            "given=Lily; family=Tarrantine; sex=F; born=1998-08-22; postcode=WX7 2BB;"
                + " address=1 Marked Lane; setting=302-1001; ref=FP4");
    told.conceal(lily);
    for (int i = 0; i < 14; i++) {
      told.child(
          "given=Anna; family=Reedham; sex=F; born=2004-0%d-11; setting=%s-1001; ref=FA%d"
              .formatted(1 + i % 4, i < 2 ? "998" : "302", i));
    }
  }

  @Test
  void of_more_than_ten_those_of_the_own_authority_are_listed_and_the_page_offers_to_type_more() {
    var fields = search("Anna", "Reedham", "", "", "");
    fields.putAll(Map.of("from-day", "1", "from-month", "1", "from-year", "2004"));
    fields.putAll(Map.of("to-day", "31", "to-month", "12", "to-year", "2004"));
    var list = post(fields);
    assertThat(list.body())
        .contains("More than ten may be meant.", "those in your own authority first", "/change")
        .containsPattern(OPEN.replace("/1)", "/2)"))
        .doesNotContainPattern(OPEN.replace("/1)", "/3)"));
    assertThat(signedInAs(Role.PRACTITIONER).get(first(list.body()).replaceAll("/1$", "")).body())
        .contains("More than ten may be meant.");
  }

  @Test
  void nothing_is_chosen_and_nothing_remembered_when_the_page_opens() {
    var page = signedInAs(Role.PRACTITIONER).get("/find");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Why do you need this record?", "Enough to search")
        .doesNotContain(" checked", "data-quality");
  }

  @Test
  void errors_stand_in_the_summary_and_beside_their_fields() {
    var page =
        post(
            Map.of(
                "family", "Tarrantine", "born-day", "31", "born-month", "2", "born-year", "2002"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "<title>Training copy: Error: Find a child – ContactPoint</title>",
            "href=\"#given\">Enter one more of: given name, sex, postcode or setting",
            "href=\"#born-day\">31 February is not a real date. Check the day and month of birth",
            "href=\"#reason\">Choose why you need this record",
            "access-checks__missing",
            "access-why--error");
  }

  @Test
  void from_search_to_a_telephone_number_are_two_pages_and_no_name_in_title_or_address() {
    var list = maya();
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body())
        .contains(
            "<title>Training copy: Search – ContactPoint</title>",
            "Maya Tarrantine",
            "Very likely",
            "because you work with this child");
    String record = first(list.body());
    var page = signedInAs(Role.PRACTITIONER).get(record);
    assertThat(page.body())
        .contains(
            "<title>Training copy: Child record – ContactPoint</title>",
            "href=\"tel:07700900231\"",
            "href=\"mailto:ruth.adeyemi@example.org\"",
            "Lead professional",
            "Two sources differ",
            "Name not supplied",
            "Show 1 that has ended",
            "What this record does not know",
            "This is recorded.");
    var printed = signedInAs(Role.PRACTITIONER).get(record + "/print");
    assertThat(printed.body()).contains("Out of date tomorrow: destroy after use.");
  }

  @Test
  void the_back_links_and_change_search_lead_to_what_was_typed_without_the_reason() {
    var list = maya();
    String enquiry = first(list.body()).replaceAll("/1$", "");
    var tom = signedInAs(Role.PRACTITIONER);
    assertThat(tom.get(enquiry).body()).contains("Maya Tarrantine");
    assertThat(tom.get(enquiry + "/change").body())
        .contains("value=\"Tarrantine\"")
        .doesNotContain("value=\"working-with\" aria-describedby=\"reason-power\" checked");
  }

  @Test
  void somebody_elses_enquiry_is_no_page() {
    String record = first(maya().body());
    assertThat(signedInAs(Role.MANAGEMENT_TEAM).get(record).status()).isEqualTo(404);
    assertThat(stranger().get(record).status()).isEqualTo(303);
    assertThat(signedInAs(Role.PRACTITIONER).get("/enquiries/none/1").status()).isEqualTo(404);
  }

  @Test
  void the_shielded_view_names_no_place_and_offers_no_print() {
    var list = post(search("Lily", "Tarrantine", "22", "8", "1998"));
    assertThat(list.body()).contains("Contact is arranged by the team");
    String record = first(list.body());
    var page = signedInAs(Role.PRACTITIONER).get(record);
    assertThat(page.body())
        .contains("01632 960 000", "Please take care", "Lily Tarrantine")
        .doesNotContain("Marked", "WX7", "Wexcombe ContactPoint", "Print contacts", "Barnet");
    assertThat(signedInAs(Role.PRACTITIONER).get(record + "/print").status()).isEqualTo(404);
  }

  @Test
  void whoever_may_not_add_an_involvement_is_not_offered_it() {
    var moira = signedInAs(Role.MANAGEMENT_TEAM);
    moira.get("/find");
    var list = moira.post("/find", search("Maya", "Tarrantine", "14", "3", "2002"));
    assertThat(moira.get(first(list.body())).body())
        .contains("Maya Tarrantine")
        .doesNotContain("Add my involvement");
  }

  @Test
  void absent_children_give_the_page_that_shows_nothing() {
    var page = post(search("Tobias", "Nonesuch", "9", "11", "2005"));
    assertThat(page.body())
        .contains(
            "We have nothing to show for this search",
            "This does not mean that no record exists, or that nobody is working with the child.");
  }

  @Test
  void roles_without_child_data_have_no_search() {
    assertThat(signedInAs(Role.NATIONAL_TEAM).get("/find").status()).isEqualTo(403);
    assertThat(signedInAs(Role.ACCOUNT_MANAGER).get("/find").status()).isEqualTo(403);
  }

  private static contactpoint.Client.Reply maya() {
    return post(search("Maya", "Tarrantine", "14", "3", "2002"));
  }

  private static Map<String, String> search(
      String given, String family, String day, String month, String year) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("given", given);
    fields.put("family", family);
    fields.put("born-day", day);
    fields.put("born-month", month);
    fields.put("born-year", year);
    fields.put("reason", "working-with");
    return fields;
  }

  private static contactpoint.Client.Reply post(Map<String, String> fields) {
    var tom = signedInAs(Role.PRACTITIONER);
    tom.get("/find");
    return tom.post("/find", fields);
  }

  private static String first(String body) {
    var found = java.util.regex.Pattern.compile(OPEN).matcher(body);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

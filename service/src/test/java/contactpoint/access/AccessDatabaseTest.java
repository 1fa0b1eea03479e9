package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessDatabaseTest {

  private static final String MAYA = "given=Maya; family=Okonkwo; born=14 3 2002";

  private final Database database = TestDatabase.fresh();
  private final Told told = new Told(database);
  private final Access access = Gate.over(database, told);
  private ChildNumber maya = new ChildNumber(0);
  private ChildNumber lily = new ChildNumber(0);

  @BeforeAll
  void children() {
    database
        .programme()
        .inTransaction(tx -> {
          tx.sql(
                  """
                  insert into organisations.authority values
                    (302, 'Wexcombe', 'South West', false, '01632 960 100', null)
                  """)
              .update();
          tx.sql(
                  """
                  insert into organisations.service values
                    ('302-SOC-1', 'Family Support', 'social-care', 302, '01632 960 114', null, false),
                    ('302-EWO-1', 'Wexcombe Education Welfare', 'education-welfare', 302, null, null, false)
                  """)
              .update();
          tx.sql(
                  """
                  insert into organisations.source values
                    ('nhs-register', 'NHS register', 'NHS', 'name, GP practice', null, 7),
                    ('social-care-302', 'Children’s social care, Wexcombe', 'Local authority', 'social worker', 302, 7),
                    ('education-welfare-302', 'Education welfare, Wexcombe', 'Local authority', 'welfare officer', 302, 7),
                    ('youth-offending-302', 'Youth offending, Wexcombe', 'Local authority', 'case worker', 302, 7),
                    ('mental-health-302', 'Mental health, Wexcombe', 'Health', 'involvements', 302, 7)
                  """)
              .update();
        });
    maya =
        told.child(
            "given=Maya; family=Okonkwo; sex=F; born=2002-03-14; nhs=943 476 5919;"
                + " address=12 Tannery Row; postcode=WX4 7QP; setting=302-1001");
    told.carer(maya, "child-benefit", "given=Grace; family=Okonkwo; phone=07700 900 118");
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
    told.involvement(
        maya,
        "mental-health-302",
        "service=302-CAM-1; kind=mental-health; practitioner=Marked Hidden; phone=01632 960 999");
    lily =
        told.child(
            "given=Lily; family=Ashworth; sex=F; born=1998-08-22; postcode=WX7 2BB;"
                + " address=1 Marked Lane; setting=302-1001; former=Pendry; nhs=987 654 4322");
    told.involvement(
        lily,
        "social-care-302",
        "service=302-SOC-1; kind=social-care; practitioner=Marked Worker; from=2008-02-04");
    told.conceal(lily);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void a_search_lists_the_least_and_is_recorded_with_every_child_it_lists() {
    long before = entries();
    var answer = (Answer.Listed) Gate.search(access, Gate.TOM, MAYA);
    var row = answer.children().getFirst();
    assertThat(row.name().whole().text()).isEqualTo("Maya Okonkwo");
    assertThat(row.authority()).contains("Wexcombe");
    assertThat(row.likelihood()).contains(Likelihood.VERY_LIKELY);
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(subjectsOfLastEntry()).containsExactly(maya.text());
  }

  @Test
  void a_record_is_opened_from_an_own_enquiry_and_recorded() {
    var answer = Gate.search(access, Gate.TOM, MAYA);
    long before = entries();
    assertThat(access.open(Gate.TOM, answer.enquiry(), 1)).isPresent();
    assertThat(entries()).isEqualTo(before + 1);
  }

  @Test
  void nobody_opens_from_an_enquiry_that_is_not_theirs_or_a_place_that_is_not_in_it() {
    var answer = Gate.search(access, Gate.TOM, MAYA);
    long before = entries();
    assertThat(access.open(Gate.RUTH, answer.enquiry(), 1)).isEmpty();
    assertThat(access.again(Gate.RUTH, answer.enquiry())).isEmpty();
    assertThat(access.typed(Gate.RUTH, answer.enquiry())).isEmpty();
    assertThat(access.open(Gate.TOM, answer.enquiry(), 2)).isEmpty();
    assertThat(access.open(Gate.TOM, answer.enquiry(), 0)).isEmpty();
    var later =
        new Actor(
            Gate.TOM.account(),
            Gate.TOM.role(),
            Gate.TOM.organisation(),
            Gate.TOM.authority(),
            Gate.TOM.route(),
            Gate.RUTH.factors());
    assertThat(access.open(later, answer.enquiry(), 1)).as("another sign-in").isEmpty();
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void the_record_tells_who_works_with_the_child_and_how_to_reach_them() {
    var whole = (Disclosure.Whole) opened(MAYA);
    var ruth = whole.lead().orElseThrow();
    assertThat(whole.people().getFirst()).isEqualTo(ruth);
    assertThat(ruth.name().orElseThrow().text()).isEqualTo("Ruth Adeyemi");
    assertThat(ruth.job()).isEqualTo("Social worker");
    assertThat(ruth.service()).contains("Family Support");
    assertThat(ruth.telephones())
        .extracting(telephone -> telephone.text())
        .containsExactly("07700 900 231", "01632 960 114");
    assertThat(ruth.assessment()).isTrue();
    assertThat(whole.ended())
        .extracting(person -> person.name().orElseThrow().text())
        .containsExactly("Abel Late");
  }

  @Test
  void no_record_not_supplied_and_days_old_are_three_different_findings() {
    var gaps = ((Disclosure.Whole) opened(MAYA)).gaps();
    assertThat(gaps)
        .extracting(gap -> gap.tag() + ": " + gap.sentence().text())
        .contains(
            "Not supplied: Education welfare officer’s name and e-mail. Education welfare left them"
                + " out.",
            "9 days old: Education welfare last sent on 1 June. Someone may have started or ended"
                + " since.",
            "Not supplied: Youth offending. Nothing has been sent yet.");
    var quiet =
        told.child("given=Quiet; family=Evenlode; sex=F; born=2001-01-01; setting=302-1001");
    assertThat(quiet).isNotNull();
    assertThat(((Disclosure.Whole) opened("given=Quiet; family=Evenlode; born=1 1 2001")).gaps())
        .extracting(gap -> gap.tag())
        .contains("No record");
  }

  @Test
  void sensitive_services_are_neither_shown_nor_counted() {
    var whole = (Disclosure.Whole) opened(MAYA);
    assertThat(whole.people()).hasSize(2);
    assertThat(everyWordOf(whole)).doesNotContain("Marked", "960 999", "ental health");
  }

  @Test
  void a_shielded_child_shows_the_shielded_view_and_nothing_else() {
    var shielded = opened("given=Lily; family=Ashworth; born=22 8 1998");
    assertThat(shielded).isInstanceOf(Disclosure.Shielded.class);
    assertThat(shielded.number()).isEqualTo(lily);
    var row =
        ((Answer.Listed)
                Gate.search(access, Gate.TOM, "given=Lily; family=Ashworth; born=22 8 1998"))
            .children()
            .getFirst();
    assertThat(row.shielded()).isTrue();
    assertThat(row.authority()).isEmpty();
  }

  @Test
  void suppliers_numbers_are_not_shown_to_who_does_not_use_them() {
    assertThat(((Disclosure.Whole) opened(MAYA)).whoIs().numbers()).isEmpty();
  }

  @Test
  void what_was_typed_comes_back_without_the_reason_and_stands_encrypted_in_the_database() {
    var answer = Gate.search(access, Gate.TOM, MAYA);
    var form = access.typed(Gate.TOM, answer.enquiry()).orElseThrow();
    assertThat(form.family().text()).isEqualTo("Okonkwo");
    assertThat(form.reason().isBlank()).isTrue();
    byte[] stored =
        database
            .asking()
            .transaction(tx ->
                tx.sql("select typed from access.enquiry order by created desc limit 1")
                    .query(byte[].class)
                    .single());
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Okonkwo");
  }

  @Test
  void the_asking_role_cannot_change_an_enquiry() {
    assertThatThrownBy(() ->
            database
                .asking()
                .inTransaction(tx -> tx.sql("update access.enquiry set account = 1").update()))
        .hasStackTraceContaining("permission denied");
  }

  private Disclosure opened(String fields) {
    var answer = Gate.search(access, Gate.TOM, fields);
    return access.open(Gate.TOM, answer.enquiry(), 1).orElseThrow().disclosure();
  }

  private static String everyWordOf(Disclosure.Whole whole) {
    var words = new StringBuilder();
    for (var people : List.of(whole.people(), whole.ended())) {
      people.forEach(person ->
          words
              .append(person.name().map(name -> name.text()).orElse(""))
              .append(person.job())
              .append(person.service().orElse(""))
              .append(person.telephones().stream().map(t -> t.text()).toList())
              .append(person.from()));
    }
    whole.gaps().forEach(gap -> words.append(gap.sentence().text()));
    whole.sources().forEach(source -> words.append(source.caption()));
    return words.toString();
  }

  private long entries() {
    return database
        .sealer()
        .<Long>transaction(
            tx -> tx.sql("select count(*) from audit.entry").query(Long.class).single());
  }

  private List<String> subjectsOfLastEntry() {
    return database
        .sealer()
        .transaction(tx ->
            tx.sql(
                    """
                    select number from audit.subject
                     where event = (select event from audit.entry order by number desc limit 1)
                     order by place
                    """)
                .query(String.class)
                .list());
  }
}

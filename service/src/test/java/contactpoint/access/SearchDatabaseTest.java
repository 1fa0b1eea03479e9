package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import contactpoint.linkage.Model;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchDatabaseTest {

  private static final Code LARKFIELD = new Code("302-1001");
  private static final Optional<AuthorityNumber> NOWHERE = Optional.empty();
  private static final Optional<AuthorityNumber> NORTH = Optional.of(new AuthorityNumber(302));
  private static final Optional<AuthorityNumber> SOUTH = Optional.of(new AuthorityNumber(998));
  private static final Rarity RARITY = new Rarity(Model.childRegister());

  private final Database database = TestDatabase.fresh();
  private final Told told = new Told(database);
  private ChildNumber maya = new ChildNumber(0);
  private ChildNumber mayasTwin = new ChildNumber(0);
  private ChildNumber lily = new ChildNumber(0);
  private ChildNumber erinOfTheNorth = new ChildNumber(0);
  private ChildNumber erinOfTheSouth = new ChildNumber(0);

  @BeforeAll
  void children() {
    maya =
        told.child(
            "given=Maya; family=Okonkwo-Hart; sex=F; born=2002-03-14; nhs=943 476 5919;"
                + " address=12 Tannery Row; postcode=WX4 7QP; setting=302-1001; upn=M820200106002;"
                + " former=Adeleke; known=Mimi");
    mayasTwin =
        told.child(
            "given=Miles; family=Okonkwo-Hart; sex=M; born=2002-03-14; postcode=WX4 7QP;"
                + " setting=302-1001");
    told.child("given=Katherine; family=Smith; sex=F; born=2001-11-02; postcode=WX1 1AA");
    told.child("given=Catherine; family=Smyth; sex=F; born=1999-11-02; postcode=WX9 1AA");
    for (int i = 0; i < 12; i++) {
      told.child(
          "given=%s; family=Khan; sex=M; born=2002-0%d-1%d"
              .formatted(List.of("Ali", "Omar", "Zain", "Bilal").get(i % 4), 1 + i % 5, i % 9));
    }
    lily =
        told.child(
            "given=Lily; family=Ashworth; sex=F; born=1998-08-22; postcode=WX7 2BB;"
                + " setting=302-1001; nhs=987 654 4322; upn=A123456789012; former=Pendry"
                    .replace("A123456789012", "M820200106002"));
    told.carer(lily, "child-benefit", "given=Rose; family=Pendry; phone=01632 960 777");
    told.conceal(lily);
    erinOfTheNorth = told.child("given=Erin; family=Vance; born=2003-02-01; setting=302-1001");
    erinOfTheSouth = told.child("given=Erin; family=Vance; born=2003-05-05; setting=998-1001");
    for (int i = 0; i < 12; i++) {
      told.child(
          "given=Anna; family=Reed; sex=F; born=2004-0%d-11; setting=%s-1001"
              .formatted(1 + i % 4, i < 2 ? "302" : "998"));
    }
  }

  @AfterAll
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given=Maya; family=Okonkwo-Hart; born=14 3 2002",
        "given=maya; family=okonkwo hart; born=14 3 2002",
        "given=Maya; family=Okonkwo; born=14 3 2002",
        "given=Maia; family=Okonkwo-Hart; born=14 3 2002",
        "given=Maya; family=Okonko-Hart; born=14 3 2002",
        "given=Okonkwo; family=Maya; born=14 3 2002",
        "given=Maya; family=Okonkwo; born=3 4 2002",
        "given=Maya; family=Okonkwo; born=14 3 2001",
        "given=Maya; family=Okonkwo; born=24 3 2002",
        "given=Maya; family=Adeleke; born=14 3 2002",
        "given=Mimi; family=Okonkwo-Hart; born=14 3 2002",
        "sex=F; family=Okonkwo; born=14 3 2002",
        "given=Maya; family=Okonkwo; age=6",
        "given=Maya; family=Okonkow; age=6",
        "given=Maya; family=Okonkwo; from=1 9 2001; to=31 8 2002",
        "family=Okonkwo; sex=F; age=6",
        "family=Okonkwo; given=Maya; postcode=wx47qp; age=5",
        "family=Misspelt; given=Maya; postcode=WX4 7QP; age=6",
        "family=Okonkwo; given=Maya; setting=Larkfield; age=6",
        "number=943 476 5919",
        "number=943 476 5919; family=Wrongly; given=Remembered; age=3",
        "number=M820200106002"
      })
  void maya_is_first(String fields) {
    assertThat(found(fields)).isInstanceOf(Found.Some.class);
    assertThat(numbers(found(fields)).getFirst()).isEqualTo(maya);
  }

  @Test
  void a_child_number_leads_to_its_child() {
    assertThat(numbers(found("number=" + maya.text()))).containsExactly(maya);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          given=Maya; family=Okonkwo-Hart; born=14 3 2002  | Very likely | = Same given name, family name and date of birth
          given=Maya; family=Okonkwo; born=14 3 2002       | Very likely | = Same given name and date of birth; ≈ Family name is one half of Okonkwo-Hart
          given=Maia; family=Okonkwo-Hart; born=14 3 2002  | Very likely | = Same family name and date of birth; ≈ Given name Maya sounds like Maia
          given=Okonkwo-Hart; family=Maya; born=14 3 2002  | Very likely | = Same date of birth; ≈ Given and family name the other way round
          given=Maya; family=Okonkwo-Hart; born=14 4 2002  | Very likely | = Same given name and family name; ≈ Date of birth 14 March, not 14 April
          given=Maia; family=Okonkwo-Hart; born=14 4 2002  | Possible    | = Same family name; ≈ Given name Maya sounds like Maia; ≈ Date of birth 14 March, not 14 April
          given=Maya; family=Okonkwo-Hart; born=14 3 2001  | Possible    | = Same given name and family name; ≠ Year of birth 2002, not 2001
          given=Maya; family=Adeleke; born=14 3 2002       | Very likely | = Same date of birth; ≈ A former or other name is the same
          given=Kate; family=Smith; born=2 11 2001         | Possible    | = Same family name and date of birth; ≈ Given name Katherine is a form of Kate
          given=Katherine; family=Smith; born=11 2 2001    | Possible    | = Same given name and family name; ≈ Day and month of birth the other way round
          number=943 476 5919; given=Maia; family=Hart; age=6 | Very likely | = Same NHS number and age; ≈ Given name Maya sounds like Maia; ≈ Family name is one half of Okonkwo-Hart
          given=Maya; family=Okonkwo-Hart; age=6; postcode=WX4 7QR | Very likely | = Same given name, family name and age; ≈ One character of the postcode differs
          given=Maya; family=Okonkwo-Hart; age=6; setting=Larkfield | Very likely | = Same given name, family name, age and setting
          """)
  void the_row_says_in_words_what_agrees(String fields, String likelihood, String reasons) {
    var first = ((Found.Some) found(fields)).judged().getFirst();
    assertThat(words(first)).isEqualTo(reasons);
    assertThat(first.likelihood().caption()).isEqualTo(likelihood);
  }

  @Test
  void a_child_of_another_given_name_at_the_same_address_never_looks_certain() {
    var found = found("given=Beatrice; family=Okonkwo-Hart; born=14 3 2002; postcode=WX4 7QP");
    assertThat(((Found.Some) found).judged())
        .isNotEmpty()
        .noneMatch(one -> one.likelihood() == Likelihood.VERY_LIKELY);
  }

  @Test
  void a_birthday_remembered_a_week_wrong_and_an_age_a_year_wrong_still_lead_to_the_child() {
    assertThat(numbers(found("given=Maya; family=Okonkwo-Hart; born=21 3 2002"))).startsWith(maya);
    assertThat(numbers(found("given=Maya; family=Okonkwo-Hart; age=7"))).startsWith(maya);
  }

  @Test
  void an_answer_that_was_widened_says_so() {
    assertThat(((Found.Some) found("given=Maya; family=Okonkwo-Hart; born=14 3 2002")).reach())
        .isEqualTo(Reach.EXACT);
    assertThat(((Found.Some) found("given=Maia; family=Okonkwo; born=14 4 2002")).reach())
        .isEqualTo(Reach.NEAR);
  }

  @Test
  void twins_are_shown_together_when_only_what_they_share_was_typed() {
    assertThat(numbers(found("family=Okonkwo-Hart; age=6; postcode=WX4 7QP")))
        .containsExactlyInAnyOrder(maya, mayasTwin);
    assertThat(numbers(found("family=Okonkwo-Hart; given=M; born=14 3 2002")))
        .containsExactlyInAnyOrder(maya, mayasTwin);
  }

  @Test
  void more_than_ten_are_not_listed() {
    assertThat(found("family=Khan; sex=M; age=6")).isInstanceOf(Found.TooMany.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given=Tobias; family=Wren; born=9 11 2005; postcode=WX4",
        "number=401 023 2137",
        "number=K7M-4QX-92P",
        "given=Tobias; family=Unknown; born=9 11 2005"
      })
  void who_is_not_there_is_not_found(String fields) {
    assertThat(found(fields)).isEqualTo(new Found.Nobody());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given=Lily; family=Ashworth; born=22 8 1998",
        "sex=F; family=Ashworth; born=22 8 1998",
        "given=Lilly; family=Ashworth; born=22 8 1998",
        "given=Lily; family=Ashworth; age=9",
        "number=987 654 4322"
      })
  void a_shielded_child_is_found_by_what_its_shielded_view_shows(String fields) {
    assertThat(numbers(found(fields))).containsExactly(lily);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given=Lily; family=Ashworth; born=22 8 1998; postcode=WX7 2BB",
        "given=Lily; family=Ashworth; born=22 8 1998; postcode=WX7",
        "given=Lily; family=Ashworth; born=22 8 1998; setting=Larkfield",
        "number=987 654 4322; postcode=WX7",
        "number=987 654 4322; given=Lily; family=Pendry; born=22 8 1998",
        "number=M820200106002; family=Ashworth",
        "given=Lily; family=Pendry; born=22 8 1998",
        "given=Lily; family=Ashworth; born=22 8 1997",
        "given=Lily; family=Ashworth; born=22 8 1998; sex=M",
        "given=Rose; family=Pendry; age=9"
      })
  void a_shielded_child_is_not_found_by_anything_else(String fields) {
    var found = found(fields);
    assertThat(found instanceof Found.Some some ? numbers(some) : List.of()).doesNotContain(lily);
  }

  @Test
  void of_two_as_likely_the_one_of_the_own_authority_is_first_and_looks_no_more_certain() {
    var found = (Found.Some) found("given=Erin; family=Vance; age=5", NORTH);
    assertThat(numbers(found)).containsExactly(erinOfTheNorth, erinOfTheSouth);
    assertThat(found.judged().stream().map(Judged::likelihood).distinct()).hasSize(1);
    assertThat(numbers(found("given=Erin; family=Vance; age=5", SOUTH)))
        .containsExactly(erinOfTheSouth, erinOfTheNorth);
  }

  @Test
  void who_agrees_better_is_first_wherever_the_child_lives() {
    assertThat(numbers(found("given=Erin; family=Vance; born=5 5 2003", NORTH)))
        .startsWith(erinOfTheSouth);
  }

  @Test
  void of_more_than_ten_those_of_the_own_authority_are_listed_and_it_is_said_that_others_are_not() {
    assertThat(found("given=Anna; family=Reed; age=4", NOWHERE)).isEqualTo(new Found.TooMany());
    var found = (Found.Some) found("given=Anna; family=Reed; age=4", NORTH);
    assertThat(found.judged()).hasSize(2).allMatch(Judged::local);
    assertThat(found.reach()).isEqualTo(Reach.LIKELIEST);
  }

  private Found found(String fields) {
    return found(fields, NOWHERE);
  }

  private Found found(String fields, Optional<AuthorityNumber> own) {
    var asked =
        (Understood.Question)
            FormReading.read(Forms.typed(fields), OfferedReasons.to(Role.PRACTITIONER), Told.TODAY);
    return database
        .asking()
        .<Found>transaction(tx ->
            new Searching(told.register(), RARITY)
                .found(
                    tx,
                    asked.criteria(),
                    asked.criteria().setting().isPresent() ? Set.of(LARKFIELD) : Set.of(),
                    own));
  }

  private static List<ChildNumber> numbers(Found found) {
    return ((Found.Some) found).judged().stream().map(one -> one.candidate().number()).toList();
  }

  private static String words(Judged judged) {
    return String.join(
        "; ",
        judged.reasons().stream()
            .map(reason -> reason.mark().sign() + " " + reason.words().text())
            .toList());
  }
}

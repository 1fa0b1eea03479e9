package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaTest {

  private static final LocalDate TODAY = LocalDate.of(2008, 6, 10);
  private static final List<AccessReason> OFFERED = OfferedReasons.to(Role.PRACTITIONER);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "family=Okonkwo; given=Maya; born=14 3 2002",
        "family=Okonkwo; sex=F; born=14 March 2002",
        "family=Okonkwo; postcode=wx4; age=6",
        "family=Okonkwo; postcode=WX47QP; age=0",
        "family=Okonkwo; setting=Larkfield Primary; from=1 9 2001; to=31 8 2002",
        "family=Okonkwo; given=Maya; from=1 9 2001; to=1 9 2002",
        "family=O’Brien; given=Seán; born=10 6 2008",
        "number=943 476 5919",
        "number=M820200106002",
        "number=k7m4qx92p; sex=F"
      })
  void enough_was_typed(String fields) {
    assertThat(read(fields)).isInstanceOf(Understood.Question.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          given=Maya; born=14 3 2002                       | family: Enter a family name
          family=Okonkwo; given=Maya                       | born-day: Enter a date of birth, or an age
          family=Okonkwo; born=14 3 2002                   | given: Enter one more of: given name, sex, postcode or setting
          family=Okonkwo; born=14 3 2002; sex=unsure       | given: Enter one more of: given name, sex, postcode or setting
          family=Okonkwo; given=Maya; born=31 2 2002       | born-day: 31 February is not a real date. Check the day and month of birth
          family=Okonkwo; given=Maya; born=29 2 2003       | born-day: 29 February 2003 is not a real date. Check the day and month of birth
          family=Okonkwo; given=Maya; born=1 13 2002       | born-day: Month 13 is not a real date. Check the day and month of birth
          family=Okonkwo; given=Maya; born=0 4 2002        | born-day: 0 April is not a real date. Check the day and month of birth
          family=Okonkwo; given=Maya; born=11 6 2008       | born-day: Date of birth must be in the past
          family=Okonkwo; given=Maya; born=1 1 2009        | born-year: Date of birth must be in the past
          family=Okonkwo; given=Maya; born=1 1 02          | born-year: Year of birth must have four digits, for example 2002
          family=Okonkwo; given=Maya; born=1 _ 2002        | born-month: Date of birth must include a month
          family=Okonkwo; given=Maya; born=x 1 2002        | born-day: Date of birth must be numbers, for example 27 3 2002
          family=Okonkwo; given=Maya; from=1 9 2001; to=2 9 2002 | from-day: A range of birth dates can be at most one year
          family=Okonkwo; given=Maya; from=2 9 2001; to=1 9 2001 | from-day: The first of the two dates must be the earlier one
          family=Okonkwo; given=Maya; from=1 9 2001        | to-day: Date of birth must include a day
          family=Okonkwo; given=Maya; age=26               | age: Enter an age in whole years, from 0 to 25
          family=Okonkwo; given=Maya; age=six              | age: Enter an age in whole years, from 0 to 25
          family=Okonkwo; age=6; postcode=Wexcombe         | postcode: This is not a postcode. Type all of it, or the first half, for example WX4 7QP or WX4
          family=***; given=Maya; age=6                    | family: Family name must be one line of at most 100 letters
          number=943 476 5918                              | number: This number is not right. Check each digit
          number=A820200106002                             | number: This number is not right. Check each digit
          number=K7M-4QX-92Q                               | number: This number is not right. Check each digit
          number=12345                                     | number: We do not know this kind of number
          family=Okonkwo; given=Maya; age=6; reason=       | reason: Choose why you need this record
          family=Okonkwo; given=Maya; age=6; reason=data-quality    | reason: Choose why you need this record
          family=Okonkwo; given=Maya; age=6; reason=own-involvement | reason: Choose why you need this record
          """)
  void what_is_wrong_is_said_beside_its_field(String fields, String expected) {
    assertThat(said(read(fields))).isEqualTo(expected);
  }

  @Test
  void everything_wrong_is_said_at_once_in_the_order_of_the_page() {
    var found = read("family=Okonkwo; born=31 2 2002; reason=");
    assertThat(((Understood.Faulty) found).faults())
        .extracting(FieldFault::sentence)
        .containsExactly(
            "Enter one more of: given name, sex, postcode or setting",
            "31 February is not a real date. Check the day and month of birth",
            "Choose why you need this record");
  }

  @Test
  void the_kinds_of_number_are_told_apart() {
    assertThat(criteria("number=943-476-5919").number().orElseThrow())
        .isInstanceOf(SearchNumber.OfNhs.class);
    assertThat(criteria("number=m8202 0010 6002").number().orElseThrow())
        .isInstanceOf(SearchNumber.OfPupil.class);
    assertThat(criteria("number=K7M-4QX-92P").number().orElseThrow())
        .isInstanceOf(SearchNumber.OfChild.class);
  }

  @Test
  void an_age_is_the_year_of_birth_dates_that_gives_it_today() {
    var birth = criteria("family=Okonkwo; sex=F; age=6").birth().orElseThrow();
    assertThat(birth.first().day()).isEqualTo(LocalDate.of(2001, 6, 11));
    assertThat(birth.last().day()).isEqualTo(LocalDate.of(2002, 6, 10));
    assertThat(birth.first().ageOn(TODAY)).isEqualTo(6);
    assertThat(birth.last().ageOn(TODAY)).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "family=A; given=B; age=6, false",
    "family=A; sex=F; born=14 3 2002, false",
    "number=943 476 5919, false",
    "number=K7M-4QX-92P, false",
    "number=M820200106002, true",
    "family=A; given=B; age=6; postcode=WX4, true",
    "family=A; age=6; setting=Larkfield, true",
    "number=943 476 5919; postcode=WX4, true"
  })
  void a_question_bears_place_if_any_part_of_it_does(String fields, boolean place) {
    assertThat(criteria(fields).bearsPlace()).isEqualTo(place);
  }

  @Test
  void nothing_typed_shows_in_a_log() {
    var form = Forms.typed("family=Okonkwo; given=Maya; born=14 3 2002; postcode=WX4 7QP");
    assertThat(form + " " + FormReading.read(form, OFFERED, TODAY))
        .doesNotContain("Okonkwo", "Maya", "2002", "WX4");
  }

  @Test
  void data_quality_is_a_reason_for_data_administrators_alone() {
    for (Role role : Role.values()) {
      assertThat(OfferedReasons.to(role).contains(AccessReason.DATA_QUALITY))
          .as(role.caption())
          .isEqualTo(role == Role.DATA_ADMINISTRATOR);
      assertThat(OfferedReasons.to(role)).doesNotContain(AccessReason.OWN_INVOLVEMENT);
    }
  }

  private static Understood read(String fields) {
    return FormReading.read(Forms.typed(fields), OFFERED, TODAY);
  }

  private static Criteria criteria(String fields) {
    return ((Understood.Question) read(fields)).criteria();
  }

  private static String said(Understood found) {
    return switch (found) {
      case Understood.Question question -> "nothing";
      case Understood.Faulty faulty ->
          faulty.faults().stream()
              .map(fault -> fault.field() + ": " + fault.sentence())
              .collect(Collectors.joining("\n"));
    };
  }
}

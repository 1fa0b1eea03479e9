package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hard cases of children, each as a table. */
class RuleTest {
  private static final Field NHS = Field.of(Kind.IDENTIFIER, "nhs");
  private final Model model = Model.childRegister();

  private static Description.Builder child(String given, String family, String sex, String born) {
    var builder =
        Description.builder().with(Kind.FAMILY, family).with(Kind.SEX, sex).with(Kind.BORN, born);
    return given.isEmpty() ? builder : builder.with(Kind.GIVEN, given);
  }

  private static Description.Builder atMillLane(
      String given, String family, String sex, String born) {
    return child(given, family, sex, born)
        .with(Kind.ADDRESS, "12 Mill Lane, Leeds")
        .with(Kind.POSTCODE, "LS1 4AP");
  }

  private Verdict verdict(Description a, Description b) {
    return model.place(List.of(model.predict(a, b))).verdict();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, Grace, TWINS",
    "Ada, Brian, TWINS",
    "Jane, James, TWINS",
    "Ada, Ada, ",
    "Ada, Ada May, ",
    "Katherine, Kate, ",
    "Ada, A, ",
    "Aisha, Aysha, "
  })
  void twins_with_different_names_are_two_children(String one, String other, Rule rule) {
    var a = atMillLane(one, "Lovelace", "F", "2004-05-17").build();
    var b = atMillLane(other, "Lovelace", "F", "2004-05-17").build();
    var prediction = model.predict(a, b);
    if (rule == null) {
      assertThat(prediction.rules()).isEmpty();
      assertThat(verdict(a, b)).isNotEqualTo(Verdict.NEW);
    } else {
      assertThat(prediction.rules()).containsExactly(rule);
      assertThat(verdict(a, b)).isEqualTo(Verdict.NEW);
    }
  }

  @Test
  void twins_named_alike_are_two_children_if_their_numbers_differ() {
    var a = atMillLane("Aisha", "Begum", "F", "2004-05-17").with(NHS, "9990000042").build();
    var b = atMillLane("Aysha", "Begum", "F", "2004-05-17").with(NHS, "9990000050").build();
    assertThat(Identifiers.nhsNumber("9990000042")).isTrue();
    var other = otherValidNumber();
    var c = atMillLane("Aysha", "Begum", "F", "2004-05-17").with(NHS, other).build();
    assertThat(model.predict(a, c).rules())
        .contains(Rule.CONFLICTING_NUMBERS, Rule.TWINS_NAMED_ALIKE);
    assertThat(verdict(a, c)).isEqualTo(Verdict.NEW);
    assertThat(b.closed()).isFalse();
  }

  private static String otherValidNumber() {
    for (long n = 9990001000L; n < 9990002000L; n++) {
      if (Identifiers.nhsNumber(Long.toString(n))) {
        return Long.toString(n);
      }
    }
    throw new IllegalStateException("no valid number in a thousand");
  }

  @Test
  void a_boy_and_a_girl_born_together_with_names_nearly_alike_are_two_children() {
    var a = atMillLane("Julian", "Reed", "M", "2004-05-17").build();
    var b = atMillLane("Juliana", "Reed", "F", "2004-05-17").build();
    assertThat(model.predict(a, b).rules()).containsExactly(Rule.TWINS_OF_TWO_SEXES);
    assertThat(verdict(a, b)).isEqualTo(Verdict.NEW);
  }

  @ParameterizedTest
  @CsvSource({
    "Twin 1, Twin 2, UNNAMED_OF_OTHER_ORDER, NEW",
    "Twin 1, Ada, UNNAMED_TWIN, DOUBTFUL",
    "Baby, Ada, UNNAMED, DOUBTFUL",
    "Male Infant, Ada, UNNAMED, DOUBTFUL"
  })
  void babies_not_yet_named_are_never_joined_without_a_look(
      String one, String other, Rule rule, Verdict verdict) {
    var a = atMillLane(one, "Lovelace", "F", "2004-05-17").build();
    var b = atMillLane(other, "Lovelace", "F", "2004-05-17").build();
    assertThat(model.predict(a, b).rules()).containsExactly(rule);
    assertThat(verdict(a, b)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "Baby, 0",
    "baby girl, 0",
    "Twin 1, 1",
    "TWIN TWO, 2",
    "Triplet 3, 3",
    "Male Infant, 0",
    "Twin1, 1"
  })
  void stand_ins_for_a_name_are_known(String typed, int order) {
    assertThat(Unnamed.read(typed)).contains(new Unnamed(order));
  }

  @ParameterizedTest
  @CsvSource({"Ada", "Bobby", "Iona", "Maleka", "Infantina", "Noah", "A"})
  void names_are_not_taken_for_stand_ins(String typed) {
    assertThat(Unnamed.read(typed)).isEmpty();
  }

  @Test
  void two_unnamed_babies_do_not_agree_in_their_name() {
    var a = child("Baby", "Khan", "F", "2004-05-17").with(Kind.POSTCODE, "LS1 4AP").build();
    var b = child("Baby", "Khan", "F", "2004-05-17").with(Kind.POSTCODE, "BN3 7QQ").build();
    assertThat(model.predict(a, b).parts()).noneMatch(part -> part.field().equals("given"));
  }

  @ParameterizedTest
  @CsvSource({"2001-11-02", "2006-08-23", "2002-05-30"})
  void siblings_of_one_household_are_two_children(String born) {
    var a = atMillLane("Ada", "Lovelace", "F", "2004-05-17").build();
    var b = atMillLane("Grace", "Lovelace", "F", born).build();
    assertThat(verdict(a, b)).isEqualTo(Verdict.NEW);
  }

  @Test
  void what_a_household_shares_counts_once() {
    var a = atMillLane("Ada", "Lovelace", "F", "2004-05-17").build();
    var sibling = atMillLane("Grace", "Lovelace", "F", "2002-01-30").build();
    var withoutHome = child("Grace", "Lovelace", "F", "2002-01-30").build();
    double together = model.predict(a, sibling).weight();
    double surnameOnly = model.predict(a, withoutHome).weight();
    assertThat(together).isLessThan(surnameOnly + 5);
  }

  @Test
  void a_changed_surname_is_found_by_the_former_one() {
    var before = atMillLane("Ada", "Byron", "F", "2004-05-17").build();
    var after =
        child("Ada", "Lovelace", "F", "2004-05-17")
            .with(Kind.FORMER, "Byron")
            .with(Kind.POSTCODE, "LS1 4AP")
            .build();
    assertThat(verdict(before, after)).isEqualTo(Verdict.SAME);
  }

  @Test
  void of_two_homes_the_one_in_common_counts() {
    var one =
        child("Ada", "Lovelace", "F", "2004-05-17")
            .with(Kind.POSTCODE, "LS1 4AP")
            .with(Kind.POSTCODE, "BN3 7QQ")
            .build();
    var other = child("Ada", "Lovelace", "F", "2004-05-17").with(Kind.POSTCODE, "BN3 7QQ").build();
    assertThat(verdict(one, other)).isEqualTo(Verdict.SAME);
  }

  @Test
  void a_closed_identity_takes_part_in_no_comparison() {
    var closed = atMillLane("Ada", "Byron", "F", "2004-05-17").closed().build();
    var same = atMillLane("Ada", "Byron", "F", "2004-05-17").build();
    assertThat(model.predict(closed, same).rules()).containsExactly(Rule.CLOSED_IDENTITY);
    assertThat(verdict(closed, same)).isEqualTo(Verdict.NEW);
    assertThat(model.blockingKeys(closed)).isEmpty();
  }

  @Test
  void a_new_identity_joins_only_on_facts_dated_after_it_began() {
    var began = LocalDate.of(2010, 3, 1);
    var identity =
        Description.builder()
            .begins(began)
            .with(Field.of(Kind.GIVEN), "Ada", began)
            .with(Field.of(Kind.FAMILY), "Hope", began)
            .with(Field.of(Kind.FAMILY), "Byron", began.minusYears(2))
            .build();
    var old =
        Description.builder()
            .with(Field.of(Kind.GIVEN), "Ada", began.minusYears(1))
            .with(Field.of(Kind.FAMILY), "Byron", began.minusYears(1))
            .build();
    assertThat(model.predict(identity, old).parts())
        .noneMatch(part -> part.field().equals("family") || part.field().equals("given"));
    assertThat(model.predict(old, identity).parts())
        .noneMatch(part -> part.field().equals("family") || part.field().equals("given"));
  }

  @Test
  void a_value_held_by_too_many_says_nothing() {
    var frequencies = new Frequencies(Map.of("ls14ap", .2), Map.of(), Map.of(), 1e-5, .01);
    var common = Reading.term(Kind.POSTCODE, "LS1 4AP");
    assertThat(common).isNotNull();
    frequencies.mark(common);
    assertThat(common.placeholder).isTrue();
  }

  @Test
  void a_twin_as_near_as_the_child_makes_the_verdict_doubtful() {
    var statement = atMillLane("", "Lovelace", "F", "2004-05-17").build();
    var ada = atMillLane("Ada", "Lovelace", "F", "2004-05-17").build();
    var grace = atMillLane("Grace", "Lovelace", "F", "2004-05-17").build();
    var placement =
        model.place(List.of(model.predict(statement, ada), model.predict(statement, grace)));
    assertThat(placement.verdict()).isEqualTo(Verdict.DOUBTFUL);
    assertThat(placement.offered()).containsExactlyInAnyOrder(0, 1);
  }
}

package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

  @ParameterizedTest
  @EnumSource
  void every_checkpoint_that_ships_asks_at_least_five_questions(Adopters adopters) {
    var own = Shipped.questionnaires().stream().filter(one -> one.adopters() == adopters).toList();
    assertThat(own).extracting(Questionnaire::checkpoint).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(own).allSatisfy(one -> assertThat(one.questions()).hasSizeGreaterThanOrEqualTo(5));
  }

  @Test
  void early_adopters_and_others_have_other_dates_and_questions() {
    var byAdopters =
        Shipped.questionnaires().stream()
            .filter(one -> one.checkpoint() == 5)
            .collect(Collectors.toMap(Questionnaire::adopters, one -> one));
    assertThat(byAdopters.get(Adopters.EARLY).daysBeforeLive())
        .isGreaterThan(byAdopters.get(Adopters.OTHERS).daysBeforeLive());
    assertThat(byAdopters.get(Adopters.EARLY).questions())
        .isNotEqualTo(byAdopters.get(Adopters.OTHERS).questions());
  }

  @Test
  void the_letters_of_the_plan_are_the_circulars() {
    assertThat(letters(Adopters.OTHERS)).isEqualTo("abcdefghijkl");
    assertThat(letters(Adopters.EARLY)).isEqualTo("mnopqrstuvwxyz");
  }

  private static String letters(Adopters adopters) {
    return Shipped.plan(adopters).tasks().stream()
        .map(TemplateTask::letter)
        .sorted()
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "open, not-open, in-hand, SYSTEM",
    "submit, in-hand, submitted, LOCAL_MANAGER",
    "moderate, submitted, moderated, REGIONAL_COORDINATOR",
    "return, submitted, in-hand, REGIONAL_COORDINATOR",
    "sign-off, moderated, signed-off, NATIONAL_TEAM",
    "sign-off-with, moderated, condition, NATIONAL_TEAM",
    "send-back, moderated, in-hand, NATIONAL_TEAM",
    "condition-met, condition, signed-off, NATIONAL_TEAM",
    "reopen, signed-off, in-hand, NATIONAL_TEAM"
  })
  void a_checkpoint_moves_by_this_table_and_no_other(
      String code, String from, String to, Role who) {
    var step = CheckpointStep.ofCode(code).orElseThrow();
    assertThat(step.from().code()).isEqualTo(from);
    assertThat(step.to().code()).isEqualTo(to);
    assertThat(step.who()).isEqualTo(who);
    assertThat(CheckpointStep.values()).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource(names = {"AMBER", "RED"})
  void amber_and_red_need_a_reason_an_owner_and_a_day(Rag state) {
    assertThat(Judgement.problems(state, " ", Owner.NOBODY, Optional.empty())).hasSize(3);
    assertThatThrownBy(
            () -> new Judgement(state, "2 of 3", Owner.NOBODY, Optional.of(LocalDate.MAX)))
        .hasMessage("Amber and red need somebody who answers for it");
    assertThat(new Judgement(Rag.GREEN, "3 of 3", Owner.NOBODY, Optional.empty()).reason())
        .isEqualTo("3 of 3");
  }

  @Test
  void an_owners_name_is_not_printed() {
    assertThat(new Owner("C Dunmore").toString()).doesNotContain("Dunmore");
  }

  @Test
  void closed_is_followed_by_shielding_and_practitioners_never_come_first() {
    assertThat(Stage.CLOSED.next()).containsExactly(Stage.SHIELDING);
    assertThat(Arrays.stream(Stage.values()).filter(one -> one.next().contains(Stage.OPEN)))
        .containsExactlyInAnyOrder(Stage.SHIELDING, Stage.PAUSED);
  }

  /**
   * By hand: 100 web and 50 mediated users, 60 and 20 checked, 10 and 0 trained, 5 tokens. 75
   * checks by the assumption, 70 by count; 140 places; 90 x 6 + 50 x 2 = 640 hours, in rooms of
   * twelve 54, so 1 trainer; 95 tokens.
   */
  @Test
  void a_workforce_estimate_is_the_one_made_by_hand() {
    var estimate =
        WorkforceEstimate.of(
            List.of(
                new WorkforceLine("Trust", "Nurse", AccessRoute.WEB, 100, 60, 10, 5),
                new WorkforceLine("School", "Tutor", AccessRoute.MEDIATED, 50, 20, 0, 0)));
    assertThat(estimate.lines(Adopters.OTHERS))
        .extracting(WorkforceEstimate.Line::figure)
        .containsExactly(75, 70, 140, 1, 95);
    assertThat(estimate.trainingHours()).isEqualTo(640);
    assertThat(estimate.lines(Adopters.OTHERS).getFirst().arithmetic())
        .isEqualTo("50 % of 150 potential users");
  }
}

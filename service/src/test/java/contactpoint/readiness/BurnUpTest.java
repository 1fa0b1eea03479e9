package contactpoint.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BurnUpTest {

  private static final AuthorityNumber BOLTON = new AuthorityNumber(350);
  private static final AuthorityNumber LEEDS = new AuthorityNumber(383);
  private static final YearMonth JUNE = YearMonth.of(2008, 6);

  /** Bolton begins in June with 120 people, Leeds in August with 240; 40 more have no plan. */
  @Test
  void together_each_authority_has_a_year_from_its_own_first_month() {
    var burnUp =
        BurnUp.together(
                List.of(
                    new BurnUp.Trained(BOLTON, JUNE, 60, 50),
                    new BurnUp.Trained(BOLTON, JUNE.plusMonths(1), 60, 10),
                    new BurnUp.Trained(LEEDS, JUNE.plusMonths(2), 240, 0)),
                Map.of(BOLTON, 120L, LEEDS, 240L, new AuthorityNumber(380), 40L),
                LocalDate.of(2008, 7, 14))
            .orElseThrow();
    assertThat(burnUp.needed()).isEqualTo(400);
    assertThat(burnUp.end()).isEqualTo(LocalDate.of(2009, 8, 31));
    assertThat(burnUp.months()).hasSize(15);
    assertThat(burnUp.months().get(0)).isEqualTo(new BurnUp.Month(JUNE, 60, 50, 0));
    assertThat(burnUp.months().get(1)).isEqualTo(new BurnUp.Month(JUNE.plusMonths(1), 120, 60, 10));
    assertThat(burnUp.months().get(3))
        .isEqualTo(new BurnUp.Month(JUNE.plusMonths(3), 360, -1, 30 + 20));
    assertThat(burnUp.months().getLast().wanted()).isEqualTo(360);
    assertThat(burnUp.sentence()).startsWith("60 of 400 have passed");
  }

  @Test
  void without_training_or_people_there_is_none() {
    assertThat(BurnUp.together(List.of(), Map.of(BOLTON, 5L), LocalDate.of(2008, 7, 14))).isEmpty();
    assertThat(
            BurnUp.together(
                List.of(new BurnUp.Trained(BOLTON, JUNE, 1, 1)),
                Map.of(),
                LocalDate.of(2008, 7, 14)))
        .isEmpty();
  }
}

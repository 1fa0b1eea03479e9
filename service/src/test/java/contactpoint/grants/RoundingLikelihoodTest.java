package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingLikelihoodTest {

  /** By hand: two remainders that make a whole number are x and 1 − x, so £1 is left for sure. */
  @Test
  void two_shares_rounded_down_leave_a_pound() {
    assertThat(likelihood(2, 1, Rounding.DOWN)).isEqualByComparingTo("1");
    assertThat(likelihood(2, 0, Rounding.DOWN)).isEqualByComparingTo("0");
  }

  /** By hand: of three, the first two come to less than 1 in half of all cases. */
  @Test
  void three_shares_rounded_down_leave_one_pound_or_two_alike() {
    assertThat(likelihood(3, 1, Rounding.DOWN)).isEqualByComparingTo("0.5");
    assertThat(likelihood(3, 2, Rounding.DOWN)).isEqualByComparingTo("0.5");
    assertThat(likelihood(3, 0, Rounding.NEAREST)).isEqualByComparingTo("0.75");
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "NEAREST"})
  void the_chances_of_all_shortfalls_make_one(Rounding rounding) {
    var sum = BigDecimal.ZERO;
    for (int shortfall = -70; shortfall <= 140; shortfall++) {
      sum = sum.add(likelihood(133, shortfall, rounding));
    }
    assertThat(sum.doubleValue()).isCloseTo(1, within(1e-12));
  }

  /** An oracle that shares random balances with the formula itself. */
  @ParameterizedTest
  @EnumSource(names = {"DOWN", "NEAREST"})
  void random_groups_fall_short_as_often_as_the_theory_says(Rounding rounding) {
    var chance = new Random(562);
    int tries = 4000;
    int seven = 0;
    for (int at = 0; at < tries; at++) {
      int[] weights = chance.ints(9, 10_000, 300_000).toArray();
      var shared =
          (Formula.Shared)
              FormulaTest.formula(1_000_000 + chance.nextInt(1_000_000), 0, rounding)
                  .share(FormulaTest.people(weights));
      seven += shared.leftOver().equals(Money.ofPounds(rounding == Rounding.DOWN ? 4 : 1)) ? 1 : 0;
    }
    double expected = likelihood(9, rounding == Rounding.DOWN ? 4 : 1, rounding).doubleValue();
    assertThat(seven / (double) tries).isCloseTo(expected, within(0.03));
  }

  private static BigDecimal likelihood(int shares, long shortfall, Rounding rounding) {
    return RoundingLikelihood.of(shares, shortfall).stream()
        .filter(one -> one.rounding() == rounding)
        .findAny()
        .orElseThrow()
        .likelihood();
  }
}

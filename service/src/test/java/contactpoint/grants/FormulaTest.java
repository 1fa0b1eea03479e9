package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.vocabulary.AuthorityNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FormulaTest {

  /**
   * By hand: £1,000 less 3 × £100 leaves £700 for 1 + 2 + 4 = 7 children. £100, £200, £400; so
   * £200, £300, £500.
   */
  @Test
  void a_sum_that_comes_out_even_is_the_one_made_by_hand() {
    assertThat(amounts(formula(1000, 100, Rounding.LARGEST_REMAINDER), people(1, 2, 4)))
        .containsExactly(200L, 300L, 500L);
  }

  /** By hand: £100 by 1 : 1 : 4 is 16.67, 16.67, 66.67; down 16, 16, 66; £2 are left over. */
  @Test
  void the_pounds_left_over_go_to_the_largest_remainders_and_ties_to_the_lower_number() {
    assertThat(amounts(formula(100, 0, Rounding.LARGEST_REMAINDER), people(1, 1, 4)))
        .containsExactly(17L, 17L, 66L);
    assertThat(amounts(formula(100, 0, Rounding.DOWN), people(1, 1, 4)))
        .containsExactly(16L, 16L, 66L);
    assertThat(amounts(formula(100, 0, Rounding.NEAREST), people(1, 1, 4)))
        .containsExactly(17L, 17L, 67L);
  }

  @Test
  void a_rule_says_what_it_leaves_over() {
    assertThat(shared(formula(100, 0, Rounding.DOWN), people(1, 1, 4)).leftOver())
        .isEqualTo(Money.ofPounds(2));
    assertThat(shared(formula(100, 0, Rounding.NEAREST), people(1, 1, 4)).leftOver())
        .isEqualTo(Money.ofPounds(-1));
  }

  @Test
  void every_step_is_shown() {
    var first = shared(formula(100, 10, Rounding.LARGEST_REMAINDER), people(1, 2)).allocations();
    assertThat(first.getFirst().arithmetic())
        .isEqualTo("£10 + 1 ÷ 3 × £80 = £10 + £26.6667, rounded £26, and £1 left over: £37");
    assertThat(first.getLast().arithmetic())
        .isEqualTo("£10 + 2 ÷ 3 × £80 = £10 + £53.3333, rounded £53: £63");
  }

  @Test
  void more_flat_rate_than_money_is_refused_with_a_sentence() {
    var outcome = formula(100, 60, Rounding.DOWN).share(people(1, 1));
    assertThat(outcome).isInstanceOf(Formula.MoreFlatRateThanMoney.class);
    assertThat(((Formula.MoreFlatRateThanMoney) outcome).sentence())
        .isEqualTo("The flat rates alone come to £120, more than the total");
  }

  @Test
  void nobody_with_children_cannot_share_a_balance() {
    assertThat(formula(100, 10, Rounding.DOWN).share(people(0, 0)))
        .isInstanceOf(Formula.NoWeights.class);
  }

  @Test
  void a_negative_population_is_no_recipient() {
    assertThatThrownBy(() -> people(-1)).hasMessage("A weight is 0 or more");
  }

  @Test
  void an_authority_named_twice_is_refused() {
    var twice = new ArrayList<>(people(1, 2));
    twice.add(twice.getFirst());
    assertThatThrownBy(() -> formula(100, 0, Rounding.DOWN).share(twice))
        .hasMessage("Place 0 is in the list twice");
  }

  @Property(tries = 300)
  void allocations_by_largest_remainder_add_up_to_the_pound(
      @ForAll("populations") List<Integer> weights,
      @ForAll @IntRange(max = 9_999_999) int balance) {
    var people = people(weights);
    long flat = 1_000;
    long total = balance + flat * people.size();
    var shared = shared(formula(total, flat, Rounding.LARGEST_REMAINDER), people);
    assertThat(shared.leftOver()).isEqualTo(Money.NOTHING);
    assertThat(Money.sum(shared.allocations().stream().map(Allocation::amount).toList()))
        .isEqualTo(Money.ofPounds(total));
  }

  @Property(tries = 300)
  void what_a_rule_gives_and_what_it_leaves_make_the_total(
      @ForAll("populations") List<Integer> weights,
      @ForAll @IntRange(max = 9_999_999) int total,
      @ForAll Rounding rounding) {
    var shared = shared(formula(total, 0, rounding), people(weights));
    assertThat(
            Money.sum(shared.allocations().stream().map(Allocation::amount).toList())
                .plus(shared.leftOver()))
        .isEqualTo(Money.ofPounds(total));
  }

  @Property(tries = 300)
  void more_children_never_receive_less(
      @ForAll("populations") List<Integer> weights,
      @ForAll @IntRange(max = 9_999_999) int total,
      @ForAll Rounding rounding) {
    var allocations =
        new ArrayList<>(shared(formula(total, 0, rounding), people(weights)).allocations());
    allocations.sort(java.util.Comparator.comparingLong(one -> one.recipient().weight()));
    for (int at = 1; at < allocations.size(); at++) {
      var fewer = allocations.get(at - 1);
      var more = allocations.get(at);
      if (more.recipient().weight() > fewer.recipient().weight()) {
        assertThat(more.amount()).isGreaterThanOrEqualTo(fewer.amount());
      }
    }
  }

  @Property(tries = 200)
  void the_order_of_the_list_never_decides(
      @ForAll("populations") List<Integer> weights,
      @ForAll @IntRange(max = 999_999) int total,
      @ForAll Rounding rounding,
      @ForAll long seed) {
    var people = new ArrayList<>(people(weights));
    var straight = shared(formula(total, 0, rounding), people).allocations();
    Collections.shuffle(people, new Random(seed));
    assertThat(shared(formula(total, 0, rounding), people).allocations())
        .containsExactlyInAnyOrderElementsOf(straight);
  }

  @Provide
  Arbitrary<List<Integer>> populations() {
    return Arbitraries.integers()
        .between(0, 400_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(150)
        .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
  }

  static Formula formula(long total, long flat, Rounding rounding) {
    return new Formula(Money.ofPounds(total), Money.ofPounds(flat), rounding);
  }

  static List<Recipient> people(int... weights) {
    return people(java.util.Arrays.stream(weights).boxed().toList());
  }

  static List<Recipient> people(List<Integer> weights) {
    var people = new ArrayList<Recipient>();
    for (int weight : weights) {
      int at = people.size();
      people.add(new Recipient("Place " + at, new AuthorityNumber(200 + at), weight));
    }
    return people;
  }

  private static Formula.Shared shared(Formula formula, List<Recipient> people) {
    return (Formula.Shared) formula.share(people);
  }

  private static List<Long> amounts(Formula formula, List<Recipient> people) {
    return shared(formula, people).allocations().stream()
        .map(allocation -> allocation.amount().pounds())
        .toList();
  }
}

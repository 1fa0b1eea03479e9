package contactpoint.population.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChanceTest {

  @Property
  void equal_keys_give_equal_sequences(@ForAll long seed, @ForAll long what) {
    Chance one = Chance.of(seed, what);
    Chance other = Chance.of(seed, what);
    for (int i = 0; i < 5; i++) {
      assertThat(one.nextLong()).isEqualTo(other.nextLong());
    }
  }

  @Property
  void a_number_below_a_bound_is_below_it(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    assertThat(Chance.of(seed, 1).below(bound)).isBetween(0, bound - 1);
  }

  @Test
  void values_are_drawn_in_proportion_to_their_weights() {
    var weighted = new Weighted<>(List.of("often", "seldom", "never"), new double[] {3, 1, 0});
    Chance chance = Chance.of(1, 2);
    int often = 0;
    for (int i = 0; i < 40_000; i++) {
      String drawn = weighted.draw(chance);
      assertThat(drawn).isNotEqualTo("never");
      often += drawn.equals("often") ? 1 : 0;
    }
    assertThat(often / 40_000.0).isCloseTo(0.75, within(0.01));
    assertThat(weighted.share(0)).isEqualTo(0.75);
  }

  @Test
  void weights_that_are_all_nothing_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weighted<>(List.of("a"), new double[] {0}));
  }
}

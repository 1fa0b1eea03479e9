package contactpoint.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VaultTest {

  private final Keys keys = new Keys(new byte[32]);

  @Property(tries = 50)
  void what_is_sealed_opens_only_in_its_own_place_and_under_its_own_key(
      @ForAll byte[] clear, @ForAll byte[] place, @ForAll byte[] elsewhere) {
    var sealed = keys.vaultFor("one").seal(clear, place);
    assertThat(keys.vaultFor("one").open(sealed, place)).isEqualTo(clear);
    assertThatThrownBy(() -> keys.vaultFor("two").open(sealed, place))
        .isInstanceOf(IllegalStateException.class);
    if (!java.util.Arrays.equals(place, elsewhere)) {
      assertThatThrownBy(() -> keys.vaultFor("one").open(sealed, elsewhere))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void each_purpose_has_a_key_of_its_own() {
    assertThat(keys.bytesFor("one")).hasSize(32).isNotEqualTo(keys.bytesFor("two"));
    assertThat(keys.bytesFor("one")).isEqualTo(new Keys(new byte[32]).bytesFor("one"));
  }
}

package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InstalmentTest {

  private static final LocalDate DAY = LocalDate.of(2007, 6, 29);

  @Test
  void a_quarter_of_an_odd_allocation_has_pence() {
    var quarters = Instalment.equal(Money.ofPounds(162_853), Collections.nCopies(4, DAY));
    assertThat(quarters).extracting(part -> part.amount().plain()).containsOnly("40713.25");
  }

  @Property(tries = 300)
  void instalments_add_up_to_the_penny_and_differ_by_at_most_one(
      @ForAll @LongRange(max = 3_000_000_000L) long pence,
      @ForAll @IntRange(min = 1, max = 12) int n) {
    var parts =
        Instalment.equal(new Money(pence), Collections.nCopies(n, DAY)).stream()
            .map(part -> part.amount())
            .toList();
    assertThat(Money.sum(parts)).isEqualTo(new Money(pence));
    assertThat(Collections.max(parts).minus(Collections.min(parts)).pence()).isLessThanOrEqualTo(1);
  }
}

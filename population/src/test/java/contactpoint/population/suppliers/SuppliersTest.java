package contactpoint.population.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import contactpoint.population.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliersTest {

  @Property
  void days_are_written_as_java_writes_them(
      @ForAll @IntRange(min = -20_000, max = 60_000) int day) {
    assertThat(Days.text(day)).isEqualTo(LocalDate.ofEpochDay(day).toString());
  }

  @Test
  void no_two_people_have_one_reference_and_it_does_not_count_up_with_them() {
    Set<String> seen = new HashSet<>();
    for (long person = 0; person < 100_000; person++) {
      assertThat(seen.add(Reference.of(5, "child-benefit", "CB", person))).isTrue();
    }
    assertThat(Reference.of(5, "child-benefit", "CB", 1))
        .isNotEqualTo(Reference.of(5, "nhs-register", "CB", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"Smith; Smith", "a,b; \"a,b\"", "say \"x\"; \"say \"\"x\"\"\"", "Żak; Żak"})
  void fields_are_quoted_as_rfc_4180_wants(String field, String written) {
    var rows = new Rows();
    rows.row("R1", 1).field(field).end();
    assertThat(new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8))
        .isEqualTo("R1," + written + "\r\n");
  }

  @Property
  void a_slip_of_the_finger_changes_at_most_two_letters(
      @ForAll long seed, @ForAll @StringLength(min = 3, max = 12) String name) {
    assertThat(Writing.typed(Chance.of(seed, 1), name))
        .hasSizeBetween(name.length() - 1, name.length() + 1);
  }

  @Test
  void settings_that_nobody_reads_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Habits.of("child-benefit.typoo = 0.1"));
  }

  @Test
  void settings_say_whom_a_supplier_covers() {
    Habits habits =
        Habits.of("child-benefit.covers = 0-15:0.9 16-17:0.5").get(SystemKind.CHILD_BENEFIT);
    assertThat(habits.coverage()).hasSize(18).startsWith(0.9).endsWith(0.5);
    assertThat(habits.rate(Slip.TYPING)).isZero();
  }
}

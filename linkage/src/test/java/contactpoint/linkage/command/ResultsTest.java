package contactpoint.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResultsTest {
  @Property
  void decimals_are_written_as_java_writes_the_rounded_number(
      @ForAll @DoubleRange(min = -5000, max = 5000) double x) {
    double rounded = Math.rint(x * 1000) / 1000;
    assertThat(Results.decimals(x, 3)).isEqualTo(Double.toString(rounded == 0 ? 0 : rounded));
  }

  @Test
  void a_number_that_rounds_to_nothing_has_no_sign() {
    assertThat(Results.decimals(-.0001, 3)).isEqualTo("0.0");
    assertThat(Results.decimals(-.25, 3)).isEqualTo("-0.25");
    assertThat(Results.decimals(Double.NEGATIVE_INFINITY, 3)).isEqualTo("-Infinity");
  }

  @Property(tries = 200)
  void identifiers_come_back_as_they_were_added(@ForAll @Size(max = 3000) List<String> texts) {
    var identifiers = new Identifiers();
    identifiers.addAll(texts);
    assertThat(identifiers).containsExactlyElementsOf(texts);
  }

  @Property(tries = 100)
  void an_identifier_is_new_once_in_each_file(
      @ForAll @Size(max = 3000) List<@IntRange(max = 4000) Integer> numbers) {
    var identifiers = new Identifiers();
    var expected = new ArrayList<String>();
    for (int file = 0; file < 2; file++) {
      identifiers.beginFile();
      var seen = new HashSet<Integer>();
      for (int number : numbers) {
        boolean first = seen.add(number);
        assertThat(identifiers.addNew("é" + number)).isEqualTo(first);
        if (first) {
          expected.add("é" + number);
        }
      }
    }
    assertThat(identifiers).containsExactlyElementsOf(expected);
  }
}

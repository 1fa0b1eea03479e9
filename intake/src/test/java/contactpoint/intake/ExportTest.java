package contactpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

  private static String[] roundTrip(String... fields) throws IOException {
    var out = new StringWriter();
    try (var export = new Export(out)) {
      export.row(fields);
    }
    return CsvReader.builder().ofSingleCsvRecord(StringArrayHandler.of(), out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\")",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201"
      })
  void what_begins_like_a_formula_stays_text(String field) throws IOException {
    assertThat(roundTrip("Ada", field)[1]).isEqualTo("'" + field.replace("\0", ""));
  }

  @Test
  void what_does_not_is_left_alone() throws IOException {
    String[] fields = {
      "Ada", "", "O'Brien", "a=b", "1, Mill Lane", "she said \"no\"", "two\nlines"
    };
    assertThat(roundTrip(fields)).isEqualTo(fields);
  }

  @Property(tries = 300)
  void no_exported_field_begins_a_formula(@ForAll String field) throws IOException {
    String text = roundTrip("x", field)[1];
    assertThat(text).doesNotContain("\0");
    if (!text.isBlank()) {
      assertThat("=+-@\uFF1D\uFF0B\uFF0D\uFF20").doesNotContain(text.strip().substring(0, 1));
    }
  }
}

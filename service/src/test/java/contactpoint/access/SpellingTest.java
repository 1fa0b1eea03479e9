package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          93 PLOVER LANE, KIRKBECK     | 93 Plover Lane, Kirkbeck
          FLAT 12A, 1ST FLOOR          | Flat 12A, 1st Floor
          STOKE-ON-TRENT               | Stoke-on-Trent
          THE OLD MILL, NEXT THE SEA   | The Old Mill, next the Sea
          ANUSHA O'NEILL               | Anusha O'Neill
          MCDONALD                     | McDonald
          ZOË ÅKESSON                  | Zoë Åkesson
          ST. JOHN'S ROAD              | St. John's Road
          Plover LANE                  | Plover LANE
          de la Cruz                   | de la Cruz
          J                            | J
          12                           | 12
          """)
  void what_every_source_writes_in_capitals_is_shown_with_one_capital_a_word(
      String written, String shown) {
    assertThat(Spelling.of(written)).isEqualTo(shown);
  }
}

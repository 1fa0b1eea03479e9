package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.Name;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutAskerTest {

  /** A double name whose halves are alike broke every search that listed such a child. */
  @ParameterizedTest
  @CsvSource({
    "Tom Hallworth, Hallworth, true",
    "Tom Hallworth, Ali-Ali, false",
    "Amina Ali-Ali, Ali, true",
    "Amina Ali, Ali-Ali, true",
    "Amina Ali, Ali-Khan, true",
    "Amina Khan, Ali Ali, false",
  })
  void a_surname_is_compared_by_its_halves(String asker, String child, boolean borne) {
    assertThat(
            new AboutAsker(Optional.of(new Name(asker)), Optional.empty())
                .bears(List.of(new Name(child))))
        .contains(borne);
  }
}

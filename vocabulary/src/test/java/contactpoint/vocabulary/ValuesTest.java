package contactpoint.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void nothing_personal_shows_when_a_value_is_printed() {
    List<Object> values =
        List.of(
            new Name("Marker"),
            new Address("1 Marker Row"),
            new Postcode("WX4 7QP"),
            new Telephone("01632 960123"),
            new Email("marker@example.org"),
            new BirthDate(LocalDate.of(2002, 3, 14)),
            new NhsNumber("9434765919"),
            new Upn("H801200001001"),
            new Typed("Marker"));
    assertThat(values.toString())
        .doesNotContainIgnoringCase("marker")
        .doesNotContainPattern("[0-9]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A\u0000b", "A\u202Eb", "A\nb\u0007"})
  void a_name_is_one_clean_line(String typed) {
    assertThat(Name.parse(typed)).isEmpty();
  }

  @Test
  void a_name_is_kept_in_canonical_unicode() {
    assertThat(Name.parse(" Zoe\u0308  Ann ")).contains(new Name("Zoë Ann"));
  }

  @Test
  void a_telephone_number_is_dialled_without_its_spaces_and_extension() {
    assertThat(new Telephone("01632 960 114 ext 22").dial()).isEqualTo("01632960114");
  }

  @Test
  void an_age_is_counted_in_whole_years() {
    var born = new BirthDate(LocalDate.of(2004, 2, 29));
    assertThat(born.ageOn(LocalDate.of(2010, 2, 28))).isEqualTo(5);
    assertThat(born.ageOn(LocalDate.of(2010, 3, 1))).isEqualTo(6);
  }
}

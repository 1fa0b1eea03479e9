package contactpoint.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 300)
  void a_child_number_survives_being_written_and_read(
      @ForAll @LongRange(max = (1L << 40) - 1) long value) {
    var number = new ChildNumber(value);
    assertThat(ChildNumber.parse(number.text())).contains(number);
    assertThat(
            ChildNumber.parse(number.text().replace("-", " ").toLowerCase(java.util.Locale.ROOT)))
        .contains(number);
  }

  @Property(tries = 300)
  void one_wrong_symbol_of_a_child_number_is_noticed(
      @ForAll @LongRange(max = (1L << 40) - 1) long value,
      @ForAll @IntRange(max = 8) int place,
      @ForAll @IntRange(min = 1, max = 31) int by) {
    var text = new StringBuilder(new ChildNumber(value).text().replace("-", ""));
    int digit = ALPHABET.indexOf(text.charAt(place));
    text.setCharAt(place, ALPHABET.charAt((digit + by) % 32));
    assertThat(ChildNumber.parse(text.toString())).isEmpty();
  }

  @Property(tries = 300)
  void two_exchanged_symbols_of_a_child_number_are_noticed(
      @ForAll @LongRange(max = (1L << 40) - 1) long value,
      @ForAll @IntRange(max = 7) int left,
      @ForAll @IntRange(max = 8) int right) {
    var text = new StringBuilder(new ChildNumber(value).text().replace("-", ""));
    char first = text.charAt(left);
    text.setCharAt(left, text.charAt(right));
    text.setCharAt(right, first);
    boolean same = text.toString().equals(new ChildNumber(value).text().replace("-", ""));
    assertThat(ChildNumber.parse(text.toString()).isPresent()).isEqualTo(same);
  }

  @Property(tries = 100)
  void a_child_number_is_taken_neither_for_an_nhs_number_nor_for_a_upn(@ForAll long seed) {
    String text = ChildNumber.random(new Random(seed)).text();
    assertThat(NhsNumber.looksLike(text)).isFalse();
    assertThat(Upn.looksLike(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "9434765919,true",
    "943 476 5919,true",
    "9434765918,false",
    "94347659,false",
    "x,false"
  })
  void an_nhs_number_has_ten_digits_and_a_valid_check(String text, boolean valid) {
    assertThat(NhsNumber.parse(text).isPresent()).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "A801200001001,false",
    "H801200001001,true",
    "h801 2000 01001,true",
    "H80120000100,false"
  })
  void a_upn_has_a_valid_check_letter(String text, boolean valid) {
    assertThat(Upn.parse(text).isPresent()).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({"wx47qp,WX4 7QP", "WX4  7QP,WX4 7QP", "sw1a1aa,SW1A 1AA", "m1 1aa,M1 1AA"})
  void a_postcode_is_read_in_any_case_and_spacing(String typed, String canonical) {
    assertThat(Postcode.parse(typed).orElseThrow().text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WX", "WX4", "47QP", "WX4 7Q", "WXYZ 7QP"})
  void what_is_not_a_postcode_is_not_read_as_one(String typed) {
    assertThat(Postcode.parse(typed)).isEmpty();
  }
}

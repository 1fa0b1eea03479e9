package contactpoint.population.families;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.population.chance.Chance;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.vocabulary.NhsNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** NHS numbers: from the range kept for tests as far as it suffices (decision record 31). */
class NumbersTest {

  private static Country country(int children) {
    return Country.of(1, children, List.copyOf(Authorities.all().values()));
  }

  private static String drawn(District district) {
    return new Numbers(Chance.of(1, district.number()), district).nhsNumber();
  }

  @Test
  void eight_hundred_thousand_children_have_numbers_from_the_range_kept_for_tests() {
    for (District district : country(800_000).districts()) {
      assertThat(drawn(district)).startsWith("999");
    }
  }

  @Test
  void of_eleven_millions_the_first_have_such_numbers_and_the_others_numbers_never_given_out() {
    List<District> districts = country(11_000_000).districts();
    int tests = 0;
    int before = 0;
    for (District district : districts) {
      String number = drawn(district);
      assertThat(number).startsWith("9");
      assertThat(NhsNumber.parse(number)).isPresent();
      tests += number.startsWith("999") ? district.children() : 0;
      assertThat(district.nhsNumbers().first()).isEqualTo(before);
      before += district.nhsNumbers().size();
    }
    assertThat(tests).isGreaterThan(800_000);
    assertThat(before).isLessThan(99_000_000);
  }

  @Test
  void a_district_gives_each_number_once_and_has_enough_of_them() {
    District district = country(60_000).districts().getFirst();
    var numbers = new Numbers(Chance.of(1, 2), district);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < district.children() * 1.07 + 60; i++) {
      assertThat(given.add(numbers.nhsNumber())).isTrue();
    }
  }
}

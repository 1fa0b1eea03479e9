package contactpoint.population.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import contactpoint.vocabulary.Postcode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void there_are_150_authorities_in_nine_regions_and_17_early_adopters_all_in_the_north_west() {
    List<Authority> all = List.copyOf(Authorities.all().values());
    assertThat(all).hasSize(150);
    assertThat(all.stream().map(Authority::region).distinct()).hasSize(9);
    assertThat(all.stream().filter(Authority::earlyAdopter))
        .hasSize(17)
        .allMatch(authority -> authority.region().equals("North West"));
  }

  @Test
  void twenty_thousand_children_live_in_three_authorities_and_a_million_in_all() {
    assertThat(Authorities.usual(20_000).stream().map(Authority::number))
        .containsExactly(350, 302, 856);
    assertThat(Authorities.usual(200_000)).hasSize(30).doesNotHaveDuplicates();
    assertThat(Authorities.usual(1_000_000)).hasSize(150).doesNotHaveDuplicates();
  }

  @Test
  void an_authority_that_never_was_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Authorities.of(999));
  }

  @Test
  void postcodes_are_well_formed_and_each_number_has_its_own() {
    Set<String> seen = new HashSet<>();
    for (int number = 0; number < 339 * 4_000; number += 7) {
      String postcode = Invented.postcode(number);
      assertThat(Postcode.parse(postcode)).isPresent();
      assertThat(seen.add(postcode)).isTrue();
    }
  }

  @Test
  void eleven_million_children_fit_into_the_area() {
    Country country = Country.of(1, 11_000_000, List.copyOf(Authorities.all().values()));
    assertThat(country.districts().stream().mapToInt(District::children).sum())
        .isEqualTo(11_000_000);
    District last = country.districts().getLast();
    assertThat(Postcode.parse(Invented.postcode(last.firstPostcode() + District.POSTCODES - 1)))
        .isPresent();
    assertThat(country.districts().size()).isLessThan(4_000);
  }

  @Test
  void every_district_has_a_nursery_a_primary_and_a_secondary_school_and_codes_of_its_own() {
    Country country = Country.of(3, 60_000, Authorities.usual(60_000));
    for (District district : country.districts()) {
      for (Setting.Kind kind :
          List.of(Setting.Kind.EARLY_YEARS, Setting.Kind.PRIMARY, Setting.Kind.SECONDARY)) {
        assertThat(district.settings(kind)).isNotEmpty();
      }
    }
    List<Setting> all =
        country.districts().stream().flatMap(district -> district.settings().stream()).toList();
    assertThat(all.stream().map(Setting::code).collect(Collectors.toSet())).hasSameSizeAs(all);
    assertThat(
            all.stream()
                .map(s -> s.authority() + "/" + s.establishment())
                .collect(Collectors.toSet()))
        .hasSameSizeAs(all);
  }
}

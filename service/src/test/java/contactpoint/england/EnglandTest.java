package contactpoint.england;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglandTest {

  @ParameterizedTest
  @CsvSource({
    "NORTH_EAST, 12",
    "NORTH_WEST, 22",
    "YORKSHIRE, 15",
    "EAST_MIDLANDS, 9",
    "WEST_MIDLANDS, 14",
    "EAST_OF_ENGLAND, 10",
    "LONDON, 33",
    "SOUTH_EAST, 19",
    "SOUTH_WEST, 16"
  })
  void every_region_has_its_authorities(Region region, int count) {
    assertThat(England.of(region)).hasSize(count);
  }

  @Test
  void there_are_150_of_them_and_the_17_early_adopters_are_in_the_north_west() {
    assertThat(England.authorities()).hasSize(150);
    assertThat(England.authorities().stream().filter(EnglishAuthority::earlyAdopter))
        .hasSize(17)
        .allMatch(one -> one.region() == Region.NORTH_WEST);
  }

  @Test
  void no_two_tiles_stand_on_one_place() {
    var places = new HashSet<>();
    England.authorities().forEach(one -> places.add(one.tile().x() + " " + one.tile().y()));
    assertThat(places).hasSize(150);
  }

  @ParameterizedTest
  @CsvSource({
    "St. Helens, 342",
    "St Helens, 342",
    "Bath & North East Somerset, 800",
    "Isle of Wight Council, 921",
    "Telford and the Wrekin, 894"
  })
  void an_authority_is_found_by_the_ways_people_write_it(String name, int number) {
    assertThat(England.named(name).orElseThrow().number().number()).isEqualTo(number);
  }
}

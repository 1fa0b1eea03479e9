package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.places.District;
import contactpoint.population.places.Setting;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a district's children, each given once in the country because each district has a
 * range of its own.
 *
 * <p>NHS numbers come from 999, the range kept for tests, while it suffices (about 540,000
 * children); beyond, from 900 to 998, which has never been given out either.
 */
final class Numbers {

  /** A prime, so that every step through the range meets every number once. */
  private static final int RANGE = 5_501;

  private final District district;
  private final int base;
  private final int step;
  private int drawn;
  private final Map<Integer, Integer> serials = new HashMap<>();

  Numbers(Chance chance, District district, int districts) {
    this.district = district;
    this.base =
        ((long) districts * RANGE <= 1_000_000 ? 999_000_000 : 900_000_000)
            + district.number() * RANGE;
    this.step = chance.between(1_000, RANGE - 1_000);
    this.drawn = chance.below(RANGE);
  }

  String nhsNumber() {
    Optional<NhsNumber> number = Optional.empty();
    while (number.isEmpty()) {
      drawn = (drawn + step) % RANGE;
      number = NhsNumber.of(base + drawn);
    }
    return number.get().digits();
  }

  /**
   * A pupil number given by the first school in a year. Schools of other districts give theirs
   * under an establishment number that stands for this district, so that no two blocks give the
   * same.
   */
  String upn(Setting school, int year) {
    int establishment =
        school.district() == district.number()
            ? school.establishment()
            : 6_000 + district.number() % 4_000;
    int key = (school.authority() * 10_000 + establishment) * 100 + year % 100;
    int serial = serials.merge(key, 1, Integer::sum);
    String digits = Integer.toString(1_000 + serial % 1_000).substring(1);
    return Upn.of(
            Integer.toString(school.authority())
                + Integer.toString(10_000 + establishment).substring(1)
                + Integer.toString(100 + year % 100).substring(1)
                + digits)
        .text();
  }
}

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
 * <p>NHS numbers come from 999, the range kept for tests, as far as it suffices, which is for the
 * first 800,000 children or so; those of the districts after that begin with 900 to 998, which are
 * not given out either (docs/decisions/0031).
 */
final class Numbers {

  /** The first nine digits of the range kept for tests, and how many it has. */
  private static final int TESTS = 999_000_000;

  private static final int OF_TESTS = 1_000_000;
  private static final int BEYOND = 900_000_000;

  private final District district;
  private final int base;
  private final int range;
  private final int step;
  private int drawn;
  private int given;
  private final Map<Integer, Integer> serials = new HashMap<>();

  Numbers(Chance chance, District district) {
    this.district = district;
    District.Range own = district.nhsNumbers();
    this.base = own.first() + own.size() <= OF_TESTS ? TESTS + own.first() : BEYOND + own.first();
    this.range = own.size();
    this.step = chance.between(range / 5, range - range / 5);
    this.drawn = chance.below(range);
  }

  String nhsNumber() {
    Optional<NhsNumber> number = Optional.empty();
    while (number.isEmpty()) {
      if (given++ == range) {
        throw new IllegalStateException("The district has no more NHS numbers");
      }
      drawn = (drawn + step) % range;
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

package contactpoint.population.places;

import contactpoint.population.chance.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of one population: its authorities, each cut into districts, with addresses that can
 * be named from anywhere without making the district they lie in.
 */
public final class Country {

  private final long seed;
  private final List<Authority> authorities;
  private final List<District> districts = new ArrayList<>();
  private final int[] firstDistrict;
  private final Map<Integer, Integer> childrenByAuthority = new HashMap<>();

  private Country(long seed, List<Authority> authorities) {
    this.seed = seed;
    this.authorities = List.copyOf(authorities);
    this.firstDistrict = new int[authorities.size() + 1];
  }

  /**
   * Shares a number of children out over authorities, in the proportion of their real numbers of
   * children in each single year of age.
   */
  public static Country of(long seed, int children, List<Authority> authorities) {
    var country = new Country(seed, authorities);
    int[][] shares = shares(children, authorities);
    int postcode = 0;
    int number = 0;
    for (int i = 0; i < authorities.size(); i++) {
      country.firstDistrict[i] = country.districts.size();
      int count = Math.max(1, Math.round(Arrays.stream(shares[i]).sum() / (float) District.SIZE));
      country.childrenByAuthority.put(authorities.get(i).number(), Arrays.stream(shares[i]).sum());
      postcode = (postcode + 3_999) / 4_000 * 4_000;
      for (int d = 0; d < count; d++) {
        List<Integer> quota = new ArrayList<>();
        for (int share : shares[i]) {
          quota.add((int) ((long) share * (d + 1) / count - (long) share * d / count));
        }
        District made =
            District.of(
                seed, country.districts.size(), authorities.get(i), d, postcode, number, quota);
        country.districts.add(made);
        number += made.nhsNumbers().size();
        postcode += District.POSTCODES;
      }
    }
    country.firstDistrict[authorities.size()] = country.districts.size();
    return country;
  }

  /** Largest remainders over all authorities and ages at once, so that the sum is exact. */
  private static int[][] shares(int children, List<Authority> authorities) {
    long total = authorities.stream().mapToLong(Authority::children).sum();
    int[][] shares = new int[authorities.size()][18];
    double carried = 0;
    for (int a = 0; a < shares.length; a++) {
      for (int age = 0; age < 18; age++) {
        double exact =
            (double) children * authorities.get(a).childrenByAge().get(age) / total + carried;
        shares[a][age] = (int) Math.floor(exact + 1e-9);
        carried = exact - shares[a][age];
      }
    }
    if (carried > 0.5) {
      shares[shares.length - 1][17]++;
    }
    return shares;
  }

  /** How many teams of a kind an authority has. */
  public int teams(Authority authority, ServiceKind kind) {
    return Math.max(1, children(authority) / kind.childrenPerTeam());
  }

  /** The children made in an authority. */
  public int children(Authority authority) {
    return childrenByAuthority.getOrDefault(authority.number(), 0);
  }

  public List<Authority> authorities() {
    return authorities;
  }

  public List<District> districts() {
    return districts;
  }

  /** Districts of the authority at a place in {@link #authorities()}. */
  public List<District> districts(int authority) {
    return districts.subList(firstDistrict[authority], firstDistrict[authority + 1]);
  }

  public District district(Residence residence) {
    return districts.get(residence.district());
  }

  /** Somewhere else to live: mostly near, sometimes in another authority. */
  public Residence elsewhere(Chance chance, Residence from) {
    double far = chance.nextDouble();
    int district = from.district();
    if (far > 0.85) {
      district = chance.below(districts.size());
    } else if (far > 0.55) {
      int authority = authorities.indexOf(districts.get(district).authority());
      district = chance.between(firstDistrict[authority], firstDistrict[authority + 1] - 1);
    }
    return dwelling(chance, district);
  }

  /** Any dwelling of a district. */
  public Residence dwelling(Chance chance, int district) {
    return new Residence(
        Residence.Kind.DWELLING,
        district,
        chance.below(District.POSTCODES),
        chance.below(District.DWELLINGS));
  }

  /** The postcode of a dwelling. */
  public String postcode(Residence at) {
    return Invented.postcode(districts.get(at.district()).firstPostcode() + at.postcode());
  }

  /** The address of a dwelling in one line, without its postcode. */
  public String address(Residence at) {
    District district = districts.get(at.district());
    Chance chance = Chance.of(seed, 0x57EE7L, at.district(), at.postcode());
    String street = Gazetteer.street(chance);
    boolean flats = chance.happens(0.2);
    int firstNumber = chance.between(1, 90);
    return flats
        ? "Flat "
            + (at.dwelling() + 1)
            + ", "
            + Gazetteer.block(chance)
            + ", "
            + street
            + ", "
            + district.town()
        : (firstNumber + 2 * at.dwelling()) + " " + street + ", " + district.town();
  }
}

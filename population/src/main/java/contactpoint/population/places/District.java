package contactpoint.population.places;

import contactpoint.population.chance.Chance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an authority with about three thousand children, its streets, settings and practices.
 * It is the block in which the population is made: families are drawn district by district.
 *
 * @param number its number in the country, from 0
 * @param authority the authority it lies in
 * @param town the name of its town
 * @param firstPostcode the number of its first postcode; it has {@link #POSTCODES}
 * @param nhsNumbers which NHS numbers its children have
 * @param quota children to be born here, by age on the population's day
 * @param settings where its children learn
 * @param practices where they are treated
 */
public record District(
    int number,
    Authority authority,
    String town,
    int firstPostcode,
    Range nhsNumbers,
    List<Integer> quota,
    List<Setting> settings,
    List<Practice> practices) {

  /**
   * Numbers that no other district has.
   *
   * @param first the first of them, counted from 0 over all districts
   * @param size how many; a prime, so that equal steps meet every one of them once
   */
  public record Range(int first, int size) {

    /** Enough for the children of a quota, for those not counted in it, and for invalid numbers. */
    static Range of(int first, List<Integer> quota) {
      int children = quota.stream().mapToInt(Integer::intValue).sum();
      int enough = (int) (children * 1.19) + 90;
      return new Range(first, BigInteger.valueOf(enough).nextProbablePrime().intValueExact());
    }
  }

  /** Children in a district at most, about. */
  public static final int SIZE = 3_000;

  /** Postcodes of a district: one for about seven families with children, as in England. */
  public static final int POSTCODES = 250;

  /** Dwellings with children at a postcode, at most. */
  public static final int DWELLINGS = 14;

  /** The children to be made here. */
  public int children() {
    return quota.stream().mapToInt(Integer::intValue).sum();
  }

  /** Settings of one kind. */
  public List<Setting> settings(Setting.Kind kind) {
    return settings.stream().filter(setting -> setting.kind() == kind).toList();
  }

  static District of(
      long seed,
      int number,
      Authority authority,
      int within,
      int firstPostcode,
      int firstNumber,
      List<Integer> quota) {
    Chance chance = Chance.of(seed, 0xD157L, number);
    String town = Gazetteer.town(chance);
    return new District(
        number,
        authority,
        town,
        firstPostcode,
        Range.of(firstNumber, quota),
        List.copyOf(quota),
        settings(chance, number, authority, within, town, firstPostcode, quota),
        practices(chance, number, authority, town, firstPostcode));
  }

  private static List<Setting> settings(
      Chance chance,
      int number,
      Authority authority,
      int within,
      String town,
      int firstPostcode,
      List<Integer> quota) {
    List<Setting> settings = new ArrayList<>();
    int primary = sum(quota, 4, 11);
    add(settings, Setting.Kind.EARLY_YEARS, Math.max(1, Math.min(3, sum(quota, 2, 5) / 90)));
    add(settings, Setting.Kind.PRIMARY, Math.clamp(Math.round(primary / 250.0), 1, 6));
    add(settings, Setting.Kind.SECONDARY, 1);
    add(settings, within % 3 == 0 ? Setting.Kind.SPECIAL : Setting.Kind.COLLEGE, 1);
    List<Setting> named = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Setting.Kind kind = settings.get(i).kind();
      named.add(
          new Setting(
              900_000 + number * 12 + i,
              Gazetteer.setting(chance, kind, town),
              kind,
              authority.number(),
              2_000 + (within * 12 + i) % 4_000,
              number,
              Invented.postcode(firstPostcode + chance.below(POSTCODES))));
    }
    return List.copyOf(named);
  }

  private static void add(List<Setting> settings, Setting.Kind kind, int count) {
    for (int i = 0; i < count; i++) {
      settings.add(new Setting(0, "", kind, 0, 0, 0, ""));
    }
  }

  private static int sum(List<Integer> quota, int from, int to) {
    return quota.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Practice> practices(
      Chance chance, int number, Authority authority, String town, int firstPostcode) {
    List<Practice> practices = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int code = number * 3 + i;
      practices.add(
          new Practice(
              "Z" + Integer.toString(100_000 + code).substring(1),
              Gazetteer.practice(chance, town),
              authority.number(),
              Invented.postcode(firstPostcode + chance.below(POSTCODES))));
    }
    return List.copyOf(practices);
  }
}

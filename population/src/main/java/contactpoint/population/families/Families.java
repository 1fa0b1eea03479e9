package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the families of a district: as many children of each age as its quota says, and beside them
 * those who are no longer or not yet counted: the grown up, the gone, the dead, the expected.
 */
public final class Families {

  private static final int ADULT = 18;

  private static final Weighted<Integer> SIZES =
      new Weighted<>(List.of(1, 2, 3, 4, 5), new double[] {34, 44, 16, 4, 2});
  private static final Weighted<Integer> GAPS =
      new Weighted<>(List.of(1, 2, 3, 4, 5, 6, 7, 8), new double[] {14, 30, 22, 13, 8, 6, 4, 3});

  private final long seed;
  private final Country country;
  private final NameBook names;
  private final LocalDate on;
  private final int today;
  private final int months;

  /** Families as of a day, with those who came of age in so many months before it. */
  public Families(long seed, Country country, NameBook names, LocalDate on, int months) {
    this.seed = seed;
    this.country = country;
    this.names = names;
    this.on = on;
    this.today = (int) on.toEpochDay();
    this.months = months;
  }

  /** All families of a district, the same whenever it is asked. */
  public List<Family> of(District district) {
    return new Making(district).families();
  }

  /** Children born on one day to one mother. */
  record Birth(int day, int children) {}

  /** The making of one district. */
  private final class Making {
    private final District district;
    private final Chance chance;
    private final Lives lives;
    private final Others others;
    private final int[] left = new int[ADULT + 1];
    private final List<Household> parted = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private Optional<Family> neighbours = Optional.empty();
    private int remaining;
    private int homes;

    Making(District district) {
      this.district = district;
      this.chance = Chance.of(seed, 0xFA311L, district.number());
      var numbers = new Numbers(chance, district);
      var needs = new Needs(seed, country, names, today);
      this.lives = new Lives(chance, country, names, district, numbers, needs, today);
      this.others = new Others(lives, chance, country, names, numbers, needs, today);
      for (int age = 0; age < ADULT; age++) {
        left[age] = district.quota().get(age);
        remaining += left[age];
      }
      left[ADULT] = left[ADULT - 1] * Math.min(months, 12) / 12;
      remaining += left[ADULT];
    }

    List<Family> families() {
      while (remaining > 0) {
        families.add(family(births()));
      }
      beside();
      return families;
    }

    /** The births of one family's children, eldest first. */
    private List<Birth> births() {
      List<Birth> births = new ArrayList<>();
      int size = SIZES.draw(chance);
      int age = eldest();
      int earliest = 0;
      while (age >= 0) {
        int day = birthDay(age, earliest);
        int children = Math.min(left[age], multiple());
        births.add(new Birth(day, children));
        left[age] -= children;
        remaining -= children;
        earliest = day + 290;
        size -= children;
        age = size > 0 ? next(age - GAPS.draw(chance), earliest) : -1;
      }
      return births;
    }

    private int multiple() {
      if (!chance.happens(Rates.MULTIPLE)) {
        return 1;
      }
      return chance.happens(Rates.TRIPLETS) ? 3 : 2;
    }

    private int eldest() {
      int place = chance.below(remaining);
      int age = ADULT;
      while (place >= left[age]) {
        place -= left[age];
        age--;
      }
      return age;
    }

    private int next(int age, int earliest) {
      return age >= 0 && left[age] > 0 && lastDay(age) > earliest ? age : -1;
    }

    private int lastDay(int age) {
      return (int) on.minusYears(age).toEpochDay();
    }

    /** A day on which a child is born that has an age today; fewer are born at weekends. */
    private int birthDay(int age, int earliest) {
      LocalDate begin =
          age == ADULT
              ? on.minusYears(ADULT).minusMonths(Math.min(months, 12))
              : on.minusYears(age + 1L);
      int first = (int) begin.plusDays(1).toEpochDay();
      int last = lastDay(age);
      int day = chance.between(Math.min(last, Math.max(first, earliest)), last);
      boolean weekend = Math.floorMod(day + 3, 7) >= 5;
      return weekend && chance.happens(0.12) && day + 2 <= last ? day + 2 : day;
    }

    private Family family(List<Birth> births) {
      boolean single = births.size() == 1 && births.getFirst().children() == 1;
      int age = (today - births.getFirst().day()) / 365;
      if (single
          && age >= 13
          && age < ADULT
          && chance.happens(Rates.IN_CARE * Rates.UNACCOMPANIED * 9)) {
        return others.unaccompanied(age(births.getFirst()), home());
      }
      return usual(births);
    }

    private int age(Birth birth) {
      return LocalDate.ofEpochDay(birth.day()).until(on).getYears();
    }

    private Family usual(List<Birth> births) {
      Group group = district.authority().groups().draw(chance);
      int first = births.getFirst().day();
      Optional<Household> before = secondFamily(first);
      boolean shared =
          before.isEmpty() && neighbours.isPresent() && chance.happens(Rates.SHARED_DWELLING);
      Residence now =
          before
              .map(household -> household.fathersHome.last())
              .orElseGet(() -> shared ? neighboursHome() : home());
      var household =
          new Household(
              chance,
              country,
              names,
              today,
              before.map(h -> h.group).orElse(group),
              first,
              now,
              before.map(h -> h.father));
      abroadForAWhile(household, births);
      Family family = lives.family(household, births);
      if (household.parted != Child.NEVER
          && household.together
          && household.fathersHome.last().district() == district.number()) {
        household.children.addAll(family.children());
        parted.add(household);
      }
      if (before.isPresent()) {
        family = joined(family, before.get());
      }
      if (shared) {
        family = withNeighbours(family);
      }
      neighbours = Optional.of(family);
      return family;
    }

    /** Some families were abroad, and are back at the place where they live today. */
    private void abroadForAWhile(Household household, List<Birth> births) {
      int youngest = births.getLast().day();
      if (!chance.happens(Rates.BACK) || youngest > today - 500) {
        return;
      }
      int back = today - 20 - chance.below(400);
      int gone = Math.max(youngest + 60, back - 120 - chance.below(600));
      Residence now = household.homes.last();
      if (household.homes.lastDay() < gone) {
        household.leave(gone);
        household.comeBack(back, now);
      }
    }

    /** A separated father who has a first child with somebody else. */
    private Optional<Household> secondFamily(int first) {
      if (parted.isEmpty() || !chance.happens(Rates.SECOND_FAMILY)) {
        return Optional.empty();
      }
      Household household = parted.getFirst();
      if (first < household.parted + 300) {
        return Optional.empty();
      }
      parted.removeFirst();
      return Optional.of(household);
    }

    private Family joined(Family family, Household before) {
      List<Family.Pair> pairs = new ArrayList<>(family.pairs());
      for (Child child : family.children()) {
        for (Child other : before.children) {
          pairs.add(new Family.Pair(other.person(), child.person(), Family.Kind.HALF));
        }
      }
      return new Family(family.children(), pairs);
    }

    private Family withNeighbours(Family family) {
      List<Family.Pair> pairs = new ArrayList<>(family.pairs());
      for (Child child : family.children()) {
        for (Child other : neighbours.orElseThrow().children()) {
          pairs.add(new Family.Pair(other.person(), child.person(), Family.Kind.HOUSEHOLD));
        }
      }
      return new Family(family.children(), pairs);
    }

    private Residence neighboursHome() {
      return neighbours.orElseThrow().children().getLast().homes().last();
    }

    /** A dwelling of the district in which nobody of this population has been put yet. */
    private Residence home() {
      int place = homes++;
      return new Residence(
          Residence.Kind.DWELLING,
          district.number(),
          place % District.POSTCODES,
          place / District.POSTCODES % District.DWELLINGS);
    }

    /** Those who are known to suppliers but not counted among the children of today. */
    private void beside() {
      int children = district.children();
      for (int i = some(children * Rates.ABROAD / 1.7); i > 0; i--) {
        families.add(gone());
      }
      for (int i = some(children * Rates.DEATHS * 0.4); i > 0; i--) {
        families.add(others.dead(household(today - chance.below(17 * 365)), home()));
      }
      for (int i = some(children * Rates.LEAVERS); i > 0; i--) {
        int born = today - 18 * 365 - 40 - chance.below(7 * 365);
        families.add(others.leaver(household(born), born));
      }
      for (int i = some(children * Rates.EXPECTED); i > 0; i--) {
        families.add(others.expected(household(today)));
      }
    }

    private int some(double exact) {
      return (int) exact + (chance.happens(exact - (int) exact) ? 1 : 0);
    }

    private Household household(int first) {
      Group group = district.authority().groups().draw(chance);
      return new Household(chance, country, names, today, group, first, home(), Optional.empty());
    }

    /** A family that has left England within the last three years. */
    private Family gone() {
      int first = today - 400 - chance.below(15 * 365);
      List<Birth> births = new ArrayList<>(List.of(new Birth(first, 1)));
      if (chance.happens(0.6) && first + 1_000 < today - 400) {
        births.add(new Birth(first + 800 + chance.below(200), 1));
      }
      Household household = household(first);
      int day = today - 20 - chance.below(Math.min(3 * 365, today - births.getLast().day() - 30));
      household.leave(day);
      return lives.family(household, births);
    }
  }
}

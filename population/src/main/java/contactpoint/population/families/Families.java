package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the families of a district: as many children of each age as its quota says. */
public final class Families {

  /** Multiple maternities among all, England: 15 to 16 in 1,000 (ONS, birth characteristics). */
  static final double MULTIPLE = 0.0155;

  /** Triplets among multiple maternities (ONS, birth characteristics). */
  static final double TRIPLETS = 0.015;

  private static final Weighted<Integer> SIZES =
      new Weighted<>(List.of(1, 2, 3, 4, 5), new double[] {44, 41, 11, 3, 1});
  private static final Weighted<Integer> GAPS =
      new Weighted<>(List.of(1, 2, 3, 4, 5, 6, 7, 8), new double[] {14, 30, 22, 13, 8, 6, 4, 3});

  private final long seed;
  private final Country country;
  private final NameBook names;
  private final LocalDate on;
  private final int today;

  public Families(long seed, Country country, NameBook names, LocalDate on) {
    this.seed = seed;
    this.country = country;
    this.names = names;
    this.on = on;
    this.today = (int) on.toEpochDay();
  }

  /** All families of a district, the same whenever it is asked. */
  public List<Family> of(District district) {
    return new Making(district).families();
  }

  /** The making of one district. */
  private final class Making {
    private final District district;
    private final Chance chance;
    private final Numbers numbers;
    private final Schooling schooling;
    private final Needs needs;
    private final int[] left = new int[18];
    private int remaining;
    private int made;
    private int homes;

    Making(District district) {
      this.district = district;
      this.chance = Chance.of(seed, 0xFA311L, district.number());
      this.numbers = new Numbers(chance, district, country.districts().size());
      this.schooling = new Schooling(country, numbers);
      this.needs = new Needs(seed, country, names, today);
      for (int age = 0; age < 18; age++) {
        left[age] = district.quota().get(age);
        remaining += left[age];
      }
    }

    List<Family> families() {
      List<Family> families = new ArrayList<>();
      while (remaining > 0) {
        families.add(family(births()));
      }
      return families;
    }

    /** The birth days of one family's children, eldest first; twins share a day. */
    private List<int[]> births() {
      List<int[]> births = new ArrayList<>();
      int size = SIZES.draw(chance);
      int age = eldest();
      int earliest = 0;
      while (age >= 0) {
        int day = birthDay(age, earliest);
        int children = Math.min(left[age], multiple());
        births.add(new int[] {day, children});
        left[age] -= children;
        remaining -= children;
        earliest = day + 290;
        size -= children;
        age = size > 0 ? next(age - GAPS.draw(chance)) : -1;
      }
      return births;
    }

    private int multiple() {
      if (!chance.happens(MULTIPLE)) {
        return 1;
      }
      return chance.happens(TRIPLETS) ? 3 : 2;
    }

    private int eldest() {
      int place = chance.below(remaining);
      int age = 17;
      while (place >= left[age]) {
        place -= left[age];
        age--;
      }
      return age;
    }

    private int next(int age) {
      return age >= 0 && left[age] > 0 ? age : -1;
    }

    /** A day on which a child is born that has an age today, fewer at weekends. */
    private int birthDay(int age, int earliest) {
      int first = (int) on.minusYears(age + 1L).plusDays(1).toEpochDay();
      int last = (int) on.minusYears(age).toEpochDay();
      int day = chance.between(Math.min(last, Math.max(first, earliest)), last);
      boolean weekend = Math.floorMod(day + 3, 7) >= 5;
      return weekend && chance.happens(0.12) && day + 2 <= last ? day + 2 : day;
    }

    private Family family(List<int[]> births) {
      Group group = district.authority().groups().draw(chance);
      int first = births.getFirst()[0];
      Household household = household(first);
      List<Child> children = new ArrayList<>();
      List<Integer> order = new ArrayList<>();
      for (int b = 0; b < births.size(); b++) {
        for (int i = 0; i < births.get(b)[1]; i++) {
          children.add(child(births.get(b)[0], group, household));
          order.add(b);
        }
      }
      return new Family(children, order);
    }

    private Household household(int first) {
      String fatherFamily = names.surname(chance);
      boolean lone = chance.happens(0.22);
      boolean married = !lone && chance.happens(0.68);
      String maiden = names.surname(chance);
      String motherFamily = married ? fatherFamily : maiden;
      List<Carer> carers = new ArrayList<>();
      carers.add(carer(true, motherFamily, married ? maiden : "", true));
      if (!lone || chance.happens(0.4)) {
        carers.add(carer(false, fatherFamily, "", !lone));
      }
      String family = lone && chance.happens(0.55) ? motherFamily : fatherFamily;
      return new Household(family, carers, homes(first), chance.below(1 << 20));
    }

    private Carer carer(boolean woman, String family, String former, boolean same) {
      String given = names.parentForename(chance, woman);
      String mobile = contactpoint.population.places.Invented.mobile(chance);
      String email =
          chance.happens(0.5)
              ? contactpoint.population.places.Invented.email(
                  given + "." + family + chance.between(1, 999), "post")
              : "";
      return new Carer(
          given, family, former, Carer.Relation.RESPONSIBILITY, mobile, email, same, woman);
    }

    /** Where a household lives from two years before its first child; it ends in this district. */
    private Timeline<Residence> homes(int first) {
      Residence now =
          new Residence(
              Residence.Kind.DWELLING,
              district.number(),
              homes % District.POSTCODES,
              homes / District.POSTCODES % District.DWELLINGS);
      homes++;
      List<Integer> moves = new ArrayList<>();
      int day = first - 700;
      for (day += chance.daysUntil(0.1); day < today; day += 30 + chance.daysUntil(0.1)) {
        moves.add(day);
      }
      Timeline<Residence> line =
          new Timeline<>(first - 700, moves.isEmpty() ? now : country.elsewhere(chance, now));
      for (int i = 0; i < moves.size(); i++) {
        line.then(moves.get(i), i == moves.size() - 1 ? now : country.elsewhere(chance, now));
      }
      return line;
    }

    private Child child(int born, Group group, Household household) {
      boolean girl = !chance.happens(0.512);
      int year = LocalDate.ofEpochDay(born).getYear();
      String given = names.forename(chance, girl, year);
      String middle = chance.happens(0.7) ? names.forename(chance, girl, year) : "";
      var name = new FullName(given, middle.equals(given) ? "" : middle, household.family(), "");
      Timeline<Residence> homes = from(household.homes(), born);
      Timeline<Practice> practices = practices(homes, household.habit());
      var child =
          new Child(
              ((long) district.number() << 13) + made,
              born,
              girl,
              group,
              new Timeline<>(born, name),
              homes,
              practices,
              household.carers());
      made++;
      child.nhsNumber = numbers.nhsNumber();
      schooling.of(chance, child, household.habit());
      needs.of(chance, child);
      if (chance.happens(0.005)) {
        child.shieldedFrom = Math.max(born, today - chance.between(1, 900));
      }
      return child;
    }

    private Timeline<Residence> from(Timeline<Residence> homes, int born) {
      var line = new Timeline<>(born, homes.at(born));
      for (int i = 0; i < homes.size(); i++) {
        if (homes.day(i) > born) {
          line.then(homes.day(i), homes.value(i));
        }
      }
      return line;
    }

    private Timeline<Practice> practices(Timeline<Residence> homes, int habit) {
      var line = new Timeline<>(homes.day(0), practice(homes.value(0), habit));
      for (int i = 1; i < homes.size(); i++) {
        if (homes.value(i).district() != homes.value(i - 1).district()) {
          line.then(homes.day(i) + 20, practice(homes.value(i), habit));
        }
      }
      return line;
    }

    private Practice practice(Residence home, int habit) {
      List<Practice> near = country.district(home).practices();
      return near.get(habit % near.size());
    }
  }

  /** What the children of a family share. */
  private record Household(
      String family, List<Carer> carers, Timeline<Residence> homes, int habit) {}
}

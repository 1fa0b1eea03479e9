package contactpoint.population;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Timeline;
import contactpoint.population.places.District;
import contactpoint.population.places.Residence;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a population is like, counted family by family. */
final class Measures {

  private static final int YEAR = 365;

  final int[] byAge = new int[18];
  final Map<Integer, Integer> byAuthority = new TreeMap<>();
  final Map<Integer, Integer> bySize = new TreeMap<>();
  final Map<SystemKind, int[]> covered = new EnumMap<>(SystemKind.class);

  /** Forenames by birth year and sex, "2015F". */
  final Map<String, Map<String, Integer>> forenames = new TreeMap<>();

  int children;
  int boys;
  int maternities;
  int multiples;
  int moved;
  int movedFar;
  int renamed;
  int doubleBarrelled;
  int inCare;
  int shielded;
  int twoHomes;
  int sharing;
  int inFlats;

  /** Children by postcode. */
  final Map<String, Integer> byPostcode = new HashMap<>();

  private final int today;

  private Measures(Population population) {
    today = (int) population.plan().on().toEpochDay();
    for (SystemKind kind : SystemKind.values()) {
      if (kind.national()) {
        covered.put(kind, new int[18]);
      }
    }
  }

  static Measures of(Population population) {
    var measures = new Measures(population);
    for (District district : population.country().districts()) {
      for (Family family : population.families(district)) {
        measures.add(population, family);
      }
    }
    return measures;
  }

  private void add(Population population, Family family) {
    int here = 0;
    Map<Integer, Integer> births = new HashMap<>();
    for (Child child : family.children()) {
      if (child.isHere(today) && age(child) < 18) {
        here++;
        child(population, child);
      }
      if (child.isBorn() && child.newIdentityOf() == Child.NOBODY) {
        births.merge(child.born(), 1, Integer::sum);
      }
    }
    maternities += births.size();
    multiples += (int) births.values().stream().filter(children -> children > 1).count();
    if (here > 0) {
      bySize.merge(Math.min(here, 4), 1, Integer::sum);
    }
    boolean shares = family.pairs().stream().anyMatch(pair -> pair.kind() == Family.Kind.HOUSEHOLD);
    sharing += shares && here > 0 ? 1 : 0;
  }

  private int age(Child child) {
    return LocalDate.ofEpochDay(child.born()).until(LocalDate.ofEpochDay(today)).getYears();
  }

  private void child(Population population, Child child) {
    int age = age(child);
    children++;
    boys += child.girl() ? 0 : 1;
    byAge[age]++;
    byAuthority.merge(
        population.country().district(child.homes().at(today)).authority().number(),
        1,
        Integer::sum);
    shielded += child.shieldedFrom() <= today ? 1 : 0;
    twoHomes += child.otherHome().isPresent() ? 1 : 0;
    inCare += child.care().stream().anyMatch(this::fosters) ? 1 : 0;
    home(population, child.homes().at(today));
    moves(population, child);
    names(child);
    Suppliers suppliers = population.suppliers();
    covered.forEach((kind, ages) -> ages[age] += suppliers.knows(kind, child, today) ? 1 : 0);
  }

  private void home(Population population, Residence home) {
    if (home.isDwelling()) {
      inFlats += population.country().address(home).startsWith("Flat ") ? 1 : 0;
      byPostcode.merge(population.country().postcode(home), 1, Integer::sum);
    }
  }

  private boolean fosters(Care care) {
    return care.carer().part() == Carer.Part.FOSTER_CARER && care.to() > today;
  }

  private void moves(Population population, Child child) {
    var homes = child.homes();
    int last = homes.size() - 1;
    if (last > 0 && homes.lastDay() > today - YEAR) {
      moved++;
      int from = population.country().district(homes.value(last - 1)).authority().number();
      int to = population.country().district(homes.last()).authority().number();
      movedFar += from == to ? 0 : 1;
    }
  }

  private void names(Child child) {
    Timeline<FullName> names = child.names();
    int last = names.size() - 1;
    if (last > 1
        && names.lastDay() > today - YEAR
        && !names.last().family().equals(names.value(last - 1).family())) {
      renamed++;
    }
    doubleBarrelled += names.last().family().indexOf('-') > 2 ? 1 : 0;
    String given = names.last().given();
    if (!given.isEmpty()) {
      int year = LocalDate.ofEpochDay(child.born()).getYear();
      forenames
          .computeIfAbsent(year + (child.girl() ? "F" : "M"), key -> new HashMap<>())
          .merge(given, 1, Integer::sum);
    }
  }
}

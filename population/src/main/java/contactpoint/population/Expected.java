package contactpoint.population;

import contactpoint.population.families.Rates;
import contactpoint.population.names.ListedNames;
import contactpoint.population.places.Authority;
import contactpoint.population.places.Country;
import contactpoint.population.suppliers.Habits;
import contactpoint.population.suppliers.Layout;
import contactpoint.population.suppliers.SystemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a population should be like: each figure with its source and the tolerance a test holds it
 * to.
 */
final class Expected {

  /**
   * One figure.
   *
   * @param what what is counted
   * @param made what this population has
   * @param expected what it should have
   * @param tolerance how far off it may be
   * @param source where the expectation is from; "ours" where no figure was found
   */
  record Row(String what, double made, double expected, double tolerance, String source) {
    boolean holds() {
      return Math.abs(made - expected) <= tolerance + 1e-9;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %.2f | %.2f | ± %.2f | %s |",
          what,
          made,
          expected,
          tolerance,
          source);
    }
  }

  /** Children of England when the project began. */
  private static final int ENGLAND = 11_000_000;

  private Expected() {}

  static List<Row> rows(Population population, Measures m) {
    List<Row> rows = new ArrayList<>();
    double children = m.children;
    double families = m.bySize.values().stream().mapToInt(Integer::intValue).sum();
    rows.add(
        new Row(
            "multiple maternities in 1,000",
            1000.0 * m.multiples / m.maternities,
            15.5,
            1.5,
            "ONS as the project was given it: 15 to 16"));
    rows.add(new Row("boys, %", 100 * m.boys / children, 100 * Rates.BOYS, 0.6, "ours"));
    rows.add(
        new Row(
            "families with one child, %",
            100 * m.bySize.getOrDefault(1, 0) / families, 44, 5, "ours"));
    rows.add(
        new Row(
            "families with two children, %",
            100 * m.bySize.getOrDefault(2, 0) / families, 41, 5, "ours"));
    rows.add(
        new Row(
            "families with three or more, %",
            100 * (m.bySize.getOrDefault(3, 0) + m.bySize.getOrDefault(4, 0)) / families,
            15,
            4,
            "ours"));
    rows.add(
        new Row(
            "children whose home changed in the last year, %",
            100 * m.moved / children, 10, 2, "ours"));
    rows.add(
        new Row(
            "of these, into another authority, %", 100.0 * m.movedFar / m.moved, 15, 5, "ours"));
    rows.add(
        new Row(
            "children whose surname changed in the last year, in 1,000",
            1000 * m.renamed / children,
            6.5,
            2.5,
            "ours"));
    rows.add(
        new Row(
            "children with a double-barrelled surname, %",
            100 * m.doubleBarrelled / children, 5, 2, "ours"));
    rows.add(new Row("children in care, in 10,000", 10_000 * m.inCare / children, 70, 15, "ours"));
    rows.add(
        new Row(
            "children shielded, %",
            100 * m.shielded / children, 0.5, 0.15, "ministers, 2008: under 0.5"));
    rows.add(new Row("children with two homes, %", 100 * m.twoHomes / children, 6, 3, "ours"));
    rows.add(
        new Row(
            "families that share a dwelling with another, %",
            100 * m.sharing / families, 2.2, 0.8, "ours"));
    rows.add(new Row("children in flats, %", 100 * m.inFlats / children, 20, 3, "ours"));
    rows.add(
        new Row(
            "children at a postcode where there are any, on average",
            children / m.byPostcode.size(),
            8,
            1.5,
            "ours: 250 postcodes to a district, which has 3,000 children at most"));
    rows.add(
        new Row(
            "children at a postcode, at most",
            m.byPostcode.values().stream().mapToInt(Integer::intValue).max().orElse(0),
            30,
            10,
            "ours"));
    rows.add(
        new Row(
            "largest deviation of an age from the ONS share, %",
            worstAge(population, m), 0, 1, "ONS, mid-year estimates 2019"));
    rows.add(
        new Row(
            "largest deviation of an authority of 40,000 or more from the ONS share, %",
            worstAuthority(population, m), 0, 1, "ONS, mid-year estimates 2019"));
    rows.add(
        new Row(
            "largest deviation of any authority from the ONS share, of 11 million, %",
            worstOfAll(population), 0, 1, "ONS, mid-year estimates 2019"));
    rows.add(
        new Row(
            "largest deviation of a supplier's coverage of an age from its setting, points",
            worstCoverage(m),
            0,
            3,
            "suppliers.properties"));
    rows.add(
        new Row(
            "local sources that write in a layout of their own, %",
            100 * ownLayouts(population),
            100 * 1.5 / 8,
            2,
            "suppliers.properties: all of one kind of eight, half of another"));
    double registered =
        Arrays.stream(m.covered.getOrDefault(SystemKind.BIRTHS_DEATHS, new int[0])).sum();
    rows.add(
        new Row(
            "children on the births register, %",
            100 * registered / children, 94, 3, "ours: 98.5 of those born here"));
    rows.addAll(ExpectedNames.rows(m));
    return rows;
  }

  /** Which part of the local sources does not write in our own layout. */
  private static double ownLayouts(Population population) {
    int sources = 0;
    int own = 0;
    for (Authority authority : population.plan().authorities()) {
      for (SystemKind kind : SystemKind.values()) {
        if (!kind.national()) {
          Layout layout = population.suppliers().layouts().of(kind.source(authority.number()));
          sources++;
          own += layout.equals(Layout.CANONICAL) ? 0 : 1;
        }
      }
    }
    return own / (double) sources;
  }

  private static double worstAge(Population population, Measures m) {
    long all = population.plan().authorities().stream().mapToLong(Authority::children).sum();
    double worst = 0;
    for (int age = 0; age < 18; age++) {
      int a = age;
      double real =
          population.plan().authorities().stream().mapToLong(x -> x.childrenByAge().get(a)).sum();
      worst =
          Math.max(worst, 100 * Math.abs(m.byAge[age] / (double) m.children / (real / all) - 1));
    }
    return worst;
  }

  /** In small authorities a single child is more than a hundredth. */
  private static double worstAuthority(Population population, Measures m) {
    long all = population.plan().authorities().stream().mapToLong(Authority::children).sum();
    double worst = 0;
    for (Authority authority : population.plan().authorities()) {
      if (authority.children() >= 40_000) {
        double made = m.byAuthority.getOrDefault(authority.number(), 0) / (double) m.children;
        worst = Math.max(worst, 100 * Math.abs(made / ((double) authority.children() / all) - 1));
      }
    }
    return worst;
  }

  /** As they are shared out when all England is made. */
  private static double worstOfAll(Population population) {
    List<Authority> all = population.plan().authorities();
    Country country = Country.of(1, ENGLAND, all);
    double total = all.stream().mapToLong(Authority::children).sum();
    double worst = 0;
    for (Authority authority : all) {
      double share = country.children(authority) / (double) ENGLAND;
      worst = Math.max(worst, 100 * Math.abs(share / (authority.children() / total) - 1));
    }
    return worst;
  }

  /**
   * Per cent of the children of a birth year and sex who have one of its 100 commonest forenames.
   */
  static double topShare(String yearAndSex, Map<String, Integer> made) {
    Set<String> top = ListedNames.top100(yearAndSex);
    double all = made.values().stream().mapToInt(Integer::intValue).sum();
    return 100
        * made.entrySet().stream()
            .filter(e -> top.contains(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum()
        / all;
  }

  /** The same on the list. */
  static double listedShare(String yearAndSex) {
    return 100 * ListedNames.shareOfTop100(yearAndSex);
  }

  private static double worstCoverage(Measures m) {
    double worst = 0;
    for (SystemKind kind : SystemKind.values()) {
      int[] known = m.covered.getOrDefault(kind, new int[0]);
      // Before school age, and where few are covered, the day of entry decides, not the setting.
      if (kind == SystemKind.BIRTHS_DEATHS) {
        continue;
      }
      int from = kind == SystemKind.SCHOOL_CENSUS ? 6 : 2;
      for (int age = from; age < Math.min(16, known.length); age++) {
        double setting = coverage(kind, age);
        worst = Math.max(worst, 100 * Math.abs(known[age] / (double) m.byAge[age] - setting));
      }
    }
    return worst;
  }

  static double coverage(SystemKind kind, int age) {
    return Objects.requireNonNull(Habits.usual().get(kind)).coverage().get(age);
  }
}

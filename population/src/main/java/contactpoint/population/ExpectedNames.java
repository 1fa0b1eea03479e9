package contactpoint.population;

import contactpoint.population.Expected.Row;
import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.names.Community;
import contactpoint.population.names.ListedNames;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Authorities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How forenames should be shared out: the tables they are drawn from, names drawn from them in
 * numbers as large as England's, and the children here, each beside the list.
 */
final class ExpectedNames {

  private static final String LIST = "ONS, baby names 1996-2020";

  /** About as many as are born in a year of each sex. */
  private static final int DRAWN = 300_000;

  /** Fewer children than this, of those not yet all born say, tell nothing of a birth year. */
  private static final int ENOUGH = 3_000;

  /** Names of a birth year and sex, {@code 2015F}, with how many or which part bear them. */
  private final Map<String, Map<String, Double>> here = new TreeMap<>();

  private final Map<String, Map<String, Double>> tables = new TreeMap<>();
  private final Map<String, Map<String, Double>> drawn = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();

  private ExpectedNames(Measures measures) {
    var names = new NameBook(Authorities.communities());
    measures.forenames.forEach((key, made) -> {
      if (made.values().stream().mapToInt(Integer::intValue).sum() > ENOUGH) {
        Map<String, Double> counts = new HashMap<>();
        made.forEach((name, count) -> counts.put(name, count.doubleValue()));
        here.put(key, counts);
        tables.put(key, names.shares(isGirl(key), year(key)));
        drawn.put(key, drawn(names, key));
      }
    });
  }

  static List<Row> rows(Measures measures) {
    var expected = new ExpectedNames(measures);
    expected.top100();
    expected.spellings();
    return List.copyOf(expected.rows);
  }

  private static boolean isGirl(String key) {
    return key.endsWith("F");
  }

  private static int year(String key) {
    return Integer.parseInt(key.substring(0, 4));
  }

  private static Map<String, Double> drawn(NameBook names, String key) {
    Map<Community, Double> shares = Authorities.communities();
    var communities =
        new Weighted<>(
            List.copyOf(shares.keySet()),
            shares.values().stream().mapToDouble(Double::doubleValue).toArray());
    Chance chance = Chance.of(1, key.hashCode());
    Map<String, Double> drawn = new HashMap<>();
    for (int i = 0; i < DRAWN; i++) {
      Community community = communities.draw(chance);
      drawn.merge(names.forename(chance, community, isGirl(key), year(key)), 1.0, Double::sum);
    }
    return drawn;
  }

  private void row(String what, double made, double expected, double tolerance) {
    rows.add(new Row(what, made, expected, tolerance, LIST));
  }

  private void top100() {
    row(
        "share of the 100 commonest forenames of a birth year and sex, in the tables they are"
            + " drawn from: largest deviation, % of the share",
        worst(tables, key -> apart(key, tables)), 0, 2);
    row(
        "the same, of 300,000 drawn for each birth year and sex, % of the share",
        worst(drawn, key -> apart(key, drawn)), 0, 2);
    row("the same, of all girls here, % of the share", all("F"), 0, 2);
    row("the same, of all boys here, % of the share", all("M"), 0, 2);
    row(
        "the same, of one birth year and sex here (8,000 or so), in standard errors",
        worst(here, this::standardErrors),
        0,
        4);
  }

  private static double worst(
      Map<String, Map<String, Double>> of, ToDoubleFunction<String> deviation) {
    return of.keySet().stream().mapToDouble(deviation).max().orElseThrow();
  }

  private static double apart(String key, Map<String, Map<String, Double>> of) {
    Map<String, Double> made = Objects.requireNonNull(of.get(key));
    return 100 * Math.abs(top(key, made) / sum(made) / ListedNames.shareOfTop100(key) - 1);
  }

  private static double top(String key, Map<String, Double> made) {
    Set<String> top = ListedNames.top100(key);
    return top.stream().mapToDouble(name -> made.getOrDefault(name, 0.0)).sum();
  }

  private static double sum(Map<String, Double> made) {
    return made.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** All birth years together: what is, over what should be. */
  private double all(String sex) {
    double made = 0;
    double should = 0;
    for (Map.Entry<String, Map<String, Double>> year : here.entrySet()) {
      if (year.getKey().endsWith(sex)) {
        made += top(year.getKey(), year.getValue());
        should += ListedNames.shareOfTop100(year.getKey()) * sum(year.getValue());
      }
    }
    return 100 * Math.abs(made / should - 1);
  }

  private double standardErrors(String key) {
    Map<String, Double> made = Objects.requireNonNull(here.get(key));
    return standardErrors(top(key, made), sum(made), ListedNames.shareOfTop100(key));
  }

  private static double standardErrors(double made, double of, double share) {
    return Math.abs(made - share * of) / Math.sqrt(of * share * (1 - share));
  }

  /** In how many of its spellings a name is met, and how far each spelling has its real share. */
  private void spellings() {
    double inTables = 0;
    double inDrawn = 0;
    double ofChance = 0;
    for (List<String> name : ListedNames.mostSpellings()) {
      double[] made = name.stream().mapToDouble(spelling -> count(here, spelling)).toArray();
      double[] listed = name.stream().mapToDouble(this::listed).toArray();
      double[] table = name.stream().mapToDouble(this::inTables).toArray();
      double[] draws = name.stream().mapToDouble(spelling -> count(drawn, spelling)).toArray();
      row("spellings of " + name.getFirst(), met(made), name.size(), 1);
      for (int i = 0; i < made.length; i++) {
        double share = listed[i] / sum(listed);
        inTables = Math.max(inTables, 100 * Math.abs(table[i] / sum(table) - share));
        inDrawn = Math.max(inDrawn, 100 * Math.abs(draws[i] / sum(draws) - share));
        if (share * sum(made) >= 5) {
          ofChance = Math.max(ofChance, standardErrors(made[i], sum(made), share));
        }
      }
    }
    row(
        "share of a spelling among the spellings of these names, in the tables they are drawn from:"
            + " largest deviation, points",
        inTables,
        0,
        2);
    row("the same, of 300,000 drawn for each birth year and sex, points", inDrawn, 0, 3);
    row("the same, of the children here, in standard errors", ofChance, 0, 4);
  }

  private static double met(double[] made) {
    double met = 0;
    for (double count : made) {
      met += count > 0 ? 1 : 0;
    }
    return met;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double count(Map<String, Map<String, Double>> of, String name) {
    return of.values().stream().mapToDouble(year -> year.getOrDefault(name, 0.0)).sum();
  }

  /** How often the name was given in the birth years of the children. */
  private double listed(String name) {
    return here.keySet().stream().mapToDouble(key -> ListedNames.given(key, name)).sum();
  }

  private double inTables(String name) {
    return tables.entrySet().stream()
        .mapToDouble(
            year -> year.getValue().getOrDefault(name, 0.0) * ListedNames.births(year.getKey()))
        .sum();
  }
}

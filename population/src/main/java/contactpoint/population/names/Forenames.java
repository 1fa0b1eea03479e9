package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.tables.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forenames of one sex in one community, year by year. */
final class Forenames {

  static final int FIRST_YEAR = 1996;
  static final int LAST_YEAR = 2020;
  static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  private final List<Weighted<String>> byYear;

  private Forenames(List<Weighted<String>> byYear) {
    this.byYear = byYear;
  }

  String draw(Chance chance, int birthYear) {
    return ofYear(birthYear).draw(chance);
  }

  private Weighted<String> ofYear(int birthYear) {
    return byYear.get(Math.clamp(birthYear, FIRST_YEAR, LAST_YEAR) - FIRST_YEAR);
  }

  /** Adds to each name how often it is drawn, times a part. */
  void addTo(Map<String, Double> shares, int birthYear, double part) {
    Weighted<String> names = ofYear(birthYear);
    for (int i = 0; i < names.values().size(); i++) {
      shares.merge(names.values().get(i), part * names.share(i), Double::sum);
    }
  }

  /**
   * The ONS list of one sex: for each name how often it was given in each year.
   *
   * @param counts year by year; for rare names an even part of what the list leaves out
   * @param totals all births of that sex with a listed name, each year
   */
  record Listed(Map<String, double[]> counts, List<Double> totals) {

    static Listed read(String table) {
      List<String> lines = Tables.lines(table);
      double[] totals = counts(lines.getFirst().split(" "));
      Map<String, double[]> counts = new LinkedHashMap<>();
      Map<String, Double> rare = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(" ");
        String name = fields[0].replace('_', ' ');
        if (fields.length == 2) {
          rare.put(name, Double.valueOf(fields[1]));
        } else {
          counts.put(name, counts(fields));
        }
      }
      spread(counts, rare, totals);
      return new Listed(counts, Arrays.stream(totals).boxed().toList());
    }

    private static void spread(
        Map<String, double[]> counts, Map<String, Double> rare, double[] totals) {
      double all = rare.values().stream().mapToDouble(Double::doubleValue).sum();
      double[] left = totals.clone();
      counts.values().forEach(own -> Arrays.setAll(left, year -> left[year] - own[year]));
      rare.forEach((name, count) -> {
        double[] own = new double[YEARS];
        Arrays.setAll(own, year -> Math.max(0, left[year]) * count / all);
        counts.put(name, own);
      });
    }

    private static double[] counts(String[] fields) {
      return Arrays.stream(fields)
          .skip(1)
          .mapToDouble(f -> f.equals(".") ? 0 : Double.parseDouble(f))
          .toArray();
    }
  }

  /** Draws names by weights, year by year. */
  static Forenames of(Map<String, double[]> weights) {
    List<String> names = List.copyOf(weights.keySet());
    List<double[]> rows = List.copyOf(weights.values());
    List<Weighted<String>> byYear = new ArrayList<>();
    for (int year = 0; year < YEARS; year++) {
      double[] own = new double[names.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = rows.get(i)[year];
      }
      byYear.add(new Weighted<>(names, own));
    }
    return new Forenames(byYear);
  }
}

package contactpoint.population.names;

import contactpoint.population.chance.Chance;
import contactpoint.population.chance.Weighted;
import contactpoint.population.tables.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The forenames of one sex in one community, year by year. */
final class Forenames {

  static final int FIRST_YEAR = 1996;
  static final int LAST_YEAR = 2020;
  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  /** Rounds of fitting; more of them change no share by a hundredth. */
  private static final int ROUNDS = 12;

  /**
   * The largest share of a community's girls or boys that one form of a name can have; without it a
   * name that the whole country gives would crowd out the community's own.
   */
  private static final double MOST = 0.025;

  /** The same for the forms of Muhammad, which many boys of a family bear. */
  private static final double MOST_OF_MUHAMMAD = 0.2;

  private static final Set<String> MUHAMMAD =
      Set.of("Muhammad", "Mohammed", "Mohammad", "Mohamed", "Muhammed", "Mohamad");

  /** Beyond which part of its bearers a name is the communities' own. */
  private static final double MOSTLY = 0.5;

  /** How often a name is given in a year before it counts as a common one. */
  private static final double COMMON = 150;

  /** What a name counts that is a community's own and stands on no list. */
  private static final double UNLISTED = 3;

  private final List<Weighted<String>> byYear;

  private Forenames(List<Weighted<String>> byYear) {
    this.byYear = byYear;
  }

  String draw(Chance chance, int birthYear) {
    return byYear.get(Math.clamp(birthYear, FIRST_YEAR, LAST_YEAR) - FIRST_YEAR).draw(chance);
  }

  /**
   * The ONS list of one sex: for each name how often it was given in each year.
   *
   * @param counts year by year; for rare names an even part of what the list leaves out
   * @param rare the names that have no yearly figures
   * @param totals all births of that sex with a listed name, each year
   */
  record Listed(Map<String, double[]> counts, List<Double> totals, Set<String> rare) {

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
      return new Listed(counts, Arrays.stream(totals).boxed().toList(), Set.copyOf(rare.keySet()));
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

  /** The tables of all communities; the English one is what the others leave of the list. */
  static Map<Community, Forenames> of(
      Listed listed,
      Map<Community, Customs> customs,
      Function<Customs, List<List<String>>> which,
      Map<Community, Double> shares) {
    Map<Community, Map<String, double[]>> own = new EnumMap<>(Community.class);
    customs.forEach((community, names) -> own.put(community, own(listed, which.apply(names))));
    Map<String, double[]> taken = taken(own, shares);
    for (int round = 0; round < ROUNDS; round++) {
      fit(own, taken, listed);
      own.values().forEach(Forenames::cap);
      taken = taken(own, shares);
    }
    Map<String, double[]> left = new LinkedHashMap<>();
    for (Map.Entry<String, double[]> name : listed.counts().entrySet()) {
      double[] gone = taken.getOrDefault(name.getKey(), new double[YEARS]);
      double[] rest = new double[YEARS];
      Arrays.setAll(rest, y -> rest(name.getValue()[y], gone[y] * listed.totals().get(y)));
      left.put(name.getKey(), rest);
    }
    makeRoom(left, listed, shares);
    Map<Community, Forenames> all = new EnumMap<>(Community.class);
    own.forEach((community, weights) -> all.put(community, of(weights)));
    all.put(Community.ENGLISH, of(left));
    return all;
  }

  /**
   * What is left of a name for the English table: nothing of one that is mostly the communities'
   * own, so that hardly any Muhammad is a Smith.
   */
  private static double rest(double listed, double gone) {
    return gone > listed * MOSTLY ? 0 : listed - gone;
  }

  /**
   * What the communities give beyond the list is taken from its rare names, not from the common.
   */
  private static void makeRoom(
      Map<String, double[]> left, Listed listed, Map<Community, Double> shares) {
    double others = 0;
    for (Map.Entry<Community, Double> share : shares.entrySet()) {
      others += share.getKey() == Community.ENGLISH ? 0 : share.getValue();
    }
    double english = 1 - others;
    double[] sums = sums(left);
    double[] rare = new double[YEARS];
    listed
        .rare()
        .forEach(name -> Arrays.setAll(rare, y -> rare[y] + left.getOrDefault(name, rare)[y]));
    for (String name : listed.rare()) {
      double[] rest = left.getOrDefault(name, new double[YEARS]);
      Arrays.setAll(
          rest,
          y -> {
            double excess = sums[y] - english * listed.totals().get(y);
            return rest[y] * Math.clamp(1 - excess / Math.max(1, rare[y]), 0.1, 1.5);
          });
    }
  }

  /** Which part of all children gets each name from the communities, year by year. */
  private static Map<String, double[]> taken(
      Map<Community, Map<String, double[]>> own, Map<Community, Double> shares) {
    Map<String, double[]> taken = new HashMap<>();
    own.forEach((community, weights) -> {
      double[] sums = sums(weights);
      double share = shares.getOrDefault(community, 0.0);
      weights.forEach((name, weight) -> {
        double[] all = taken.computeIfAbsent(name, n -> new double[YEARS]);
        for (int y = 0; y < YEARS; y++) {
          all[y] += share * weight[y] / sums[y];
        }
      });
    });
    return taken;
  }

  /**
   * Makes common names rarer that the communities together give more often than the list has them;
   * rare ones may be given more often, since the list cannot tell who gives them.
   */
  private static void fit(
      Map<Community, Map<String, double[]>> own, Map<String, double[]> taken, Listed listed) {
    own.values()
        .forEach(weights ->
            weights.forEach((name, weight) -> {
              double[] list = listed.counts().get(name);
              double[] all = taken.getOrDefault(name, new double[YEARS]);
              for (int y = 0; list != null && y < YEARS; y++) {
                if (list[y] >= COMMON) {
                  weight[y] *= Math.min(1, list[y] / listed.totals().get(y) / all[y]);
                }
              }
            }));
  }

  private static void cap(Map<String, double[]> weights) {
    double[] sums = sums(weights);
    weights.forEach((name, weight) -> {
      double most = MUHAMMAD.contains(name) ? MOST_OF_MUHAMMAD : MOST;
      for (int y = 0; y < YEARS; y++) {
        weight[y] = Math.min(weight[y], most * sums[y]);
      }
    });
  }

  /** A community's names with the counts of the list, or a small one. */
  private static Map<String, double[]> own(Listed listed, List<List<String>> names) {
    Map<String, double[]> weights = new LinkedHashMap<>();
    double share = UNLISTED * 100.0 / Math.max(100, names.size());
    for (List<String> spellings : names) {
      for (String name : spellings) {
        double[] counts = listed.counts().get(name);
        double[] weight = new double[YEARS];
        Arrays.setAll(weight, year -> Math.max(share, counts == null ? 0 : counts[year]));
        weights.put(name, weight);
      }
    }
    return weights;
  }

  private static double[] sums(Map<String, double[]> weights) {
    double[] sums = new double[YEARS];
    for (double[] own : weights.values()) {
      for (int y = 0; y < YEARS; y++) {
        sums[y] += own[y];
      }
    }
    return sums;
  }

  private static Forenames of(Map<String, double[]> weights) {
    List<String> names = List.copyOf(weights.keySet());
    List<Weighted<String>> byYear = new ArrayList<>();
    Map<String, double[]> fixed = new HashMap<>(weights);
    for (int year = 0; year < YEARS; year++) {
      double[] own = new double[names.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = fixed.getOrDefault(names.get(i), new double[YEARS])[year];
      }
      byYear.add(new Weighted<>(names, own));
    }
    return new Forenames(byYear);
  }
}

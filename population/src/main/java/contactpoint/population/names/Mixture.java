package contactpoint.population.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Weighs the forenames of all communities so that together they have the shares of the ONS list:
 * the communities' tables are fitted to it in rounds (iterative proportional fitting, Deming and
 * Stephan 1940), and the English table takes what they leave. A common name has its listed share
 * exactly; what the communities give beyond the list is taken from its rare names.
 */
final class Mixture {

  private static final int YEARS = Forenames.YEARS;

  /** Rounds in which common names only become rarer; after them it is known whose a name is. */
  private static final int ROUNDS = 5;

  /** Rounds in which names are fitted; more of them change no share by a hundredth. */
  private static final int MORE_ROUNDS = 18;

  /**
   * The largest share of a community's girls or boys that a name can have in all its spellings;
   * without it a name that the whole country gives would crowd out the community's own.
   */
  private static final double MOST = 0.035;

  /** The same for one spelling of Muhammad, which many boys of a family bear. */
  private static final double MOST_OF_MUHAMMAD = 0.15;

  private static final Set<String> MUHAMMAD =
      Set.of("Muhammad", "Mohammed", "Mohammad", "Mohamed", "Muhammed", "Mohamad");

  /** Beyond which part of its bearers a name is the communities' own. */
  private static final double MOSTLY = 0.5;

  /** How often a name is given in a year before it counts as a common one. */
  private static final double COMMON = 150;

  /** What a name counts that is a community's own and stands on no list. */
  private static final double UNLISTED = 3;

  private final Forenames.Listed listed;
  private final double[] totals;
  private final Map<Community, Table> tables = new EnumMap<>(Community.class);

  /** Which part of all children gets each name from the communities, year by year. */
  private final Map<String, double[]> taken = new HashMap<>();

  /** Names that are one of several spellings of a name, of whichever sex. */
  private final Set<String> respelt = new HashSet<>();

  /**
   * One form of a name in one community.
   *
   * @param counts how often the list has it, year by year; empty if it does not stand there
   * @param taken its share from all communities, one array for all of them
   */
  private record Form(String name, double[] weight, double[] counts, double[] taken) {}

  /** A community's names, each with its spellings, and its part of all children. */
  private record Table(double share, List<List<Form>> names) {

    double[] sums() {
      double[] sums = new double[YEARS];
      for (List<Form> spellings : names) {
        for (Form form : spellings) {
          for (int y = 0; y < YEARS; y++) {
            sums[y] += form.weight()[y];
          }
        }
      }
      return sums;
    }
  }

  private Mixture(Forenames.Listed listed) {
    this.listed = listed;
    this.totals = listed.totals().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The weights of all communities, the English among them.
   *
   * @param which the names of one sex
   * @param shares which part of all children is named by a community's own table
   */
  static Map<Community, Map<String, double[]>> of(
      Forenames.Listed listed,
      Map<Community, Customs> customs,
      Function<Customs, List<List<String>>> which,
      Map<Community, Double> shares) {
    var mixture = new Mixture(listed);
    for (Customs own : customs.values()) {
      mixture.respelt(own.girls());
      mixture.respelt(own.boys());
    }
    customs.forEach((community, own) ->
        mixture.tables.put(
            community, mixture.table(shares.getOrDefault(community, 0.0), which.apply(own))));
    mixture.fit();
    Map<Community, Map<String, double[]>> weights = new EnumMap<>(Community.class);
    mixture.tables.forEach((community, table) -> weights.put(community, weights(table)));
    weights.put(Community.ENGLISH, mixture.english());
    return weights;
  }

  private static Map<String, double[]> weights(Table table) {
    Map<String, double[]> weights = new LinkedHashMap<>();
    table.names().forEach(names -> names.forEach(form -> weights.put(form.name(), form.weight())));
    return weights;
  }

  private void respelt(List<List<String>> names) {
    names.stream().filter(spellings -> spellings.size() > 1).forEach(respelt::addAll);
  }

  /** A community's names with the counts of the list, or a small one. */
  private Table table(double share, List<List<String>> names) {
    double least = UNLISTED * 100.0 / Math.max(100, names.size());
    Set<String> seen = new HashSet<>();
    List<List<Form>> forms = new ArrayList<>();
    for (List<String> spellings : names) {
      forms.add(
          spellings.stream().filter(seen::add).map(spelling -> form(spelling, least)).toList());
    }
    return new Table(share, forms);
  }

  private Form form(String name, double least) {
    double[] counts = listed.counts().getOrDefault(name, new double[0]);
    double[] weight = new double[YEARS];
    Arrays.setAll(weight, y -> Math.max(least, counts.length == 0 ? 0 : counts[y]));
    return new Form(name, weight, counts, taken.computeIfAbsent(name, key -> new double[YEARS]));
  }

  private void fit() {
    capAndCount();
    for (int round = 0; round < ROUNDS; round++) {
      fit(Set.of());
      capAndCount();
    }
    Set<String> own = own();
    for (int round = 0; round < MORE_ROUNDS; round++) {
      fit(own);
      capAndCount();
    }
  }

  /** The names on the list that are mostly given by the communities, all years together. */
  private Set<String> own() {
    Set<String> own = new HashSet<>();
    taken.forEach((name, shares) -> {
      double[] counts = listed.counts().getOrDefault(name, new double[0]);
      double given = Arrays.stream(counts).sum();
      double ours = 0;
      for (int y = 0; y < YEARS; y++) {
        ours += shares[y] * totals[y];
      }
      if (given > 0 && ours > given * MOSTLY) {
        own.add(name);
      }
    });
    return own;
  }

  /**
   * Makes common names rarer that the communities together give more often than the list has them.
   * Names that are the communities' own are given as often as the list has them, so that none is
   * left for the English; a rare one may be given more often, unless it is one of several
   * spellings.
   */
  private void fit(Set<String> own) {
    for (Table table : tables.values()) {
      for (List<Form> spellings : table.names()) {
        for (Form form : spellings) {
          boolean ours = own.contains(form.name());
          boolean spelling = respelt.contains(form.name());
          for (int y = 0; y < form.counts().length; y++) {
            double count = form.counts()[y];
            if (count > 0) {
              double exactly = count / totals[y] / form.taken()[y];
              form.weight()[y] *= factor(exactly, ours, spelling || count >= COMMON);
            }
          }
        }
      }
    }
  }

  private static double factor(double exactly, boolean ours, boolean bound) {
    if (ours) {
      return bound ? exactly : Math.max(1, exactly);
    }
    return bound ? Math.min(1, exactly) : 1;
  }

  private void capAndCount() {
    taken.values().forEach(shares -> Arrays.fill(shares, 0));
    for (Table table : tables.values()) {
      double[] sums = table.sums();
      table.names().forEach(spellings -> cap(spellings, sums));
      double[] capped = table.sums();
      for (List<Form> spellings : table.names()) {
        for (Form form : spellings) {
          for (int y = 0; y < YEARS; y++) {
            form.weight()[y] /= capped[y];
            form.taken()[y] += table.share() * form.weight()[y];
          }
        }
      }
    }
  }

  private static void cap(List<Form> spellings, double[] sums) {
    boolean muhammad = spellings.stream().anyMatch(form -> MUHAMMAD.contains(form.name()));
    for (int y = 0; y < YEARS; y++) {
      double together = 0;
      for (Form form : spellings) {
        together += form.weight()[y];
      }
      for (Form form : spellings) {
        form.weight()[y] =
            muhammad
                ? Math.min(form.weight()[y], MOST_OF_MUHAMMAD * sums[y])
                : form.weight()[y] * Math.min(1, MOST * sums[y] / together);
      }
    }
  }

  /** What is left of the list, its rare names weighed so that all together are the English part. */
  private Map<String, double[]> english() {
    Map<String, double[]> left = new LinkedHashMap<>();
    double[] common = new double[YEARS];
    double[] rare = new double[YEARS];
    listed
        .counts()
        .forEach((name, counts) -> {
          double[] gone = taken.getOrDefault(name, new double[YEARS]);
          double[] rest = new double[YEARS];
          for (int y = 0; y < YEARS; y++) {
            rest[y] = Math.max(0, counts[y] / totals[y] - gone[y]);
            (counts[y] >= COMMON ? common : rare)[y] += rest[y];
          }
          left.put(name, rest);
        });
    double english = 1 - tables.values().stream().mapToDouble(Table::share).sum();
    listed
        .counts()
        .forEach((name, counts) -> {
          double[] rest = left.getOrDefault(name, new double[YEARS]);
          for (int y = 0; y < YEARS; y++) {
            rest[y] *= counts[y] >= COMMON ? 1 : Math.max(0.1, (english - common[y]) / rare[y]);
          }
        });
    return left;
  }
}

package contactpoint.population.suppliers;

import contactpoint.population.tables.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * How a kind of supplier works: whom it covers, how late it learns of things, what it gets wrong
 * and how often. Settings, in {@code suppliers.properties}.
 *
 * @param kind the kind of supplier
 * @param coverage share of children covered at an age, 0 to 17
 * @param lag days, on average, until it learns of a change
 * @param capitals whether it writes names and addresses in capitals
 * @param width letters of a name it has room for
 * @param fullEachTime whether every delivery is full
 * @param layouts the layouts among which its sources are divided; none for our own
 * @param slips how often each slip happens to a field that could have it
 */
public record Habits(
    SystemKind kind,
    List<Double> coverage,
    double lag,
    boolean capitals,
    int width,
    boolean fullEachTime,
    List<String> layouts,
    Map<Slip, Double> slips) {

  /** How often a slip happens. */
  public double rate(Slip slip) {
    return slips.getOrDefault(slip, 0.0);
  }

  /** The settings that come with the program. */
  public static Map<SystemKind, Habits> usual() {
    return of(String.join("\n", Tables.lines("suppliers.properties")));
  }

  /** A supplier that covers everybody at once and never slips, for tests. */
  public static Map<SystemKind, Habits> faultless() {
    Map<SystemKind, Habits> habits = usual();
    habits.replaceAll((kind, usual) -> usual.withoutFault());
    return habits;
  }

  private Habits withoutFault() {
    List<Double> all = coverage.stream().map(share -> share > 0.3 ? 1.0 : 0.0).toList();
    return new Habits(kind, all, 1, false, 100, false, List.of(), Map.of());
  }

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException if a key is not known
   */
  public static Map<SystemKind, Habits> of(String text) {
    var settings = new Properties();
    try {
      settings.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var left = new TreeSet<>(settings.stringPropertyNames());
    Map<SystemKind, Habits> habits = new EnumMap<>(SystemKind.class);
    for (SystemKind kind : SystemKind.values()) {
      habits.put(kind, of(kind, settings, left));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("Unknown settings: " + left);
    }
    return habits;
  }

  private static Habits of(SystemKind kind, Properties settings, TreeSet<String> left) {
    Map<Slip, Double> slips = new EnumMap<>(Slip.class);
    for (Slip slip : Slip.values()) {
      String rate = read(kind, slip.key(), "", settings, left);
      if (!rate.isEmpty()) {
        slips.put(slip, Double.valueOf(rate));
      }
    }
    return new Habits(
        kind,
        ages(read(kind, "covers", "", settings, left)),
        Double.parseDouble(read(kind, "lag", "20", settings, left)),
        read(kind, "capitals", "no", settings, left).equals("yes"),
        Integer.parseInt(read(kind, "width", "60", settings, left)),
        read(kind, "refresh", "delta", settings, left).equals("full"),
        layouts(read(kind, "layouts", "", settings, left)),
        Map.copyOf(slips));
  }

  private static List<String> layouts(String names) {
    List<String> layouts = names.isBlank() ? List.of() : List.of(names.strip().split(" +"));
    layouts.forEach(Layouts::named);
    return layouts;
  }

  private static String read(
      SystemKind kind, String key, String otherwise, Properties settings, TreeSet<String> left) {
    left.remove(kind.code() + "." + key);
    return settings.getProperty(kind.code() + "." + key, otherwise);
  }

  /** Reads {@code 0-15:0.98 16-17:0.8}. */
  private static List<Double> ages(String text) {
    Double[] coverage = new Double[18];
    Arrays.fill(coverage, 0.0);
    for (String band : text.isBlank() ? new String[0] : text.strip().split(" +")) {
      String[] parts = band.split("[-:]");
      for (int age = Integer.parseInt(parts[0]); age <= Integer.parseInt(parts[1]); age++) {
        coverage[age] = Double.valueOf(parts[2]);
      }
    }
    return List.of(coverage);
  }
}

package contactpoint.population.suppliers;

import contactpoint.population.tables.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How a kind of supplier works: whom it covers, how late it learns of things, what it gets wrong
 * and how often. Settings, in {@code suppliers.properties}.
 *
 * @param kind the kind of supplier
 * @param coverage share of children covered at an age, 0 to 17
 * @param lag days, on average, until it learns of a change
 * @param errors how often each kind of slip happens to a field that could have it
 */
public record Habits(SystemKind kind, List<Double> coverage, double lag, Map<Slip, Double> errors) {

  /** What goes wrong. */
  public enum Slip {
    TYPO_GIVEN,
    TYPO_FAMILY,
    SWAPPED_NAMES,
    DAY_AND_MONTH,
    WRONG_DAY,
    NO_NHS_NUMBER,
    NO_POSTCODE,
    NO_UPN,
    SEX;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How often a slip happens. */
  public double rate(Slip slip) {
    return errors.getOrDefault(slip, 0.0);
  }

  /** The settings that come with the program. */
  public static Map<SystemKind, Habits> usual() {
    var settings = new Properties();
    try {
      settings.load(new StringReader(String.join("\n", Tables.lines("suppliers.properties"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<SystemKind, Habits> habits = new EnumMap<>(SystemKind.class);
    for (SystemKind kind : SystemKind.values()) {
      habits.put(kind, of(kind, settings));
    }
    return habits;
  }

  private static Habits of(SystemKind kind, Properties settings) {
    Map<Slip, Double> errors = new HashMap<>();
    for (Slip slip : Slip.values()) {
      String rate = settings.getProperty(kind.code() + "." + slip.key());
      if (rate != null) {
        errors.put(slip, Double.valueOf(rate));
      }
    }
    return new Habits(
        kind,
        ages(settings.getProperty(kind.code() + ".covers", "")),
        Double.parseDouble(settings.getProperty(kind.code() + ".lag", "20")),
        Map.copyOf(errors));
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

package contactpoint.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A model as text, one fact a line, tabs between. Reading back what was written gives a model that
 * answers the same, bit for bit.
 */
public final class ModelFile {
  private static final String FORMAT = "contactpoint-linkage-model";
  private static final String FORMAT_VERSION = "1";

  private ModelFile() {}

  /** The lines of a model file. */
  public static List<String> write(Model model) {
    var lines = new ArrayList<String>();
    var head = model.head;
    lines.add(line(FORMAT, FORMAT_VERSION));
    lines.add(line("version", head.version()));
    lines.add(line("prior", number(head.prior())));
    lines.add(line("household", number(head.household())));
    lines.add(line("moved", number(head.moved())));
    lines.add(line("swapped", number(head.swapped())));
    lines.add(line("same", number(head.thresholds().same())));
    lines.add(line("doubtful", number(head.thresholds().doubtful())));
    lines.add(line("margin", number(head.thresholds().margin())));
    lines.add(line("rules", head.children() ? "children" : "none"));
    for (var rule : model.blocking) {
      lines.add(line("blocking", rule.word()));
    }
    for (var comparison : model.comparisons) {
      write(comparison, lines);
    }
    return lines;
  }

  private static void write(Comparison comparison, List<String> lines) {
    lines.add(line("comparison", comparison.field.label()));
    for (int i = 0; i < comparison.levels.size(); i++) {
      lines.add(
          line(
              "level",
              comparison.levels.get(i).word(),
              "m",
              number(comparison.m(i)),
              "u",
              number(comparison.u(i)),
              "kin",
              number(comparison.kind.residence() ? 0 : comparison.kin(i)),
              "moved",
              number(comparison.moved(i)),
              "usual",
              number(comparison.usual(i))));
    }
    var frequencies = comparison.frequencies;
    lines.add(line("limit", number(frequencies.limit())));
    lines.add(line("rest", number(frequencies.rest())));
    new TreeMap<>(labels(comparison.within))
        .forEach((field, share) -> lines.add(line("within", field, number(share))));
    frequencies.parts().forEach((part, share) -> lines.add(line("part", part, number(share))));
    frequencies
        .dates()
        .forEach((place, dates) ->
            dates.forEach((date, share) -> lines.add(line("date", place, date, number(share)))));
    frequencies.shares().forEach((value, share) -> lines.add(line("share", value, number(share))));
  }

  private static Map<String, Double> labels(Map<Field, Double> within) {
    var labels = new HashMap<String, Double>();
    within.forEach((field, share) -> labels.put(field.label(), share));
    return labels;
  }

  private static String line(String... words) {
    return String.join("\t", words);
  }

  private static String number(double x) {
    return Double.toString(Scale.rounded(x));
  }

  /**
   * Reads the lines of a model file.
   *
   * @throws IllegalArgumentException with line number and reason if they are not one
   */
  public static Model read(List<String> lines) {
    return new Reader().read(lines);
  }

  static Model shipped(String name) {
    try (var stream = ModelFile.class.getResourceAsStream(name)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return read(text.lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Collects the facts of a file, line by line. */
  private static final class Reader {
    private final TreeMap<String, String> head = new TreeMap<>();
    private final List<BlockingRule> blocking = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<String[]> levels = new ArrayList<>();
    private final TreeMap<String, Double> shares = new TreeMap<>();
    private final TreeMap<String, Double> parts = new TreeMap<>();
    private final TreeMap<String, Map<String, Double>> dates = new TreeMap<>();
    private final Map<Field, Double> within = new HashMap<>();
    private double rest = .001;
    private double limit = 1;
    private String field = "";

    Model read(List<String> lines) {
      int number = 0;
      try {
        for (var line : lines) {
          number++;
          if (!line.isBlank() && !line.startsWith("#")) {
            take(line.split("\t"));
          }
        }
        finish();
        return model();
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
        var why =
            wrong instanceof ArrayIndexOutOfBoundsException
                ? "a value is missing"
                : wrong.getMessage();
        throw new IllegalArgumentException("line " + number + ": " + why, wrong);
      }
    }

    private void take(String[] words) {
      switch (words[0]) {
        case "blocking" -> blocking.add(rule(words[1]));
        case "comparison" -> {
          finish();
          field = words[1];
        }
        case "level" -> levels.add(words);
        case "within" -> within.put(parsed(words[1]), Double.parseDouble(words[2]));
        case "limit" -> limit = Double.parseDouble(words[1]);
        case "rest" -> rest = Double.parseDouble(words[1]);
        case "share" -> shares.put(words[1], Double.parseDouble(words[2]));
        case "part" -> parts.put(words[1], Double.parseDouble(words[2]));
        case "date" ->
            dates
                .computeIfAbsent(words[1], place -> new TreeMap<>())
                .put(words[2], Double.parseDouble(words[3]));
        default -> head.put(words[0], words[1]);
      }
    }

    private static BlockingRule rule(String word) {
      return BlockingRule.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void finish() {
      if (field.isEmpty()) {
        return;
      }
      var read = parsed(field);
      var known = Levels.of(read.kind());
      if (levels.size() != known.size()) {
        throw new IllegalArgumentException(field + " needs " + known.size() + " levels");
      }
      for (int i = 0; i < known.size(); i++) {
        if (!levels.get(i)[1].equals(known.get(i).word())) {
          throw new IllegalArgumentException(field + ": expected level " + known.get(i).word());
        }
      }
      comparisons.add(
          new Comparison(
              read,
              column(3),
              column(5),
              column(7),
              column(9),
              column(11),
              new Frequencies(shares, parts, dates, rest, limit),
              within));
      within.clear();
      levels.clear();
      shares.clear();
      parts.clear();
      dates.clear();
      rest = .001;
      limit = 1;
      field = "";
    }

    private double[] column(int at) {
      return levels.stream().mapToDouble(words -> Double.parseDouble(words[at])).toArray();
    }

    private static Field parsed(String label) {
      int colon = label.indexOf(':');
      var kind = Kind.named(colon < 0 ? label : label.substring(0, colon));
      if (kind.isEmpty()) {
        throw new IllegalArgumentException("there is no kind of field called " + label);
      }
      return new Field(kind.get(), colon < 0 ? "" : label.substring(colon + 1));
    }

    private Model model() {
      if (!FORMAT_VERSION.equals(head.get(FORMAT))) {
        throw new IllegalArgumentException(
            "this is not a " + FORMAT + " of version " + FORMAT_VERSION);
      }
      if (comparisons.isEmpty()) {
        throw new IllegalArgumentException("the model compares nothing");
      }
      var thresholds = new Thresholds(value("same"), value("doubtful"), value("margin"));
      var parts =
          new Model.Head(
              Objects.requireNonNullElse(head.get("version"), "unnamed"),
              value("prior"),
              value("household"),
              value("moved"),
              value("swapped"),
              thresholds,
              "children".equals(head.get("rules")));
      return new Model(parts, comparisons, blocking);
    }

    private double value(String word) {
      var text = head.get(word);
      if (text == null) {
        throw new IllegalArgumentException("the line '" + word + "' is missing");
      }
      return Double.parseDouble(text);
    }
  }
}

package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.linkage.command.Link;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure linkage-duke}: FEBRL 4 linked by our engine and by Duke 1.2 on the
 * same machine in the same run. Duke is untuned, with the same odds for every field; its threshold
 * is the best there is, chosen with the truth, ours is chosen without.
 */
@Command(
    name = "measure linkage-duke",
    mixinStandardHelpOptions = true,
    description = "Links FEBRL 4 with our engine and with Duke.")
public final class BesideDuke implements Callable<Integer> {
  private static final double HIGH = .9;
  private static final double LOW = .3;
  private static final double LEAST = .3;
  private static final List<String> FIELDS =
      List.of(
          "given=given_name",
          "family=surname",
          "address=street_number+address_1+address_2",
          "place=suburb",
          "postcode=postcode",
          "place=state",
          "born=date_of_birth");

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Holds febrl/.")
  private Path data = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new BesideDuke(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var left = data.resolve("febrl/dataset4a.csv");
    var right = data.resolve("febrl/dataset4b.csv");
    out.println("| FEBRL 4 | Engine | F1 | Seconds |");
    out.println("|---|---|---:|---:|");
    for (boolean number : new boolean[] {true, false}) {
      var name = number ? "with soc_sec_id" : "without";
      long begin = System.nanoTime();
      var ours = ours(left, right, number);
      long between = System.nanoTime();
      double duke = duke(rows(left), rows(right), number);
      long end = System.nanoTime();
      row(out, name, "ours, threshold chosen without the truth", ours, between - begin);
      row(out, name, "Duke 1.2, untuned, best threshold", duke, end - between);
    }
    return 0;
  }

  private static void row(PrintWriter out, String set, String engine, double f1, long nanos) {
    out.printf(Locale.ROOT, "| %s | %s | %.4f | %.1f |%n", set, engine, f1, nanos / 1e9);
    out.flush();
  }

  // --- ours ------------------------------------------------------------------------------------

  private static double ours(Path left, Path right, boolean number) throws IOException {
    var folder = Files.createTempDirectory("febrl");
    try {
      var truth = new ArrayList<String>(List.of("id,person"));
      for (var file : List.of(left, right)) {
        for (var row : rows(file)) {
          truth.add(row.getValue("rec_id") + "," + person(row));
        }
      }
      var file = Files.write(folder.resolve("truth.csv"), truth);
      var arguments =
          new ArrayList<>(
              List.of(
                  left.toString(),
                  right.toString(),
                  "--id",
                  "rec_id",
                  "--one-to-one",
                  "--truth",
                  file.toString(),
                  "--out",
                  folder.resolve("out").toString()));
      for (var field : FIELDS) {
        arguments.addAll(List.of("--field", field));
      }
      if (number) {
        arguments.addAll(List.of("--field", "identifier=soc_sec_id"));
      }
      var said = new StringWriter();
      new CommandLine(new Link())
          .setOut(new PrintWriter(said))
          .execute(arguments.toArray(String[]::new));
      var words = said.toString();
      int at = words.indexOf("F1 ") + 3;
      return Double.parseDouble(words.substring(at, at + 6));
    } finally {
      England.delete(folder);
    }
  }

  // --- Duke ------------------------------------------------------------------------------------

  private static List<Record> rows(Path file) throws IOException {
    var records = new ArrayList<Record>();
    List<String> header = List.of();
    try (var rows = CsvReader.builder().ofCsvRecord(file)) {
      for (var row : rows) {
        var fields = row.getFields().stream().map(String::strip).toList();
        if (header.isEmpty()) {
          header = fields;
          continue;
        }
        var record = new RecordImpl();
        for (int i = 0; i < header.size(); i++) {
          if (!fields.get(i).isEmpty()) {
            record.addValue(header.get(i), fields.get(i));
          }
        }
        records.add(record);
      }
    }
    return records;
  }

  private static String person(Record record) {
    return record.getValue("rec_id").split("-", -1)[1];
  }

  /** Duke takes no field that it is not told of. */
  private static List<Record> only(List<Record> records, List<Property> properties) {
    var kept = new ArrayList<Record>();
    for (var record : records) {
      var copy = new RecordImpl();
      for (var property : properties) {
        var value = record.getValue(property.getName());
        if (value != null) {
          copy.addValue(property.getName(), value);
        }
      }
      kept.add(copy);
    }
    return kept;
  }

  private static List<Property> properties(boolean number) {
    var names = new JaroWinkler();
    var words = new Levenshtein();
    var exact = new ExactComparator();
    var properties =
        new ArrayList<Property>(
            List.of(
                new PropertyImpl("rec_id"),
                new PropertyImpl("given_name", names, LOW, HIGH),
                new PropertyImpl("surname", names, LOW, HIGH),
                new PropertyImpl("street_number", exact, LOW, HIGH),
                new PropertyImpl("address_1", words, LOW, HIGH),
                new PropertyImpl("suburb", words, LOW, HIGH),
                new PropertyImpl("postcode", words, LOW, HIGH),
                new PropertyImpl("date_of_birth", words, LOW, HIGH)));
    if (number) {
      properties.add(new PropertyImpl("soc_sec_id", words, LOW, HIGH));
    }
    return properties;
  }

  private record Match(double confidence, boolean right) {}

  private static double duke(List<Record> left, List<Record> right, boolean number) {
    var configuration = new ConfigurationImpl();
    configuration.setThreshold(LEAST);
    var properties = properties(number);
    configuration.setProperties(properties);
    var matches = new ArrayList<Match>();
    var processor = new Processor(configuration);
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            matches.add(new Match(confidence, person(one).equals(person(other))));
          }
        });
    processor.link(
        List.of(new InMemoryDataSource(only(left, properties))),
        List.of(new InMemoryDataSource(only(right, properties))),
        false,
        1000);
    processor.close();
    return best(matches, left.size());
  }

  private static double best(List<Match> matches, int truePairs) {
    Map<Double, long[]> byConfidence = new TreeMap<>(Comparator.reverseOrder());
    for (var match : matches) {
      byConfidence.computeIfAbsent(match.confidence(), c -> new long[2])[match.right() ? 0 : 1]++;
    }
    double best = 0;
    long found = 0;
    long wrong = 0;
    for (long[] each : byConfidence.values()) {
      found += each[0];
      wrong += each[1];
      best = Math.max(best, 2.0 * found / (found + wrong + truePairs));
    }
    return best;
  }
}

package contactpoint.benchmarks.linkage;

import contactpoint.demo.Deliveries;
import contactpoint.linkage.Description;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A year of a population's deliveries read from its files: what every source says last under each
 * of its references, and who is meant.
 *
 * @param folder a population's folder
 */
record Year(Path folder) {
  private static final Pattern FULL = Pattern.compile("\"kind\"\\s*:\\s*\"full\"");

  /** What stands at the end, by source and reference. */
  Map<String, Description> standing() throws IOException {
    var bySource = new TreeMap<String, Map<String, Description>>();
    for (var delivery : Deliveries.in(folder)) {
      var source = Deliveries.source(delivery);
      var said = bySource.computeIfAbsent(source, one -> new TreeMap<>());
      if (FULL.matcher(Files.readString(delivery.resolve("feed.json"))).find()) {
        said.clear();
      }
      var children = delivery.resolve("children.csv");
      if (Files.exists(children)) {
        read(source, children, said);
      }
    }
    var all = new TreeMap<String, Description>();
    bySource.values().forEach(all::putAll);
    return all;
  }

  private static void read(String source, Path file, Map<String, Description> said)
      throws IOException {
    var dialect = Dialect.of(file);
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .ofNamedCsvRecord(file, dialect.charset())) {
      for (var row : rows) {
        var id = source + ":" + England.field(row, dialect, "ref");
        if (Dialect.says(England.field(row, dialect, "action"))) {
          said.put(id, England.description(column -> England.field(row, dialect, column)));
        } else {
          said.remove(id);
        }
      }
    }
  }

  /** The person last meant by each reference, by source and reference. */
  Map<String, Integer> people() throws IOException {
    var people = new HashMap<String, Integer>();
    var latest = new HashMap<String, Integer>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/rows.csv"))) {
      for (var row : rows) {
        if (row.getField("kind").equals("child")) {
          var id = row.getField("source") + ":" + row.getField("ref");
          int submission = Integer.parseInt(row.getField("submission"));
          if (submission >= latest.getOrDefault(id, 0)) {
            latest.put(id, submission);
            people.put(id, Integer.valueOf(row.getField("person")));
          }
        }
      }
    }
    return people;
  }

  /** References by the group that each belongs to; pairs of one group are joined. */
  static <G> List<List<String>> groups(Map<String, G> groupOf) {
    var members = new HashMap<G, List<String>>();
    groupOf.forEach((id, group) -> members.computeIfAbsent(group, g -> new ArrayList<>()).add(id));
    return List.copyOf(members.values());
  }
}

package contactpoint.benchmarks.spine;

import contactpoint.database.Database;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the truth knows of the people that enquiries mean: the records that hold what was said of
 * each, the ethnic group, and who is a twin of whom.
 */
final class Meant {

  private static final int AT_ONCE = 5000;

  private final Map<Long, Set<Long>> records = new HashMap<>();
  private final Map<Long, String> groups = new HashMap<>();
  private final Map<Long, Set<Long>> twins = new HashMap<>();
  private final Map<Long, Set<Long>> kin = new HashMap<>();

  private record Row(String source, String ref, long person) {}

  /** Reads the truth about some people, and looks their records up. */
  static Meant of(Path population, Set<Long> people, Database database) throws IOException {
    var meant = new Meant();
    var wanted = new HashSet<>(people);
    read(
        population.resolve("truth/pairs.csv"),
        row -> {
          long one = Long.parseLong(row.getField("person"));
          long other = Long.parseLong(row.getField("other"));
          var map = row.getField("kind").equals("twin") ? meant.twins : meant.kin;
          if (people.contains(one)) {
            map.computeIfAbsent(one, p -> new HashSet<>()).add(other);
            wanted.add(other);
          }
          if (people.contains(other)) {
            map.computeIfAbsent(other, p -> new HashSet<>()).add(one);
            wanted.add(one);
          }
        });
    read(
        population.resolve("truth/children.csv"),
        row -> {
          long person = Long.parseLong(row.getField("person"));
          if (people.contains(person)) {
            meant.groups.put(person, row.getField("group"));
          }
        });
    meant.find(population, wanted, database);
    return meant;
  }

  private interface Use {
    void of(de.siegmar.fastcsv.reader.NamedCsvRecord row);
  }

  private static void read(Path file, Use use) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(use::of);
    }
  }

  private void find(Path population, Set<Long> wanted, Database database) throws IOException {
    var counts = new HashMap<Long, Map<Long, Integer>>();
    var waiting = new ArrayList<Row>();
    read(
        population.resolve("truth/rows.csv"),
        row -> {
          if (row.getField("kind").equals("child")) {
            long person = Long.parseLong(row.getField("person"));
            if (wanted.contains(person)) {
              waiting.add(new Row(row.getField("source"), row.getField("ref"), person));
              if (waiting.size() == AT_ONCE) {
                count(waiting, counts, database);
                waiting.clear();
              }
            }
          }
        });
    count(waiting, counts, database);
    counts.forEach((person, children) -> records.put(person, Set.copyOf(children.keySet())));
  }

  private static void count(
      List<Row> rows, Map<Long, Map<Long, Integer>> counts, Database database) {
    database
        .intake()
        .inTransaction(tx ->
            tx.sql(
                    """
                    select w.person, s.child
                      from unnest(?::text[], ?::text[], ?::bigint[]) as w (source, ref, person)
                      join register.statement s on s.source = w.source and s.kind = 1 and s.ref = w.ref
                     where s.child is not null
                    """)
                .param(rows.stream().map(Row::source).toArray(String[]::new))
                .param(rows.stream().map(Row::ref).toArray(String[]::new))
                .param(rows.stream().map(Row::person).toArray(Long[]::new))
                .query(row -> {
                  counts
                      .computeIfAbsent(row.getLong(1), p -> new HashMap<>())
                      .merge(row.getLong(2), 1, Integer::sum);
                }));
  }

  /**
   * The child numbers of the records that hold what was said of the person: mostly one; none if all
   * of it waits; two if the suppliers' statements could not be brought together.
   */
  Set<Long> records(long person) {
    return records.getOrDefault(person, Set.of());
  }

  String group(long person) {
    return groups.getOrDefault(person, "");
  }

  Set<Long> twinRecords(long person) {
    return recordsOf(twins.getOrDefault(person, Set.of()));
  }

  Set<Long> kinRecords(long person) {
    return recordsOf(kin.getOrDefault(person, Set.of()));
  }

  private Set<Long> recordsOf(Set<Long> people) {
    var found = new HashSet<Long>();
    people.forEach(one -> found.addAll(records(one)));
    return found;
  }
}

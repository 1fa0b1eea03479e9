package contactpoint.benchmarks.linkage;

import contactpoint.linkage.Description;
import contactpoint.linkage.Field;
import contactpoint.linkage.Kind;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A synthetic England as one file: what every supplier first says about every child, each statement
 * with its source, and apart from it who is meant.
 *
 * @param folder holds {@code statements.csv} and {@code truth}
 */
record England(Path folder) {
  /** Statements for each child, about: for choosing how many children make a wanted file. */
  static final double STATEMENTS_A_CHILD = 4.08;

  /** The columns that say something about a child, as they are named in the suppliers' files. */
  static final List<String> COLUMNS =
      List.of(
          "given",
          "known_as",
          "family",
          "former_family",
          "sex",
          "born",
          "nhs_number",
          "upn",
          "address",
          "postcode");

  /** What each column says, as typed after {@code --field}. */
  static final List<String> FIELDS =
      List.of(
          "given=given",
          "given=known_as",
          "family=family",
          "former=former_family",
          "sex=sex",
          "born=born",
          "identifier=nhs_number",
          "identifier=upn",
          "address=address",
          "postcode=postcode");

  /** Writes one; the folder must be empty. */
  static England written(Path folder, int children, long seed, int threads) throws IOException {
    var all = folder.resolve("all");
    Population.of(Plan.of(children, seed).withMonths(0)).write(all, threads, written -> {});
    try (var csv = CsvWriter.builder().build(folder.resolve("statements.csv"))) {
      var header = new ArrayList<>(List.of("id", "source"));
      header.addAll(COLUMNS);
      csv.writeRecord(header);
      for (var supplier : suppliers(all.resolve("suppliers"))) {
        statements(supplier, csv);
      }
    }
    Files.move(all.resolve("truth"), folder.resolve("truth"));
    delete(all);
    return new England(folder);
  }

  private static List<Path> suppliers(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  private static void statements(Path supplier, CsvWriter csv) throws IOException {
    var source = supplier.getFileName().toString();
    var file = supplier.resolve("0001/children.csv");
    var dialect = Dialect.of(file);
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .ofNamedCsvRecord(file, dialect.charset())) {
      for (var row : rows) {
        if (Dialect.says(field(row, dialect, "action"))) {
          csv.writeRecord(statement(source, row, dialect));
        }
      }
    }
  }

  static String field(NamedCsvRecord row, Dialect dialect, String column) {
    return row.findField(dialect.name(column)).orElse("");
  }

  private static List<String> statement(String source, NamedCsvRecord row, Dialect dialect) {
    var fields = new ArrayList<String>();
    fields.add(source + ":" + field(row, dialect, "ref"));
    fields.add(source);
    for (var column : COLUMNS) {
      fields.add(field(row, dialect, column));
    }
    return fields;
  }

  /** The statements as the shipped model compares them, by identifier, in the order of the file. */
  Map<String, Description> descriptions() throws IOException {
    var all = new LinkedHashMap<String, Description>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(statements())) {
      for (var row : rows) {
        all.put(row.getField("id"), description(column -> row.getField(column)));
      }
    }
    return all;
  }

  /** One statement as the shipped model compares it, from the text of its columns. */
  static Description description(UnaryOperator<String> columns) {
    var builder = Description.builder();
    for (var each : FIELDS) {
      int equals = each.indexOf('=');
      var column = each.substring(equals + 1);
      var kind = Kind.named(each.substring(0, equals)).orElseThrow();
      builder.with(field(kind, column), columns.apply(column));
    }
    return builder.build();
  }

  private static Field field(Kind kind, String column) {
    return switch (column) {
      case "nhs_number" -> Field.of(kind, "nhs");
      case "upn" -> Field.of(kind, "upn");
      default -> Field.of(kind);
    };
  }

  Path statements() {
    return folder.resolve("statements.csv");
  }

  /** The person each statement is about, by its identifier. */
  Map<String, Integer> people() throws IOException {
    var people = new HashMap<String, Integer>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/rows.csv"))) {
      for (var row : rows) {
        if (row.getField("kind").equals("child") && row.getField("submission").equals("1")) {
          people.put(
              row.getField("source") + ":" + row.getField("ref"),
              Integer.valueOf(row.getField("person")));
        }
      }
    }
    return people;
  }

  /** The group of each person. */
  Map<Integer, String> groups() throws IOException {
    var groups = new HashMap<Integer, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/children.csv"))) {
      for (var row : rows) {
        groups.put(Integer.valueOf(row.getField("person")), row.getField("group"));
      }
    }
    return groups;
  }

  /**
   * Kinds of pairs of different people (twin, sibling, ...), by the lower person and the higher.
   */
  Map<Long, String> kin() throws IOException {
    var kin = new HashMap<Long, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/pairs.csv"))) {
      for (var row : rows) {
        kin.merge(
            both(Integer.parseInt(row.getField("person")), Integer.parseInt(row.getField("other"))),
            row.getField("kind"),
            (old, more) -> old.equals("twin") ? old : more);
      }
    }
    return kin;
  }

  static long both(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Removes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

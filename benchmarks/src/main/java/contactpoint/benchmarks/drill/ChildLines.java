package contactpoint.benchmarks.drill;

import contactpoint.intake.FileKind;
import contactpoint.intake.Line;
import contactpoint.intake.Lines;
import contactpoint.intake.Reading;
import contactpoint.intake.Statement;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What suppliers say of children, line by line: each line by the names of its columns. */
final class ChildLines {

  private ChildLines() {}

  /** All lines of a file. */
  static List<Map<String, String>> in(Path file) throws IOException {
    var all = new ArrayList<Map<String, String>>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(row -> all.add(new LinkedHashMap<>(row.getFieldsAsMap())));
    }
    return all;
  }

  /** The truth about a population: who each statement ({@code source ref}) is about. */
  static Map<String, String> people(Path population) throws IOException {
    var people = new HashMap<String, String>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(population.resolve("truth/rows.csv"))) {
      for (var row : csv) {
        if (row.getField("kind").equals("child")) {
          people.put(row.getField("source") + ' ' + row.getField("ref"), row.getField("person"));
        }
      }
    }
    return people;
  }

  /** Some suppliers have columns of their own, which a mapping reads. */
  static boolean areInTheUsualLayout(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.findFirst().orElse("").startsWith("ref,as_of,action,given,family,");
    }
  }

  static boolean says(Map<String, String> line, String column) {
    return !line.getOrDefault(column, "").isEmpty();
  }

  static String text(Map<String, String> line) {
    var fields = new ArrayList<String>();
    for (String column : Made.HEADER.split(",")) {
      fields.add('"' + line.getOrDefault(column, "").replace("\"", "\"\"") + '"');
    }
    return String.join(",", fields);
  }

  /** The statements of the lines that can be read. */
  static List<Statement> read(List<String> lines) throws IOException {
    var bytes =
        (Made.HEADER + '\n' + String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    var reading = Reading.canonical(Ground.TODAY, Ground.TODAY, code -> false);
    var statements = new ArrayList<Statement>();
    try (var opened =
        switch (Lines.open(new ByteArrayInputStream(bytes), FileKind.CHILDREN, reading)) {
          case Lines.Opening.Opened(var all) -> all;
          default -> throw new IllegalStateException("The drill's own header must fit");
        }) {
      for (var line = opened.next(); line != null; line = opened.next()) {
        if (line instanceof Line.Read read) {
          statements.add(read.statement());
        }
      }
    }
    return statements;
  }
}

package contactpoint.population;

import contactpoint.intake.FileKind;
import contactpoint.intake.FileMapping;
import contactpoint.intake.MappingReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file that is not in our layout by the mapping that lies beside its deliveries. */
final class Foreign {

  private Foreign() {}

  static List<NamedCsvRecord> rows(Path file) {
    var ours = new StringWriter();
    FileMapping mapping = mapping(file);
    var columns = mapping.kind().columns().stream().toList();
    try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .ofNamedCsvRecord(file, mapping.encoding());
        CsvWriter writer = CsvWriter.builder().build(ours)) {
      writer.writeRecord(columns.stream().map(column -> column.header()).toList());
      for (NamedCsvRecord row : rows) {
        writer.writeRecord(
            columns.stream()
                .map(column -> {
                  String name = mapping.headers().get(column);
                  String text =
                      name == null
                          ? mapping.constants().getOrDefault(column, "")
                          : row.getField(name);
                  if (!text.isEmpty() && mapping.dateForms().containsKey(column)) {
                    return LocalDate.parse(text, mapping.dateForms().get(column).getFirst())
                        .toString();
                  }
                  return mapping.codes().getOrDefault(column, Map.of()).getOrDefault(text, text);
                })
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ours.toString())) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileMapping mapping(Path file) {
    try {
      byte[] json = Files.readAllBytes(file.getParent().resolveSibling("mapping.json"));
      return ((MappingReader.Outcome.Understood) MappingReader.read(json))
          .mapping()
          .of(
              FileKind.valueOf(
                  file.getFileName().toString().replace(".csv", "").toUpperCase(Locale.ROOT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

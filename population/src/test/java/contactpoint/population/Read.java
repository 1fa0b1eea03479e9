package contactpoint.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a population wrote. */
final class Read {

  private Read() {}

  /** The rows of a file, under our own column names whatever the supplier calls them. */
  static List<NamedCsvRecord> rows(Path file) {
    if (Files.exists(file.getParent().resolveSibling("mapping.json"))) {
      return Foreign.rows(file);
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of all deliveries that have a name. */
  static List<Path> files(Path folder, String name) {
    try (Stream<Path> all = Files.walk(folder.resolve("suppliers"))) {
      return all.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> everything(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

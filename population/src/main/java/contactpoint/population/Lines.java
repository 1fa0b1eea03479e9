package contactpoint.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a CSV file row by row. */
final class Lines {

  private Lines() {}

  static void read(Path file, Consumer<NamedCsvRecord> taker) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        taker.accept(row);
      }
    }
  }
}

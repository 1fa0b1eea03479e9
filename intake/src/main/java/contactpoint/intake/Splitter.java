package contactpoint.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import org.jspecify.annotations.Nullable;

/** Takes one row apart into its fields, by RFC 4180. */
final class Splitter {

  private final CsvReader.CsvReaderBuilder csv;
  private final StringArrayHandler handler;

  Splitter(char separator, Limits limits) {
    csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    handler = StringArrayHandler.builder().maxFields(limits.rowBytes()).build();
  }

  /** The fields; null if the row is not one row. */
  String @Nullable [] split(String row) {
    try {
      return csv.ofSingleCsvRecord(handler, row);
    } catch (CsvParseException e) {
      // Its message may quote the row: it is not kept.
      return null;
    }
  }
}

package contactpoint.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;

/**
 * A CSV file for people to open: quoted by RFC 4180, and no field can be taken for a formula by a
 * program that shows tables. A field that begins like one gets an apostrophe in front.
 */
public final class Export implements AutoCloseable {

  /**
   * What begins a formula in some program, the full-width forms included; and white space before.
   */
  private static final String BEGINNINGS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvWriter csv;

  /** An export to a writer, which it closes. */
  public Export(Writer to) {
    csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(to);
  }

  /** Writes one row. */
  public Export row(String... fields) {
    String[] safe = new String[fields.length];
    for (int i = 0; i < fields.length; i++) {
      safe[i] = text(fields[i]);
    }
    csv.writeRecord(safe);
    return this;
  }

  /** A field as text that no program takes for a formula. */
  public static String text(String field) {
    String clean = field.replace("\0", "");
    String start = clean.stripLeading();
    boolean formula =
        (!clean.isEmpty() && BEGINNINGS.indexOf(clean.charAt(0)) >= 0)
            || (!start.isEmpty() && BEGINNINGS.indexOf(start.charAt(0)) >= 0);
    return formula ? "'" + clean : clean;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

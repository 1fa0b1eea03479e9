package contactpoint.readiness;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A row typed into a form, as a table of one row: so typed and sent rows obey the same rules. */
final class TypedRow {

  private TypedRow() {}

  /**
   * @param typed by heading
   */
  static byte[] asTable(List<String> headings, Function<String, String> typed) {
    return written(headings, headings.stream().map(typed).map(TypedRow::line).toList());
  }

  /**
   * @param typed by the column's name, which is its field's name in the form
   */
  static byte[] asTable(
      List<String> headings, List<ToolColumn> columns, Function<String, String> typed) {
    return written(
        headings, columns.stream().map(ToolColumn::name).map(typed).map(TypedRow::line).toList());
  }

  private static String line(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  private static byte[] written(List<String> headings, List<String> cells) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings);
      csv.writeRecord(cells);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package contactpoint.grants;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A scheme's tables as CSV: annex, schedule and remittance. */
public final class GrantFiles {

  private GrantFiles() {}

  /** The published table as it was published. */
  public static String annex(PublishedTable table) {
    return written(csv -> {
      csv.writeRecord("authority", "dfe_number", "group", "allocation");
      for (var line : table.lines()) {
        csv.writeRecord(
            line.authority(),
            line.number().toString(),
            line.group(),
            Long.toString(line.allocation().pounds()));
      }
    });
  }

  /** Every instalment to the penny, with what has then been paid in all. */
  public static String schedule(PublishedTable table) {
    return written(csv -> {
      csv.writeRecord(
          "authority",
          "dfe_number",
          "group",
          "instalment",
          "due_on_or_before",
          "amount",
          "cumulative");
      for (var line : table.lines()) {
        Money paid = Money.NOTHING;
        for (var part : Instalment.equal(line.allocation(), table.scheme().due())) {
          paid = paid.plus(part.amount());
          csv.writeRecord(
              line.authority(),
              line.number().toString(),
              line.group(),
              Integer.toString(part.number()),
              part.due().toString(),
              part.amount().plain(),
              paid.plain());
        }
      }
    });
  }

  /** What goes to the paymaster for one instalment. */
  public static String remittance(PublishedTable table, int instalment) {
    return written(csv -> {
      csv.writeRecord("reference", "payee", "dfe_number", "pay_on_or_before", "amount");
      for (var line : table.lines()) {
        var part = Instalment.equal(line.allocation(), table.scheme().due()).get(instalment - 1);
        csv.writeRecord(
            table.scheme().reference() + "/" + instalment,
            line.authority(),
            line.number().toString(),
            part.due().toString(),
            part.amount().plain());
      }
    });
  }

  private static String written(Consumer<CsvWriter> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.accept(csv);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }
}

package contactpoint.spreadsheets;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A table as it was sent: rows of text, each with its line.
 *
 * @param rows that have at least one cell filled
 */
public record Sheet(List<Line> rows) {

  /** A sheet of more rows is refused unread: {@value}. */
  public static final int MOST_ROWS = 20_000;

  private static final int MOST_BYTES = 5_000_000;
  private static final long MOST_UNPACKED = 100_000_000;

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number counted from 1
   * @param cells trimmed; empty text where nothing stands
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** What came of reading. */
  public sealed interface Reading {}

  /** A table was found. */
  public record Read(Sheet sheet) implements Reading {}

  /** It is no table we can read. */
  public record Unreadable(String sentence) implements Reading {}

  /** Reads an Excel workbook's first sheet if the content is one, else CSV in UTF-8. */
  public static Reading read(byte[] content) {
    if (content.length == 0) {
      return new Unreadable("The file is empty. Choose a CSV or Excel file.");
    }
    if (content.length > MOST_BYTES) {
      return new Unreadable("The file is larger than 5 MB. Send it in parts.");
    }
    boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    var reading = zip ? workbook(content) : csv(content);
    return reading instanceof Read(Sheet sheet) && sheet.rows.size() > MOST_ROWS
        ? new Unreadable("The sheet has more than 20,000 rows. Send it in parts.")
        : reading;
  }

  private static Reading csv(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException foreign) {
      return new Unreadable(
          "The file is neither an Excel workbook nor CSV in UTF-8. Save it again as one of these.");
    }
    var lines = new ArrayList<Line>();
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (var row : rows) {
        add(
            lines,
            (int) row.getStartingLineNumber(),
            row.getFields().stream().map(Sheet::clean).toList());
      }
    } catch (CsvParseException | IOException broken) {
      return new Unreadable("The file breaks off inside a quoted cell. Save it again as CSV.");
    }
    return new Read(new Sheet(lines));
  }

  private static Reading workbook(byte[] content) {
    if (unpacked(content) > MOST_UNPACKED) {
      return new Unreadable("The workbook unpacks to more than 100 MB. Send the one sheet only.");
    }
    var lines = new ArrayList<Line>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
        var rows = book.getFirstSheet().openStream()) {
      rows.limit(MOST_ROWS + 1L)
          .forEach(row -> add(lines, row.getRowNum(), row.stream().map(Sheet::cell).toList()));
    } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
      return new Unreadable("The workbook cannot be read. Save it again as .xlsx or CSV.");
    }
    return new Read(new Sheet(lines));
  }

  private static String cell(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.stripTrailingZeros().toPlainString();
    }
    return clean(cell.getText());
  }

  private static long unpacked(byte[] content) {
    long total = 0;
    var buffer = new byte[8192];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      while (zip.getNextEntry() != null && total <= MOST_UNPACKED) {
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          total += read;
          if (total > MOST_UNPACKED) {
            return total;
          }
        }
      }
    } catch (IOException broken) {
      return total;
    }
    return total;
  }

  private static void add(List<Line> lines, int number, List<String> cells) {
    var line = new Line(number, cells);
    if (!line.isBlank()) {
      lines.add(line);
    }
  }

  private static String clean(String text) {
    return text.replace('\u00a0', ' ').strip();
  }
}

package contactpoint.linkage.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A CSV file with a header, read row by row; gzip if its name ends so. Strict UTF-8. */
final class Table {
  /** Takes the rows; fields are stripped, as many as the header has. */
  interface Rows {
    void row(long line, List<String> fields) throws BadInput;
  }

  final Path file;
  final List<String> header;

  private Table(Path file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  static Table open(Path file) throws BadInput {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + " is a folder; a CSV file is wanted.");
    }
    if (!Files.exists(file)) {
      throw new BadInput("There is no file " + file + ".");
    }
    var header = new ArrayList<String>();
    read(
        file,
        1,
        (line, record) -> {
          for (var name : record.getFields()) {
            header.add(name.strip());
          }
        });
    if (header.isEmpty() || (header.size() == 1 && header.getFirst().isEmpty())) {
      throw new BadInput(file + " is empty; a header line and rows are wanted.");
    }
    if (header.size() == 1
        && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
      throw new BadInput(
          file + ", line 1: there is no comma; columns must be separated by commas.");
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.indexOf(header.get(i)) != i) {
        throw new BadInput(
            file + ", line 1: the column '" + header.get(i) + "' comes twice in the header.");
      }
    }
    return new Table(file, header);
  }

  /** The place of a column in the header. */
  int column(String name) throws BadInput {
    int at = header.indexOf(name);
    if (at < 0) {
      throw new BadInput(
          file
              + ", line 1: there is no column '"
              + name
              + "'. There are: "
              + String.join(", ", header)
              + ".");
    }
    return at;
  }

  /** Hands over every row after the header. */
  void rows(Rows rows) throws BadInput {
    rows(Long.MAX_VALUE, rows);
  }

  /** Hands over the first rows after the header. */
  void rows(long most, Rows rows) throws BadInput {
    long end = most == Long.MAX_VALUE ? most : most + 1;
    var first = new boolean[] {true};
    read(
        file,
        end,
        (line, record) -> {
          if (first[0]) {
            first[0] = false;
            return;
          }
          rows.row(line, fields(line, record));
        });
  }

  private List<String> fields(long line, CsvRecord record) throws BadInput {
    int n = record.getFieldCount();
    if (n != header.size()) {
      throw new BadInput(
          String.format(
              "%s, line %d: %d columns, but the header has %d.", file, line, n, header.size()));
    }
    var fields = new ArrayList<String>(n);
    for (int i = 0; i < n; i++) {
      var field = record.getField(i).strip();
      if (field.indexOf('\0') >= 0) {
        throw new BadInput(
            String.format(
                "%s, line %d, column '%s': there is a NUL character.", file, line, header.get(i)));
      }
      fields.add(field);
    }
    return fields;
  }

  private interface Records {
    void record(long line, CsvRecord record) throws BadInput;
  }

  private static void read(Path file, long most, Records records) throws BadInput {
    long[] line = {0};
    try (var reader = reader(file);
        var csv = builder().ofCsvRecord(reader)) {
      long count = 0;
      for (var record : csv) {
        if (count++ >= most) {
          break;
        }
        line[0] = record.getStartingLineNumber();
        records.record(line[0], record);
      }
    } catch (CharacterCodingException wrong) {
      throw notUtf8(file);
    } catch (UncheckedIOException wrong) {
      if (wrong.getCause() instanceof CharacterCodingException) {
        throw notUtf8(file);
      }
      throw new BadInput(file + " cannot be read: " + wrong.getMessage() + ".");
    } catch (CsvParseException wrong) {
      if (wrong.getCause() instanceof CharacterCodingException) {
        throw notUtf8(file);
      }
      // the library's words may quote the field
      throw new BadInput(
          file
              + ", line "
              + (line[0] + 1)
              + ": this is not a CSV row, or a field is longer than 16 million characters. Is a"
              + " quote not closed?");
    } catch (IOException wrong) {
      throw new BadInput(file + " cannot be read: " + wrong.getMessage() + ".");
    }
  }

  /** Looks for the first line that cannot be read. */
  private static BadInput notUtf8(Path file) {
    long line = 1;
    try (var bytes = bytes(file)) {
      var current = new ByteArrayOutputStream();
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        if (b == '\n') {
          if (!readable(current)) {
            break;
          }
          current.reset();
          line++;
        } else {
          current.write(b);
        }
      }
    } catch (IOException wrong) {
      return new BadInput(file + " cannot be read: " + wrong.getMessage() + ".");
    }
    return new BadInput(file + ", line " + line + ": the text is not UTF-8. Save it as UTF-8.");
  }

  private static boolean readable(ByteArrayOutputStream line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
      return true;
    } catch (CharacterCodingException wrong) {
      return false;
    }
  }

  private static CsvReader.CsvReaderBuilder builder() {
    return CsvReader.builder()
        .detectBomHeader(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false);
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz")
        ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16)
        : bytes;
  }

  private static Reader reader(Path file) throws IOException {
    var bytes = bytes(file);
    bytes.mark(3);
    boolean bom = bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF;
    if (!bom) {
      bytes.reset();
    }
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(bytes, strict);
  }
}

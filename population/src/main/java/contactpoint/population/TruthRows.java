package contactpoint.population;

import contactpoint.population.suppliers.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** truth/rows.csv: which person each row of each supplier's file is about. */
final class TruthRows implements AutoCloseable {

  private static final int SIZE = 1 << 16;

  private final OutputStream stream;
  private final byte[] buffer = new byte[SIZE];
  private int length;

  TruthRows(Path path) throws IOException {
    stream = Files.newOutputStream(path);
    put("source,submission,kind,ref,line,person\n");
  }

  /** Adds rows that are about to be appended to a file; the header is its line 1. */
  void add(SupplierFile file, Rows rows) throws IOException {
    String beginning =
        file.part().source()
            + ","
            + (file.part().delivery() + 1)
            + ","
            + file.part().file().word()
            + ",";
    long line = file.rows() + 2;
    for (int i = 0; i < rows.count(); i++) {
      put(beginning);
      put(rows.ref(i));
      put(',');
      put(line + i);
      put(',');
      put(rows.person(i));
      put('\n');
    }
  }

  private void put(String text) throws IOException {
    if (length + text.length() > SIZE) {
      flush();
    }
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(ascii, 0, buffer, length, ascii.length);
    length += ascii.length;
  }

  private void put(char letter) throws IOException {
    if (length == SIZE) {
      flush();
    }
    buffer[length++] = (byte) letter;
  }

  private void put(long number) throws IOException {
    put(Long.toString(number));
  }

  private void flush() throws IOException {
    stream.write(buffer, 0, length);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
    stream.close();
  }
}

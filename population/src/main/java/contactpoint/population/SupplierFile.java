package contactpoint.population;

import contactpoint.population.suppliers.Block;
import contactpoint.population.suppliers.Layout;
import contactpoint.population.suppliers.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's file while it grows; it is digested as it is written. National files stay open,
 * local ones are opened for each part, since there are tens of thousands of them.
 */
final class SupplierFile implements AutoCloseable {

  private final Path path;
  private final Block.Part part;
  private final boolean staysOpen;
  private final MessageDigest digest;
  private @Nullable OutputStream stream;
  private long rows;
  private long bytes;

  SupplierFile(Path folder, Block.Part part, Layout layout, boolean staysOpen) throws IOException {
    Files.createDirectories(folder);
    this.path = folder.resolve(part.file().file());
    this.part = part;
    this.staysOpen = staysOpen;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    byte[] header = layout.header(part.file());
    Files.write(path, header);
    digest.update(header);
    bytes = header.length;
  }

  Block.Part part() {
    return part;
  }

  void append(Rows more) throws IOException {
    digest.update(more.bytes(), 0, more.length());
    if (staysOpen) {
      OutputStream open = stream;
      if (open == null) {
        open = Files.newOutputStream(path, StandardOpenOption.APPEND);
        stream = open;
      }
      open.write(more.bytes(), 0, more.length());
    } else {
      try (OutputStream once = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
        once.write(more.bytes(), 0, more.length());
      }
    }
    rows += more.count();
    bytes += more.length();
  }

  long rows() {
    return rows;
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 of the file, in hexadecimal; asked once, at the end. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}

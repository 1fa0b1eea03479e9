package contactpoint.verifier;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code entries.bin}: for each entry its length in two bytes, big-endian, and its bytes. */
final class EntriesFile implements Closeable {

  private final DataInputStream in;
  private boolean cut;

  EntriesFile(Path file) throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The next entry; empty at the end. */
  Optional<byte[]> next() throws IOException {
    int high = in.read();
    if (high < 0) {
      return Optional.empty();
    }
    try {
      byte[] entry = new byte[high << 8 | in.readUnsignedByte()];
      in.readFully(entry);
      return Optional.of(entry);
    } catch (EOFException amidAnEntry) {
      cut = true;
      return Optional.empty();
    }
  }

  /** Whether the file ended in the middle of an entry. */
  boolean cut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

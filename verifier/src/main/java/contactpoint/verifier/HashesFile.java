package contactpoint.verifier;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code hashes.bin}: the leaf hashes as the log keeps them, 32 bytes each, in order. */
final class HashesFile implements Closeable {

  private final InputStream in;

  HashesFile(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** The next hash; empty at the end, also if the file ends in the middle of one. */
  Optional<Sum> next() throws IOException {
    byte[] bytes = in.readNBytes(Sum.LENGTH);
    return bytes.length == Sum.LENGTH ? Optional.of(Sum.copy(bytes)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package contactpoint.verifier;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code values.csv}: what entries have committed to, as far as it is kept. A header, then in each
 * line, in the order of the entries, {@code event,slot,salt,value}: the event's number, {@code
 * subject:0} or {@code value:NAME}, the salt in hexadecimal digits, and the value in base64 of
 * UTF-8, so that nothing needs quoting.
 */
final class ValuesFile implements Closeable {

  static final String HEADER = "event,slot,salt,value";

  /** One line; {@code sum} is what the value's commitment must be. */
  record Value(UUID event, String slot, Sum sum) {}

  private final Optional<BufferedReader> lines;
  private Optional<Value> next = Optional.empty();
  private long line = 1;
  private boolean malformed;

  ValuesFile(Optional<Path> file) throws IOException {
    lines = file.isPresent() ? Optional.of(Files.newBufferedReader(file.get())) : Optional.empty();
    if (lines.isPresent()) {
      malformed = !HEADER.equals(lines.get().readLine());
      advance();
    }
  }

  /** The next value, if it is one of this event. */
  Optional<Value> nextOf(UUID event) throws IOException {
    var value = next.filter(waiting -> waiting.event().equals(event));
    if (value.isPresent()) {
      advance();
    }
    return value;
  }

  /** Whether lines are left over, or a line could not be read. */
  boolean leftOver() {
    return next.isPresent() || malformed;
  }

  /** Number of the line that waits, for a message. */
  long line() {
    return line;
  }

  private void advance() throws IOException {
    next = Optional.empty();
    if (lines.isPresent() && !malformed) {
      String text = lines.get().readLine();
      line++;
      if (text != null) {
        next = value(text);
        malformed = next.isEmpty();
      }
    }
  }

  private static Optional<Value> value(String text) {
    String[] fields = text.split(",", -1);
    try {
      if (fields.length != 4 || fields[2].length() != 32) {
        return Optional.empty();
      }
      byte[] salt = HexFormat.of().parseHex(fields[2]);
      byte[] value = Base64.getDecoder().decode(fields[3]);
      return Optional.of(new Value(UUID.fromString(fields[0]), fields[1], Sum.of(salt, value)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (lines.isPresent()) {
      lines.get().close();
    }
  }
}

package contactpoint.intake;

import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Day;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a stored statement; every surprise is the same exception. */
final class ByteSource {

  private final byte[] bytes;
  private int at;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  static IllegalArgumentException notStored() {
    return new IllegalArgumentException("These bytes are no stored statement");
  }

  void version(int known) {
    if (next() != known) {
      throw new IllegalArgumentException("A stored statement of a version not known here");
    }
  }

  int next() {
    if (at >= bytes.length) {
      throw notStored();
    }
    return bytes[at++] & 0xFF;
  }

  int fourBytes() {
    return (next() << 24) | (next() << 16) | (next() << 8) | next();
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int part = next();
      value |= (long) (part & 0x7F) << shift;
      if (part < 0x80) {
        return value;
      }
    }
    throw notStored();
  }

  private @Nullable String text() {
    long stored = number();
    if (stored == 0) {
      return null;
    }
    if (stored - 1 > bytes.length - at) {
      throw notStored();
    }
    int length = (int) stored - 1;
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  String present() {
    String text = text();
    if (text == null) {
      throw notStored();
    }
    return text;
  }

  <T> @Nullable T optional(Function<String, T> of) {
    String text = text();
    return text == null ? null : of.apply(text);
  }

  @Nullable Day day() {
    LocalDate date = date();
    return date == null ? null : new Day(date);
  }

  @Nullable BirthDate birth() {
    LocalDate date = date();
    return date == null ? null : new BirthDate(date);
  }

  private @Nullable LocalDate date() {
    long stored = number();
    if (stored == 0) {
      return null;
    }
    long zigzag = stored - 1;
    try {
      return LocalDate.ofEpochDay((zigzag >>> 1) ^ -(zigzag & 1));
    } catch (DateTimeException e) {
      throw notStored();
    }
  }

  /** The choice whose code begins with the letter that follows; null for none. */
  <T> @Nullable T choice(T[] choices, Function<T, String> code) {
    int letter = next();
    for (T choice : choices) {
      if (code.apply(choice).charAt(0) == letter) {
        return choice;
      }
    }
    if (letter != 0) {
      throw notStored();
    }
    return null;
  }

  void end() {
    if (at != bytes.length) {
      throw notStored();
    }
  }
}

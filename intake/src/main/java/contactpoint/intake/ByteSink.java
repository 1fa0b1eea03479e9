package contactpoint.intake;

import contactpoint.vocabulary.Day;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the bytes of a stored statement. */
final class ByteSink {

  private byte[] bytes = new byte[256];
  private int size;

  ByteSink put(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  void fourBytes(int value) {
    put(value >>> 24).put(value >>> 16).put(value >>> 8).put(value);
  }

  /** A number of no sign, seven bits a byte, the lowest first. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  void text(@Nullable String text) {
    if (text == null) {
      put(0);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length + 1L);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void day(@Nullable Day day) {
    day(day == null ? null : day.date());
  }

  void day(@Nullable LocalDate day) {
    if (day == null) {
      put(0);
      return;
    }
    long epoch = day.toEpochDay();
    number(((epoch << 1) ^ (epoch >> 63)) + 1);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}

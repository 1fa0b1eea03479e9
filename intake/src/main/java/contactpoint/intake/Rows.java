package contactpoint.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows before anything is decoded, so that a fault stays in its own line: a row
 * ends at a line break outside quotation marks. One whose quotation marks do not end within the
 * limits is a fault of its first line alone, and the next row begins at the next line. Only which
 * bytes are one row is decided here; taking a row apart is FastCSV's part.
 */
final class Rows {

  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final Limits limits;
  private final byte separator;
  private final boolean utf8;
  private final CharsetDecoder decoder;
  private final byte[] buffer;
  private int at;
  private int filled;
  private boolean ended;
  private long nextLine = 1;

  private long row;
  private int start;
  private int end;
  private int firstEnd;
  private int lines;
  private boolean ascii;
  private boolean controls;
  private @Nullable Rule fault;

  Rows(InputStream in, Charset encoding, char separator, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.separator = (byte) separator;
    this.utf8 = encoding.equals(StandardCharsets.UTF_8);
    this.decoder = encoding.newDecoder();
    this.buffer = new byte[Math.max(BUFFER, 2 * limits.rowBytes())];
  }

  /** Goes to the next row that is not empty; false at the end of the file. */
  boolean next() throws IOException {
    do {
      if (!cut()) {
        return false;
      }
    } while (start == end && fault == null);
    return true;
  }

  /** The line on which the row begins, counted from 1. */
  long row() {
    return row;
  }

  /** Why the row cannot be taken apart; null if it can. */
  @Nullable Rule fault() {
    return fault;
  }

  /** Whether the row is spread over several lines. */
  boolean spread() {
    return lines > 1;
  }

  /** Whether it holds nothing but printable ASCII and white space, and needs no second look. */
  boolean plain() {
    return ascii && !controls;
  }

  /** The row's text without its line break; null if its bytes are not of the encoding. */
  @Nullable String text() {
    if (ascii) {
      return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(buffer, start, end - start)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The line on which the next row begins. */
  long nextBegins() {
    return nextLine;
  }

  /**
   * Gives the row up for a fault found later. If it is spread over several lines the fault is that
   * of its first line, and the next row begins at the line after that: a quotation mark that was
   * opened by mistake must not swallow its neighbours.
   */
  void blame(Rule rule) {
    fault = rule;
    if (lines > 1) {
      at = firstEnd;
      nextLine = row + 1;
      lines = 1;
    }
  }

  /** The bytes before the first row, to recognise another encoding by its mark. */
  boolean beginsWith(int... mark) throws IOException {
    if (filled - at < mark.length) {
      refill();
    }
    for (int i = 0; i < mark.length; i++) {
      if (at + i >= filled || (buffer[at + i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Passes over the mark by which some programs begin UTF-8. */
  void skipMark() throws IOException {
    if (utf8 && beginsWith(0xEF, 0xBB, 0xBF)) {
      at += 3;
    }
  }

  /** Finds the next row's bytes; false if there are none left. */
  private boolean cut() throws IOException {
    if (filled - at < limits.rowBytes() + 2 && !ended) {
      refill();
    }
    if (at >= filled) {
      return false;
    }
    row = nextLine;
    start = at;
    fault = null;
    scan();
    return true;
  }

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private void scan() throws IOException {
    int limit = Math.min(filled, start + limits.rowBytes() + 1);
    int bits = 0;
    lines = 1;
    firstEnd = -1;
    controls = false;
    var place = Place.FIELD_START;
    int i = start;
    for (; i < limit; i++) {
      byte b = buffer[i];
      bits |= b;
      if (b == '\n') {
        if (firstEnd < 0) {
          firstEnd = i + 1;
        }
        if (place != Place.QUOTED || lines >= limits.rowLines()) {
          break;
        }
        lines++;
      } else if (b == '"') {
        place = quote(place);
      } else if (place != Place.QUOTED) {
        if (b == separator) {
          place = Place.FIELD_START;
        } else if (b == '\r') {
          if (i + 1 < filled && buffer[i + 1] != '\n') {
            fault = Rule.STRAY_BREAK;
          }
        } else if (place == Place.AFTER_QUOTE) {
          fault = Rule.STRAY_QUOTE;
          place = Place.PLAIN;
        } else {
          place = Place.PLAIN;
        }
      }
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7F) {
        controls = true;
      }
    }
    ascii = bits >= 0;
    boolean brokenOff = i == limit && !(ended && limit == filled);
    if (brokenOff && firstEnd < 0) {
      skipLongLine();
      return;
    }
    if (place == Place.QUOTED || brokenOff) {
      fault = Rule.UNCLOSED_QUOTE;
    }
    finish(i);
  }

  private Place quote(Place place) {
    return switch (place) {
      case FIELD_START, AFTER_QUOTE -> Place.QUOTED;
      case QUOTED -> Place.AFTER_QUOTE;
      case PLAIN -> {
        fault = Rule.STRAY_QUOTE;
        yield Place.PLAIN;
      }
    };
  }

  /** The row ends before byte i, which is a line break or lies past the end of the file. */
  private void finish(int i) {
    end = i > start && buffer[i - 1] == '\r' ? i - 1 : i;
    at = Math.min(i + 1, filled);
    nextLine = row + lines;
    if (fault != null) {
      blame(fault);
    }
  }

  /** Passes over a line longer than any row may be, keeping none of it. */
  private void skipLongLine() throws IOException {
    fault = Rule.ROW_TOO_LONG;
    end = start;
    while (true) {
      while (at < filled) {
        if (buffer[at++] == '\n') {
          nextLine = row + 1;
          return;
        }
      }
      refill();
      if (at >= filled) {
        nextLine = row + 1;
        return;
      }
    }
  }

  private void refill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, filled - at);
    filled -= at;
    at = 0;
    while (!ended && filled < buffer.length) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        ended = true;
      } else {
        filled += read;
      }
    }
  }
}

package contactpoint.population.suppliers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file, in bytes as RFC 4180 wants them, and beside them which person each is about.
 * The fields are given in the order of our own layout, whatever the layout they are written in.
 */
public final class Rows {

  private byte[] bytes = new byte[4_096];
  private final Layout layout;
  private final @Nullable LayoutOfFile own;
  private final String[] kept;
  private int length;
  private int fields;
  private int count;
  private long[] persons = new long[32];
  private String[] refs = new String[32];

  /** Rows in our own layout. */
  Rows() {
    this(Layout.CANONICAL, FileKind.CHILDREN);
  }

  /** Rows of a file as a layout has them. */
  Rows(Layout layout, FileKind file) {
    this.layout = layout;
    this.own = layout.of(file).orElse(null);
    this.kept = new String[own == null ? 0 : file.columns()];
  }

  /** Begins a row about a person under a supplier's reference. */
  public Rows row(String ref, long person) {
    if (count == refs.length) {
      persons = Arrays.copyOf(persons, count * 2);
      refs = Arrays.copyOf(refs, count * 2);
    }
    persons[count] = person;
    refs[count] = ref;
    fields = 0;
    return field(ref);
  }

  /** Adds a field, quoted if it must be. */
  public Rows field(String text) {
    if (own != null) {
      kept[fields++] = text;
      return this;
    }
    return written(text, ',');
  }

  private Rows written(String text, char separator) {
    room(text.length() * 6 + 4);
    if (fields++ > 0) {
      bytes[length++] = (byte) separator;
    }
    int start = length;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 128 || letter == separator || letter == '"' || letter < ' ') {
        length = start;
        quoted(text, separator);
        return this;
      }
      bytes[length++] = (byte) letter;
    }
    return this;
  }

  /** Adds a date, or nothing for the day that does not come. */
  public Rows date(int day) {
    return field(day == Integer.MAX_VALUE ? "" : Days.text(day));
  }

  private void quoted(String text, char separator) {
    boolean quotes =
        text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
    byte[] encoded = layout.bytes(quotes ? '"' + text.replace("\"", "\"\"") + '"' : text);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  /** Ends the row. */
  public void end() {
    if (own != null) {
      fields = 0;
      for (LayoutOfFile.Own column : own.columns()) {
        written(own.value(column, kept, layout), layout.letter());
      }
    }
    room(2);
    bytes[length++] = '\r';
    bytes[length++] = '\n';
    count++;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  public int count() {
    return count;
  }

  public int length() {
    return length;
  }

  public byte[] bytes() {
    return bytes;
  }

  public String ref(int row) {
    return refs[row];
  }

  public long person(int row) {
    return persons[row];
  }
}

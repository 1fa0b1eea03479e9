package contactpoint.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text form of COPY, built in memory a batch at a time. */
public final class CopyText {

  private final StringBuilder rows = new StringBuilder(512);
  private boolean first = true;
  private int count;

  /** Appends one value; null is written as such, bytes as hexadecimal. */
  public CopyText add(@Nullable Object value) {
    if (!first) {
      rows.append('\t');
    }
    first = false;
    switch (value) {
      case null -> rows.append("\\N");
      case byte[] bytes -> rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case String text -> escape(text);
      default -> rows.append(value);
    }
    return this;
  }

  /** Ends the row that was begun. */
  public void endRow() {
    rows.append('\n');
    first = true;
    count++;
  }

  /** Appends the rows of another. */
  public void add(CopyText other) {
    rows.append(other.rows);
    count += other.count;
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** What is to be handed to {@link Tx#copyIn}. */
  public InputStream stream() {
    return new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      switch (symbol) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(symbol);
      }
    }
  }
}

package contactpoint.register;

import contactpoint.database.CopyText;
import contactpoint.database.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of rows that belong to children, written by difference: rows that are there and still
 * true stay as they are, the others go, the missing ones come.
 *
 * @param name of the table
 * @param columns without the child
 */
record DetailTable(String name, List<String> columns) {

  /** One row in the text form of its columns, child first. */
  record Row(long child, List<@Nullable String> values) {}

  static Row row(long child, @Nullable Object... values) {
    var texts = new ArrayList<@Nullable String>(values.length);
    for (var value : values) {
      texts.add(
          value == null ? null : value instanceof Boolean b ? (b ? "t" : "f") : value.toString());
    }
    return new Row(child, texts);
  }

  /** Makes the rows of some children exactly these. */
  void become(Tx tx, Collection<Long> known, Collection<Row> wanted) {
    var missing = known.isEmpty() ? List.copyOf(wanted) : withoutWhatIsThere(tx, known, wanted);
    if (!missing.isEmpty()) {
      insert(tx, missing);
    }
  }

  private List<Row> withoutWhatIsThere(Tx tx, Collection<Long> known, Collection<Row> wanted) {
    var counts = new HashMap<Row, Integer>();
    wanted.forEach(row -> counts.merge(row, 1, Integer::sum));
    var gone = new ArrayList<String>();
    present(tx, known)
        .forEach((place, row) -> {
          int left = counts.getOrDefault(row, 0);
          if (left == 0) {
            gone.add(place);
          } else {
            counts.put(row, left - 1);
          }
        });
    if (!gone.isEmpty()) {
      tx.sql("delete from %s where ctid = any(?::tid[])".formatted(name))
          .param(gone.toArray(String[]::new))
          .update();
    }
    var missing = new ArrayList<Row>();
    counts.forEach((row, count) -> {
      for (int i = 0; i < count; i++) {
        missing.add(row);
      }
    });
    return missing;
  }

  private Map<String, Row> present(Tx tx, Collection<Long> known) {
    var found = new HashMap<String, Row>();
    var texts = new StringBuilder();
    columns.forEach(column -> texts.append(", ").append(column).append("::text"));
    tx.sql("select ctid::text, child%s from %s where child = any(?)".formatted(texts, name))
        .param(known.toArray(Long[]::new))
        .query(row -> {
          var values = new ArrayList<@Nullable String>(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            String text = row.getString(i + 3);
            values.add(
                text == null
                    ? null
                    : text.equals("true") ? "t" : text.equals("false") ? "f" : text);
          }
          found.put(Objects.requireNonNull(row.getString(1)), new Row(row.getLong(2), values));
        });
    return found;
  }

  private void insert(Tx tx, Collection<Row> rows) {
    var copy = new CopyText();
    for (var row : rows) {
      copy.add(row.child());
      row.values().forEach(copy::add);
      copy.endRow();
    }
    tx.copyIn(
        "copy %s (child, %s) from stdin".formatted(name, String.join(", ", columns)),
        copy.stream());
  }
}

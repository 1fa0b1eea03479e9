package contactpoint.population.suppliers;

import java.util.EnumMap;

/** What a supplier says of a child, field by field, before it is written. */
final class Statement {

  private static final Column[] COLUMNS = Column.values();

  private final EnumMap<Column, String> values = new EnumMap<>(Column.class);

  Statement() {
    clear();
  }

  void clear() {
    for (Column column : Column.values()) {
      values.put(column, "");
    }
  }

  String get(Column column) {
    return values.getOrDefault(column, "");
  }

  Statement set(Column column, String value) {
    values.put(column, value);
    return this;
  }

  void write(Rows rows, long person) {
    rows.row(get(Column.REF), person);
    for (int i = 1; i < COLUMNS.length; i++) {
      rows.field(get(COLUMNS[i]));
    }
    rows.end();
  }
}

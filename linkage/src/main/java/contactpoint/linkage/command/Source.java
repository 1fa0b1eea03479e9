package contactpoint.linkage.command;

import contactpoint.linkage.Description;
import contactpoint.linkage.Field;
import contactpoint.linkage.Kind;
import contactpoint.linkage.Linkage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file as the engine wants it: each row's values by field. */
final class Source {
  private final Table table;
  private final Map<Field, List<int[]>> columns = new HashMap<>();
  private final boolean monthFirst;

  Source(Table table, Mapping mapping) throws BadInput {
    this.table = table;
    for (var entry : mapping.entries()) {
      int[] places = new int[entry.columns().size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = table.column(entry.columns().get(i));
      }
      columns.computeIfAbsent(entry.field(), f -> new ArrayList<>()).add(places);
    }
    this.monthFirst = DateOrder.monthFirst(table, columns.get(Field.of(Kind.BORN)));
  }

  /** Hands every row to the engine, many at a time. */
  void into(Linkage linkage, int file, Ids ids) throws BadInput {
    var batch = new Batch(linkage, file);
    table.rows((line, fields) -> {
      ids.take(line, fields);
      batch.add(new CurrentRow(fields));
    });
    batch.hand();
  }

  /** One row as a description. */
  Description description(List<String> fields, List<Field> wanted) {
    var row = new CurrentRow(fields);
    var description = Description.builder();
    for (var field : wanted) {
      for (var value : row.values(field)) {
        description.with(field, value);
      }
    }
    return description.build();
  }

  private static final class Batch {
    private static final int ROWS = 4096;

    private final Linkage linkage;
    private final int file;
    private List<CurrentRow> rows = new ArrayList<>(ROWS);

    Batch(Linkage linkage, int file) {
      this.linkage = linkage;
      this.file = file;
    }

    void add(CurrentRow row) {
      rows.add(row);
      if (rows.size() == ROWS) {
        hand();
      }
    }

    void hand() {
      linkage.add(file, rows);
      rows = new ArrayList<>(ROWS);
    }
  }

  /** Is told of each row, to keep its identifier. */
  interface Ids {
    void take(long line, List<String> fields) throws BadInput;
  }

  /** A row as it was read. */
  private final class CurrentRow implements Linkage.Row {
    private final List<String> fields;

    CurrentRow(List<String> fields) {
      this.fields = fields;
    }

    @Override
    public List<String> values(Field field) {
      var places = columns.get(field);
      if (places == null) {
        return List.of();
      }
      if (places.size() == 1) {
        var value = value(field.kind(), places.getFirst());
        return value.isEmpty() ? List.of() : List.of(value);
      }
      var values = new ArrayList<String>(places.size());
      for (int[] each : places) {
        var value = value(field.kind(), each);
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
      return values;
    }

    private String value(Kind kind, int[] places) {
      if (places.length == 1) {
        var value = fields.get(places[0]);
        return kind == Kind.BORN && monthFirst ? DateOrder.dayFirst(value) : value;
      }
      var joined = new StringBuilder();
      for (int place : places) {
        var part = fields.get(place);
        if (!part.isEmpty()) {
          joined.append(joined.isEmpty() ? "" : kind == Kind.BORN ? "-" : " ").append(part);
        }
      }
      return joined.toString();
    }
  }
}

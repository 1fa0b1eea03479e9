package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a tool's table as it was sent: whole or not at all. */
public final class ToolTable {

  private ToolTable() {}

  /** A row by its cells, in the order of the tool's columns. */
  public record Row(List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public static Judged<Row> read(Tool tool, byte[] content) {
    var columns = new Columns();
    tool.columns().forEach(column -> columns.with(column.heading(), column.name()));
    var first = new HashMap<String, Integer>();
    return columns.judge(content, cells -> row(tool, cells, first));
  }

  private static Optional<Row> row(Tool tool, Cells cells, Map<String, Integer> first) {
    var read = new ArrayList<String>();
    tool.columns().forEach(column -> read.add(column.read(cells)));
    twice(tool, cells, first);
    order(tool, cells, read);
    return Optional.of(new Row(read));
  }

  private static void twice(Tool tool, Cells cells, Map<String, Integer> first) {
    if (tool.key().isEmpty()) {
      return;
    }
    String key = String.join("\n", tool.key().stream().map(cells::text).toList());
    var before = first.putIfAbsent(key.toLowerCase(java.util.Locale.ROOT), cells.lineNumber());
    if (before != null) {
      cells.complain(tool.key().getFirst(), "This row says the same as row " + before + ".");
    }
  }

  private static void order(Tool tool, Cells cells, List<String> read) {
    switch (tool) {
      case TRAINING -> {
        atMost(cells, "Attended", read.get(4), "places", read.get(3));
        atMost(cells, "Passed", read.get(5), "people who attended", read.get(4));
        if (read.get(3).equals("0")) {
          cells.complain("Places", "An event has at least one place.");
        }
      }
      case POSTS -> {
        if (read.get(1).isEmpty() && !read.get(2).isEmpty()) {
          cells.complain("Recruitment begun", "A post that is filled was begun on a day.");
        }
      }
      case SYSTEMS, BENEFITS, COMMUNICATIONS -> {}
    }
  }

  private static void atMost(Cells cells, String heading, String some, String what, String whole) {
    if (!some.isEmpty()
        && Integer.parseInt(some) > (whole.isEmpty() ? 0 : Integer.parseInt(whole))) {
      cells.complain(
          heading,
          some + " is more than the " + (whole.isEmpty() ? "0" : whole) + " " + what + ".");
    }
  }
}

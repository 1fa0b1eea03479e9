package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a tool's table as it was sent: whole or not at all. */
public final class ToolTable {

  private ToolTable() {}

  /** A row by its cells, in the order of the tool's columns. */
  public record Row(List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell as people read it: choices in words, days spelled out, nothing as "No record". */
    public String shown(Tool tool, int at) {
      String cell = cells.get(at);
      if (cell.isEmpty()) {
        return "No record";
      }
      return switch (tool.columns().get(at).kind()) {
        case DAY, MAYBE_DAY -> Days.of(java.time.LocalDate.parse(cell));
        case COUNT, MAYBE_COUNT -> "%,d".formatted(Long.parseLong(cell));
        case CHOICE, MAYBE_CHOICE -> words(cell);
        case TEXT, MAYBE_TEXT -> cell;
      };
    }
  }

  /** A choice's code as people read it: "data-administrator" is "Data administrator". */
  public static String words(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Reads one row as it was typed, by the same rules as a whole table. */
  public static Judged<Row> typed(Tool tool, Function<String, String> typed) {
    return read(tool, TypedRow.asTable(tool.headings(), tool.columns(), typed));
  }

  /** The row among others that says the same by its key; empty if the tool has no key. */
  static Optional<Row> sameKey(Tool tool, List<Row> rows, Row row) {
    return tool.key().isEmpty()
        ? Optional.empty()
        : rows.stream().filter(one -> key(tool, one).equals(key(tool, row))).findFirst();
  }

  private static String key(Tool tool, Row row) {
    var key = tool.key().stream().map(heading -> row.cells().get(tool.headings().indexOf(heading)));
    return String.join("\n", key.toList()).toLowerCase(java.util.Locale.ROOT);
  }

  public static Judged<Row> read(Tool tool, byte[] content) {
    var columns = new Columns();
    for (var column : tool.columns()) {
      if (column.kind() == ToolColumn.Kind.MAYBE_CHOICE) {
        columns.maybe(column.heading(), column.name());
      } else {
        columns.with(column.heading(), column.name());
      }
    }
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
      case FACILITIES -> {
        if (read.get(3).compareTo(read.get(4)) > 0) {
          cells.complain("Until", "The last day lies before the first.");
        }
      }
      case CHECKS -> {
        some(cells, "Asked", read.get(2), "check");
        atMost(cells, "Returned", read.get(3), "checks asked for", read.get(2));
      }
      case TOKENS -> {
        some(cells, "Ordered", read.get(2), "token");
        atMost(cells, "Delivered", read.get(3), "tokens ordered", read.get(2));
        atMost(cells, "Issued", read.get(4), "tokens delivered", read.get(3));
      }
      case SURVEY -> {
        some(cells, "People asked", read.get(3), "person");
        atMost(cells, "Never found, in a hundred", read.get(6), "searches in a hundred", "100");
      }
      case QUALITY -> {
        if (read.get(3).isEmpty() && !read.get(6).isEmpty()) {
          cells.complain("Done in the system", "Say what was done about it.");
        }
      }
      case SYSTEMS, BENEFITS, COMMUNICATIONS, CURRICULUM, CONFIGURATION, OFFICERS -> {}
    }
  }

  private static void some(Cells cells, String heading, String count, String what) {
    if (count.equals("0")) {
      cells.complain(heading, "Write at least 1 " + what + ".");
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

package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import java.util.List;
import java.util.Optional;

/**
 * One column of a tool's table.
 *
 * @param heading as people see it
 * @param name of the column in the database
 * @param kind what may stand in it
 * @param choices for a choice; empty otherwise
 */
record ToolColumn(String heading, String name, Kind kind, List<String> choices) {

  private static final int LONGEST = 160;

  enum Kind {
    TEXT,
    MAYBE_TEXT,
    COUNT,
    MAYBE_COUNT,
    DAY,
    MAYBE_DAY,
    CHOICE
  }

  static ToolColumn of(String heading, String name, Kind kind) {
    return new ToolColumn(heading, name, kind, List.of());
  }

  static ToolColumn choice(String heading, String name, String... choices) {
    return new ToolColumn(heading, name, Kind.CHOICE, List.of(choices));
  }

  /** What stands in this column of a row, as the database takes it; complains if it cannot be. */
  String read(Cells cells) {
    String typed = cells.text(heading);
    return switch (kind) {
      case TEXT -> cells.needed(heading, LONGEST).orElse("");
      case MAYBE_TEXT -> typed.isEmpty() ? "" : cells.needed(heading, LONGEST).orElse("");
      case COUNT -> count(cells);
      case MAYBE_COUNT -> typed.isEmpty() ? "" : count(cells);
      case DAY -> day(cells, typed);
      case MAYBE_DAY -> cells.day(heading).map(Object::toString).orElse("");
      case CHOICE -> choice(cells, typed);
    };
  }

  private String count(Cells cells) {
    var count = cells.count(heading);
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
  }

  private String day(Cells cells, String typed) {
    if (typed.isEmpty()) {
      cells.complain(heading, "This cell is empty. Enter a day.");
    }
    return cells.day(heading).map(Object::toString).orElse("");
  }

  private String choice(Cells cells, String typed) {
    String plain = typed.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    Optional<String> chosen = choices.stream().filter(plain::equals).findAny();
    if (chosen.isEmpty()) {
      cells.complain(heading, "Write one of: " + String.join(", ", choices) + ".");
    }
    return chosen.orElse("");
  }
}

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
public record ToolColumn(String heading, String name, Kind kind, List<String> choices) {

  private static final int LONGEST = 160;

  /** What may stand in a column. */
  public enum Kind {
    TEXT("%s"),
    MAYBE_TEXT("coalesce(%s, '')"),
    COUNT("cast(%s as integer)"),
    MAYBE_COUNT("cast(%s as integer)"),
    DAY("cast(%s as date)"),
    MAYBE_DAY("cast(%s as date)"),
    CHOICE("%s"),
    /** A choice whose whole column may be missing. */
    MAYBE_CHOICE("coalesce(%s, '')");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /** How a cell's text becomes what the column holds. */
    String sql() {
      return sql;
    }
  }

  public ToolColumn {
    choices = List.copyOf(choices);
  }

  /** Which sort of input a form offers for it. */
  public String input() {
    return switch (kind) {
      case DAY, MAYBE_DAY -> "date";
      case TEXT, MAYBE_TEXT, COUNT, MAYBE_COUNT, CHOICE, MAYBE_CHOICE -> "text";
    };
  }

  /** Whether figures stand in it, to be set to the right. */
  public boolean isFigure() {
    return kind == Kind.COUNT || kind == Kind.MAYBE_COUNT;
  }

  /** Whether it may be left empty. */
  public boolean mayBeEmpty() {
    return switch (kind) {
      case MAYBE_TEXT, MAYBE_COUNT, MAYBE_DAY, MAYBE_CHOICE -> true;
      case TEXT, COUNT, DAY, CHOICE -> false;
    };
  }

  static ToolColumn of(String heading, String name, Kind kind) {
    return new ToolColumn(heading, name, kind, List.of());
  }

  static ToolColumn choice(String heading, String name, String... choices) {
    return new ToolColumn(heading, name, Kind.CHOICE, List.of(choices));
  }

  static ToolColumn maybeChoice(String heading, String name, String... choices) {
    return new ToolColumn(heading, name, Kind.MAYBE_CHOICE, List.of(choices));
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
      case MAYBE_CHOICE -> typed.isEmpty() ? "" : choice(cells, typed);
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

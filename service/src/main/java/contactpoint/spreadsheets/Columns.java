package contactpoint.spreadsheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The headings a table must have. Order, case and title rows above the headings do not matter. */
public final class Columns {

  private static final int HEADINGS_WITHIN = 10;

  private final Map<String, List<String>> wanted = new LinkedHashMap<>();
  private final List<String> optional = new ArrayList<>();

  /** Expects a heading, under its own or another name. */
  public Columns with(String heading, String... otherNames) {
    var names = new ArrayList<String>(List.of(plain(heading)));
    for (String other : otherNames) {
      names.add(plain(other));
    }
    wanted.put(heading, List.copyOf(names));
    return this;
  }

  /** Takes a heading that may be missing. */
  public Columns maybe(String heading, String... otherNames) {
    with(heading, otherNames);
    optional.add(heading);
    return this;
  }

  /** The headings in their order, for a template that people fill in. */
  public List<String> headings() {
    return List.copyOf(wanted.keySet());
  }

  /**
   * Reads a file and makes something of every row.
   *
   * @param make answers a row's meaning, or writes complaints into the cells and answers empty
   */
  public <T> Judged<T> judge(byte[] content, Function<Cells, Optional<T>> make) {
    return switch (Sheet.read(content)) {
      case Sheet.Unreadable(String sentence) ->
          new Judged.Refused<>(List.of(new Complaint(0, "", sentence)));
      case Sheet.Read(Sheet sheet) -> judge(sheet, make);
    };
  }

  /** The same for a table that is read already. */
  public <T> Judged<T> judge(Sheet sheet, Function<Cells, Optional<T>> make) {
    var complaints = new ArrayList<Complaint>();
    int head = headingRow(sheet);
    var places = places(sheet, head, complaints);
    if (!complaints.isEmpty()) {
      return new Judged.Refused<>(complaints);
    }
    var made = new ArrayList<T>();
    for (var line : sheet.rows().subList(head + 1, sheet.rows().size())) {
      make.apply(new Cells(line, places, complaints)).ifPresent(made::add);
    }
    if (complaints.isEmpty() && made.isEmpty()) {
      complaints.add(new Complaint(0, "", "The table has headings but no rows."));
    }
    return complaints.isEmpty() ? new Judged.Accepted<>(made) : new Judged.Refused<>(complaints);
  }

  /** The row among the first ten that shows most of the wanted headings. */
  private int headingRow(Sheet sheet) {
    int best = -1;
    long most = 0;
    for (int row = 0; row < Math.min(HEADINGS_WITHIN, sheet.rows().size()); row++) {
      var cells = sheet.rows().get(row).cells().stream().map(Columns::plain).toList();
      long found =
          wanted.values().stream().filter(n -> n.stream().anyMatch(cells::contains)).count();
      if (found > most) {
        best = row;
        most = found;
      }
    }
    return best;
  }

  private Map<String, Integer> places(Sheet sheet, int head, List<Complaint> complaints) {
    if (head < 0) {
      complaints.add(
          new Complaint(
              0,
              "",
              "No row has the headings we look for: " + String.join(", ", headings()) + "."));
      return Map.of();
    }
    var line = sheet.rows().get(head);
    var cells = line.cells().stream().map(Columns::plain).toList();
    mergedHeadings(sheet, head, complaints);
    var places = new LinkedHashMap<String, Integer>();
    wanted.forEach((heading, names) -> place(heading, names, cells, line, places, complaints));
    return places;
  }

  private void place(
      String heading,
      List<String> names,
      List<String> cells,
      Sheet.Line line,
      Map<String, Integer> places,
      List<Complaint> complaints) {
    var found = new ArrayList<Integer>();
    for (int at = 0; at < cells.size(); at++) {
      if (names.contains(cells.get(at))) {
        found.add(at);
      }
    }
    if (found.size() > 1) {
      complaints.add(
          new Complaint(
              line.number(), heading, "This heading stands twice. Keep one of the columns."));
    } else if (found.size() == 1) {
      places.put(heading, found.getFirst());
    } else if (!optional.contains(heading)) {
      complaints.add(new Complaint(line.number(), heading, "This column is missing. Add it."));
    }
  }

  /** A merged heading covers columns that have figures below but no heading of their own. */
  private static void mergedHeadings(Sheet sheet, int head, List<Complaint> complaints) {
    var line = sheet.rows().get(head);
    int widest = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int at = 0; at < widest; at++) {
      int column = at;
      boolean nameless = at >= line.cells().size() || line.cells().get(at).isEmpty();
      boolean used =
          sheet.rows().subList(head + 1, sheet.rows().size()).stream()
              .anyMatch(row -> row.cells().size() > column && !row.cells().get(column).isEmpty());
      if (nameless && used) {
        complaints.add(
            new Complaint(
                line.number(),
                "column " + letters(at),
                "Cells below have no heading. If a heading is merged across columns, unmerge it and"
                    + " name each column."));
      }
    }
  }

  private static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}

package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Complaint;
import contactpoint.spreadsheets.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The spreadsheet of a workforce analysis. */
public final class WorkforceTable {

  private static final String ORGANISATION = "Organisation";
  private static final String JOB = "Role";
  private static final String ROUTE = "Access route";
  private static final String POTENTIAL = "Potential users";
  private static final String CHECKED = "Enhanced check held";
  private static final String TRAINED = "Trained";
  private static final String TOKENS = "With a token";

  private static final Columns COLUMNS =
      new Columns()
          .with(ORGANISATION, "Organization", "Employer")
          .with(JOB, "Job")
          .with(ROUTE, "Route")
          .with(POTENTIAL, "Users")
          .with(CHECKED, "Checked", "CRB checked")
          .with(TRAINED)
          .with(TOKENS, "Tokens");

  private WorkforceTable() {}

  /** The headings, in order. */
  public static List<String> headings() {
    return COLUMNS.headings();
  }

  /** Reads one line as it was typed, by the same rules as a whole table. */
  public static Judged<WorkforceLine> typed(Function<String, String> typed) {
    return read(TypedRow.asTable(headings(), typed));
  }

  /** Reads a whole table; one bad cell and nothing of it is taken. */
  public static Judged<WorkforceLine> read(byte[] content) {
    var totals = new ArrayList<Stated>();
    var places = new HashMap<WorkforceLine, Integer>();
    var judged = COLUMNS.judge(content, cells -> line(cells, totals, places));
    return judged instanceof Judged.Accepted<WorkforceLine>(var lines)
        ? whole(lines, totals, places)
        : judged;
  }

  private record Stated(int line, int potential) {}

  private static Optional<WorkforceLine> line(
      Cells cells, List<Stated> totals, Map<WorkforceLine, Integer> places) {
    if (cells.text(ORGANISATION).toLowerCase(Locale.ROOT).startsWith("total")) {
      cells.count(POTENTIAL).ifPresent(sum -> totals.add(new Stated(cells.lineNumber(), sum)));
      return Optional.empty();
    }
    var organisation = cells.needed(ORGANISATION, 120);
    var job = cells.needed(JOB, 120);
    var route = route(cells);
    var potential = cells.count(POTENTIAL);
    var checked = part(cells, CHECKED, potential);
    var trained = part(cells, TRAINED, potential);
    var tokens = part(cells, TOKENS, potential);
    if (organisation.isEmpty()
        || job.isEmpty()
        || route.isEmpty()
        || potential.isEmpty()
        || checked.isEmpty()
        || trained.isEmpty()
        || tokens.isEmpty()) {
      return Optional.empty();
    }
    var line =
        new WorkforceLine(
            organisation.get(),
            job.get(),
            route.get(),
            potential.getAsInt(),
            checked.getAsInt(),
            trained.getAsInt(),
            tokens.getAsInt());
    places.putIfAbsent(line, cells.lineNumber());
    return Optional.of(line);
  }

  private static Optional<AccessRoute> route(Cells cells) {
    String typed = cells.text(ROUTE).toLowerCase(Locale.ROOT);
    Optional<AccessRoute> route =
        switch (typed) {
          case "web", "web page" -> Optional.of(AccessRoute.WEB);
          case "case system", "case-system", "cms" -> Optional.of(AccessRoute.CASE_SYSTEM);
          case "mediated", "mediator" -> Optional.of(AccessRoute.MEDIATED);
          default -> Optional.empty();
        };
    if (route.isEmpty()) {
      cells.complain(ROUTE, "Write web, case system or mediated.");
    }
    return route;
  }

  private static OptionalInt part(Cells cells, String heading, OptionalInt potential) {
    var some = cells.count(heading);
    if (some.isPresent() && potential.isPresent() && some.getAsInt() > potential.getAsInt()) {
      cells.complain(
          heading,
          "%,d is more than the %,d potential users of this row."
              .formatted(some.getAsInt(), potential.getAsInt()));
      return OptionalInt.empty();
    }
    return some;
  }

  private static Judged<WorkforceLine> whole(
      List<WorkforceLine> lines, List<Stated> totals, Map<WorkforceLine, Integer> places) {
    var complaints = new ArrayList<Complaint>();
    var first = new HashMap<String, WorkforceLine>();
    for (var line : lines) {
      String key =
          (line.organisation() + "\n" + line.job() + "\n" + line.route()).toLowerCase(Locale.ROOT);
      if (first.putIfAbsent(key, line) != null) {
        complaints.add(
            new Complaint(
                places.getOrDefault(line, 0),
                JOB,
                "%s at %s stands twice on the same access route. Add the rows together."
                    .formatted(line.job(), line.organisation())));
      }
    }
    int sum = lines.stream().mapToInt(WorkforceLine::potential).sum();
    for (var stated : totals) {
      if (stated.potential != sum) {
        complaints.add(
            new Complaint(
                stated.line,
                POTENTIAL,
                "The total says %,d, but the rows come to %,d.".formatted(stated.potential, sum)));
      }
    }
    return complaints.isEmpty() ? new Judged.Accepted<>(lines) : new Judged.Refused<>(complaints);
  }
}

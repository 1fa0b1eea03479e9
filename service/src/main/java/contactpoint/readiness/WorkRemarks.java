package contactpoint.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** What the tables of work in hand mean: faults, lessons, rooms, costs, checks, tokens. */
final class WorkRemarks {

  private static final int EARLY_TRAINING_MONTHS = 3;

  private WorkRemarks() {}

  /** What was found is done with when it is put right in the underlying system, not here. */
  static List<String> quality(List<ToolTable.Row> rows, LocalDate today) {
    long open = rows.size() - ToolRemarks.filled(rows, 6);
    long late =
        rows.stream()
            .filter(row -> row.cells().get(6).isEmpty())
            .filter(row -> LocalDate.parse(row.cells().get(5)).isBefore(today))
            .count();
    var untested =
        new TreeSet<>(List.of("completeness", "internal consistency", "usefulness", "validity"));
    rows.forEach(row -> untested.remove(row.cells().get(1).replace('-', ' ')));
    return List.of(
        open == 0
            ? "Nothing that was found is open."
            : "%d still to be put right in the underlying system, %d of them late."
                .formatted(open, late),
        untested.isEmpty()
            ? "All four measures of the Data Quality Tool were looked at."
            : "Nothing is recorded about " + String.join(", ", untested) + ".");
  }

  static List<String> curriculum(List<ToolTable.Row> rows) {
    if (rows.isEmpty()) {
      return List.of("Nothing is planned to be taught yet.");
    }
    var missing = new TreeSet<>(List.of("web", "case-system", "mediated"));
    rows.forEach(row -> missing.remove(row.cells().get(1)));
    boolean all = rows.stream().anyMatch(row -> row.cells().get(1).equals("all"));
    return List.of(
        missing.isEmpty() || all
            ? "Every access route is taught."
            : "Nothing is taught for: " + String.join(", ", missing) + ".",
        about(rows, "information sharing"),
        about(rows, "security"),
        about(rows, "audit"));
  }

  private static String about(List<ToolTable.Row> rows, String subject) {
    boolean taught =
        rows.stream()
            .anyMatch(
                row -> row.cells().getFirst().toLowerCase(java.util.Locale.UK).contains(subject));
    return "Rules of " + subject + (taught ? " are taught." : " are not taught yet.");
  }

  static List<String> facilities(Standing standing, List<ToolTable.Row> rows) {
    long seats = ToolRemarks.sum(rows, 2);
    String cost = "Rooms cost £%,d in all.".formatted(ToolRemarks.sum(rows, 5));
    if (standing.adopters() != Adopters.EARLY) {
      return List.of("%,d seats.".formatted(seats), cost);
    }
    var from = standing.plannedLive().minusMonths(EARLY_TRAINING_MONTHS);
    long inTime =
        rows.stream()
            .filter(row -> !LocalDate.parse(row.cells().get(3)).isAfter(from))
            .mapToLong(row -> ToolRemarks.whole(row, 2))
            .sum();
    return List.of(
        "%,d of %,d seats stand ready by %s, three months before opening."
            .formatted(inTime, seats, Days.of(from)),
        cost);
  }

  static List<String> configuration(List<ToolTable.Row> rows) {
    var own = rows.stream().filter(row -> row.cells().get(2).equals("authority")).toList();
    return List.of(
        "The authority’s part: £%,d estimated, £%,d spent."
            .formatted(ToolRemarks.sum(own, 3), ToolRemarks.sum(own, 4)),
        "Paid centrally: £%,d estimated."
            .formatted(ToolRemarks.sum(rows, 3) - ToolRemarks.sum(own, 3)));
  }

  static List<String> checks(List<ToolTable.Row> rows, WorkforceEstimate people) {
    long asked = ToolRemarks.sum(rows, 2);
    long needed = people.checksByCount() - asked;
    return List.of(
        "%,d asked for, %,d returned, £%,d."
            .formatted(asked, ToolRemarks.sum(rows, 3), ToolRemarks.sum(rows, 5)),
        needed > 0
            ? "By the workforce analysis %,d more are to be asked for: %,d without a check − %,d."
                .formatted(needed, people.checksByCount(), asked)
            : "By the workforce analysis nobody is left to be checked.");
  }

  static List<String> tokens(List<ToolTable.Row> rows, WorkforceEstimate people) {
    long ordered = ToolRemarks.sum(rows, 2);
    long issued = ToolRemarks.sum(rows, 4);
    long missing = people.tokenUsers() - ordered;
    return List.of(
        "%,d ordered, %,d delivered, %,d issued."
            .formatted(ordered, ToolRemarks.sum(rows, 3), issued),
        missing > 0
            ? "%,d more are to be ordered: %,d who sign in themselves − %,d."
                .formatted(missing, people.tokenUsers(), ordered)
            : "Enough are ordered for the %,d who sign in themselves."
                .formatted(people.tokenUsers()));
  }

  static List<String> officers(List<ToolTable.Row> rows) {
    return List.of(
        rows.size() < 5
            ? "The circular goes to five offices; %d are named.".formatted(rows.size())
            : "All five offices that the circular goes to are named.");
  }
}

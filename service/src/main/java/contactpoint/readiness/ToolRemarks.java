package contactpoint.readiness;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a tool's rows mean for its key task: lead times, gaps, who is left over. */
final class ToolRemarks {

  private static final int ADMINISTRATOR_LEAD_MONTHS = 1;
  private static final int TRAINER_LEAD_MONTHS = 2;

  private ToolRemarks() {}

  static List<String> of(
      Tool tool,
      Standing standing,
      List<ToolTable.Row> rows,
      WorkforceEstimate people,
      List<Figure> figures,
      LocalDate today) {
    return switch (tool) {
      case POSTS -> posts(standing, rows, today);
      case TRAINING -> training(standing, rows, people, today);
      case SYSTEMS -> FeedRemarks.systems(rows, figures);
      case BENEFITS -> UseRemarks.benefits(rows, figures);
      case COMMUNICATIONS -> communications(rows, today);
      case QUALITY -> FeedRemarks.quality(WorkRemarks.quality(rows, today), figures);
      case CURRICULUM -> WorkRemarks.curriculum(rows);
      case FACILITIES -> WorkRemarks.facilities(standing, rows);
      case CONFIGURATION -> WorkRemarks.configuration(rows);
      case CHECKS -> WorkRemarks.checks(rows, people);
      case TOKENS -> WorkRemarks.tokens(rows, people);
      case SURVEY -> UseRemarks.survey(SurveyRemarks.of(rows, people), figures);
      case OFFICERS -> WorkRemarks.officers(rows);
    };
  }

  /** Whether what the system measures here belongs beside the tool. */
  static boolean concerns(Tool tool, Measure measure) {
    return switch (tool) {
      case POSTS -> measure == Measure.DATA_ADMINISTRATORS;
      case TRAINING ->
          measure == Measure.USERS_TRAINED
              || measure == Measure.USERS_CLEARED
              || measure == Measure.USERS_READY;
      case SYSTEMS, QUALITY -> measure.ofFeed();
      case BENEFITS, SURVEY ->
          switch (measure) {
            case ENQUIRIES, IN_VAIN, RECORDS_OPENED, COLLEAGUES_FOUND, SECONDS_TO_RECORD -> true;
            default -> false;
          };
      case CHECKS -> measure == Measure.USERS_CLEARED;
      case TOKENS -> measure == Measure.USERS_WITH_TOKEN;
      case COMMUNICATIONS, CURRICULUM, FACILITIES, CONFIGURATION, OFFICERS -> false;
    };
  }

  static long all(Tool tool, List<ToolTable.Row> rows) {
    return switch (tool) {
      case TRAINING, SURVEY -> sum(rows, 3);
      case CHECKS, TOKENS -> sum(rows, 2);
      case POSTS,
          SYSTEMS,
          BENEFITS,
          COMMUNICATIONS,
          QUALITY,
          CURRICULUM,
          FACILITIES,
          CONFIGURATION,
          OFFICERS ->
          rows.size();
    };
  }

  static long part(Tool tool, List<ToolTable.Row> rows) {
    return switch (tool) {
      case POSTS -> filled(rows, 2);
      case TRAINING -> sum(rows, 5);
      case SYSTEMS -> filled(rows, 6);
      case BENEFITS ->
          rows.stream()
              .filter(row -> !row.cells().get(5).isEmpty() || !row.cells().get(8).isEmpty())
              .count();
      case COMMUNICATIONS -> filled(rows, 3);
      case QUALITY, FACILITIES -> filled(rows, 6);
      case CURRICULUM, CONFIGURATION -> filled(rows, 5);
      case CHECKS -> sum(rows, 3);
      case TOKENS -> sum(rows, 4);
      case SURVEY ->
          sum(
              rows.stream().filter(row -> row.cells().getFirst().equals("after-opening")).toList(),
              3);
      case OFFICERS -> filled(rows, 2);
    };
  }

  private static List<String> posts(Standing standing, List<ToolTable.Row> rows, LocalDate today) {
    var remarks = new ArrayList<String>();
    lead(remarks, standing, rows, today, "data-administrator", ADMINISTRATOR_LEAD_MONTHS);
    lead(remarks, standing, rows, today, "trainer", TRAINER_LEAD_MONTHS);
    return remarks;
  }

  private static void lead(
      List<String> remarks,
      Standing standing,
      List<ToolTable.Row> rows,
      LocalDate today,
      String kind,
      int months) {
    var latest = standing.plannedLive().minusMonths(months);
    var own = rows.stream().filter(row -> row.cells().getFirst().equals(kind)).toList();
    boolean begun =
        own.stream()
            .map(row -> row.cells().get(1))
            .anyMatch(day -> !day.isEmpty() && !LocalDate.parse(day).isAfter(latest));
    String what = kind.replace('-', ' ');
    if (begun) {
      remarks.add("Recruitment of a %s began in time.".formatted(what));
    } else {
      remarks.add(
          "Recruitment of a %s %s begin by %s: %d month%s before opening."
              .formatted(
                  what,
                  latest.isBefore(today) ? "had to" : "must",
                  Days.of(latest),
                  months,
                  months == 1 ? "" : "s"));
    }
  }

  /** The circular expects everybody to be trained within a year of training starting. */
  private static List<String> training(
      Standing standing, List<ToolTable.Row> rows, WorkforceEstimate people, LocalDate today) {
    if (rows.isEmpty()) {
      return List.of("No event is planned.");
    }
    var remarks = new ArrayList<String>();
    var first = LocalDate.parse(rows.getFirst().cells().getFirst());
    long places =
        rows.stream()
            .filter(row -> LocalDate.parse(row.cells().getFirst()).isBefore(first.plusYears(1)))
            .mapToLong(row -> whole(row, 3))
            .sum();
    long missing = people.potential() - places;
    remarks.add(
        missing > 0
            ? "Places within a year of the first event, by %s: %,d of the %,d needed. %,d are missing."
                .formatted(Days.of(first.plusYears(1)), places, people.potential(), missing)
            : "Places within a year of the first event cover all %,d users."
                .formatted(people.potential()));
    long failed =
        rows.stream().mapToLong(row -> whole(row, 4) - whole(row, 5)).filter(n -> n > 0).sum();
    if (failed > 0) {
      remarks.add(
          "%,d attended and have not passed: they may not yet be given access.".formatted(failed));
    }
    if (standing.adopters() == Adopters.EARLY
        && first.isBefore(standing.plannedLive().minusMonths(3))) {
      remarks.add(
          "Early adopters train in the three months before opening; the first event is earlier.");
    }
    long unsaid =
        rows.stream()
            .filter(row -> LocalDate.parse(row.cells().getFirst()).isBefore(today))
            .filter(row -> row.cells().get(4).isEmpty())
            .count();
    if (unsaid > 0) {
      remarks.add(
          "%d event%s past, attendance not supplied.".formatted(unsaid, unsaid == 1 ? "" : "s"));
    }
    return remarks;
  }

  private static List<String> communications(List<ToolTable.Row> rows, LocalDate today) {
    long late =
        rows.stream()
            .filter(row -> row.cells().get(3).isEmpty())
            .filter(row -> LocalDate.parse(row.cells().get(2)).isBefore(today))
            .count();
    return List.of(
        late == 0 ? "None is late." : "%d should have been sent.".formatted(late),
        "%,d people were reached.".formatted(sum(rows, 4)));
  }

  static long filled(List<ToolTable.Row> rows, int at) {
    return rows.stream().filter(row -> !row.cells().get(at).isEmpty()).count();
  }

  static long sum(List<ToolTable.Row> rows, int at) {
    return rows.stream().mapToLong(row -> whole(row, at)).sum();
  }

  static long whole(ToolTable.Row row, int at) {
    String cell = row.cells().get(at);
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }
}

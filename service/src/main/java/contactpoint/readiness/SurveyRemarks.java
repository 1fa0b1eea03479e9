package contactpoint.readiness;

import java.util.ArrayList;
import java.util.List;

/** What practitioners said before and after opening, weighed by how many were asked. */
final class SurveyRemarks {

  private static final int MINUTES = 4;
  private static final int SEARCHES = 5;
  private static final int NEVER = 6;

  private SurveyRemarks() {}

  static List<String> of(List<ToolTable.Row> rows, WorkforceEstimate people) {
    var before = round(rows, "baseline");
    var after = round(rows, "after-opening");
    var remarks = new ArrayList<String>();
    remarks.add(before.isEmpty() ? "No baseline was taken." : "Before: " + said(before));
    remarks.add(after.isEmpty() ? "Nobody was asked after opening." : "After: " + said(after));
    if (!before.isEmpty() && !after.isEmpty()) {
      remarks.add(saved(before, after, people.potential()));
    }
    return remarks;
  }

  private static List<ToolTable.Row> round(List<ToolTable.Row> rows, String round) {
    return rows.stream().filter(row -> row.cells().getFirst().equals(round)).toList();
  }

  private static String said(List<ToolTable.Row> rows) {
    return "%,d minutes to find a colleague, %,d searches a month, %,d in a hundred in vain."
        .formatted(mean(rows, MINUTES), mean(rows, SEARCHES), mean(rows, NEVER));
  }

  private static String saved(
      List<ToolTable.Row> before, List<ToolTable.Row> after, long potential) {
    long minutes = mean(before, MINUTES) - mean(after, MINUTES);
    long searches = mean(before, SEARCHES);
    return "%,d minutes less × %,d searches a month × %,d potential users ÷ 60 = %,d hours a month."
        .formatted(minutes, searches, potential, minutes * searches * potential / 60);
  }

  private static long mean(List<ToolTable.Row> rows, int at) {
    long asked = ToolRemarks.sum(rows, 3);
    long weighed =
        rows.stream()
            .mapToLong(row -> ToolRemarks.whole(row, 3) * ToolRemarks.whole(row, at))
            .sum();
    return asked == 0 ? 0 : Math.round((double) weighed / asked);
  }
}

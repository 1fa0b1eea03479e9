package contactpoint.readiness;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The connection plan and the quality work, held against the feeds that really exist. */
final class FeedRemarks {

  private static final int SYSTEM = 0;
  private static final int WANTS = 5;
  private static final int FEED = 6;
  private static final int CONNECT_BY = 7;
  private static final int POUNDS = 8;
  private static final List<String> STAGES =
      List.of("agreed", "delivered", "placed at its gate", "live");

  private FeedRemarks() {}

  static List<String> systems(List<ToolTable.Row> rows, List<Figure> figures) {
    var remarks = new ArrayList<String>();
    long undated =
        rows.stream()
            .filter(row -> !row.cells().get(WANTS).equals("none"))
            .filter(row -> row.cells().get(CONNECT_BY).isEmpty())
            .count();
    remarks.add(
        undated == 0
            ? "Every system that is to connect has a date."
            : "%d system%s to connect without a date."
                .formatted(undated, undated == 1 ? " is" : "s are"));
    var feeds = new Gate.Measured(figures).feeds();
    rows.stream()
        .filter(row -> !row.cells().get(FEED).isEmpty())
        .map(row -> planned(row.cells().get(SYSTEM), row.cells().get(FEED), feeds))
        .forEach(remarks::add);
    feeds.forEach((feed, found) -> {
      if (rows.stream().noneMatch(row -> row.cells().get(FEED).equals(feed))) {
        remarks.add("Feed %s stands in no plan: %s.".formatted(feed, standing(found)));
      }
    });
    remarks.add("Configuration comes to £%,d in all.".formatted(ToolRemarks.sum(rows, POUNDS)));
    return remarks;
  }

  private static String planned(
      String system, String feed, Map<String, Map<Measure, Figure>> feeds) {
    var found = feeds.get(feed);
    return found == null
        ? "%s: feed %s is planned, and nothing has been delivered on it.".formatted(system, feed)
        : "%s: feed %s is %s.".formatted(system, feed, standing(found));
  }

  /** "live, scoring 96 of the 95 it must reach". */
  private static String standing(Map<Measure, Figure> feed) {
    var stage = feed.get(Measure.FEED_STAGE);
    var score = feed.get(Measure.FEED_SCORE);
    var gate = feed.get(Measure.FEED_GATE);
    String where = stage == null ? "not measured yet" : stage(stage);
    return score == null || gate == null
        ? where
        : "%s, scoring %s where it must reach %s".formatted(where, plain(score), plain(gate));
  }

  /** A stage in a word. */
  static String stage(Figure figure) {
    return STAGES.get(Math.clamp(figure.value().intValue(), 0, STAGES.size() - 1));
  }

  /** What the Data Quality Tool said of the latest deliveries, before what was done about it. */
  static List<String> quality(List<String> work, List<Figure> figures) {
    var remarks = new ArrayList<String>();
    var feeds = new Gate.Measured(figures).feeds();
    if (feeds.isEmpty()) {
      remarks.add("Data Quality Tool: not measured yet, nothing has been delivered.");
    }
    feeds.forEach((feed, found) -> remarks.add(scores(feed, found)));
    remarks.addAll(work);
    return remarks;
  }

  private static String scores(String feed, Map<Measure, Figure> found) {
    return "Data Quality Tool, %s: completeness %s, validity %s, internal consistency %s, usefulness %s of the %s wanted."
        .formatted(
            feed,
            shown(found, Measure.FEED_COMPLETENESS),
            shown(found, Measure.FEED_VALIDITY),
            shown(found, Measure.FEED_CONSISTENCY),
            shown(found, Measure.FEED_SCORE),
            shown(found, Measure.FEED_GATE));
  }

  private static String shown(Map<Measure, Figure> found, Measure measure) {
    var figure = found.get(measure);
    return figure == null ? "not measured yet" : plain(figure);
  }

  private static String plain(Figure figure) {
    return figure.value().stripTrailingZeros().toPlainString();
  }
}

package contactpoint.readiness;

import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One tool of one authority.
 *
 * @param remarks what follows from the rows, in sentences
 * @param measured what the system measures beside them
 * @param burnUp of training only
 */
public record ToolPicture(
    Standing standing,
    Tool tool,
    String heading,
    List<ToolTable.Row> rows,
    List<String> remarks,
    List<Figure> measured,
    Optional<BurnUp> burnUp) {

  public ToolPicture {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
    measured = List.copyOf(measured);
  }

  /** What is measured of the authority as a whole. */
  public List<Figure> ofAuthority() {
    return measured.stream().filter(one -> one.feed().isEmpty()).toList();
  }

  /** What is measured of each feed. */
  public Map<String, Map<Measure, Figure>> ofFeeds() {
    return new Gate.Measured(measured).feeds();
  }

  /** A feed's figure as people read it. */
  public static String shown(Map<Measure, Figure> feed, Measure measure) {
    var figure = feed.get(measure);
    return figure == null
        ? "Not measured yet"
        : measure == Measure.FEED_STAGE
            ? FeedRemarks.stage(figure)
            : figure.value().stripTrailingZeros().toPlainString();
  }
}

package contactpoint.readiness;

import contactpoint.measures.Figure;
import java.util.List;
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
}

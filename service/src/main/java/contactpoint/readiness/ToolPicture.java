package contactpoint.readiness;

import contactpoint.measures.Figure;
import java.util.List;

/**
 * One tool of one authority.
 *
 * @param remarks what follows from the rows, in sentences
 * @param measured what the system measures beside them
 */
public record ToolPicture(
    Standing standing,
    Tool tool,
    String heading,
    List<ToolTable.Row> rows,
    List<String> remarks,
    List<Figure> measured) {

  public ToolPicture {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
    measured = List.copyOf(measured);
  }
}

package contactpoint.spreadsheets;

/**
 * What is wrong with one cell.
 *
 * @param line of the sheet, counted from 1 as spreadsheets do; 0 for the sheet as a whole
 * @param column its heading; empty for the row or sheet as a whole
 * @param sentence what to do about it
 */
public record Complaint(int line, String column, String sentence) {

  /** "Row 4, Potential users: ..." */
  public String text() {
    String place = line == 0 ? "" : "Row " + line;
    if (!column.isEmpty()) {
      place = place.isEmpty() ? column : place + ", " + column;
    }
    return place.isEmpty() ? sentence : place + ": " + sentence;
  }
}

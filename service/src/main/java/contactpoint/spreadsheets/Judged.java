package contactpoint.spreadsheets;

import java.util.List;

/** A table judged as a whole: every row is good, or none is taken. */
public sealed interface Judged<T> {

  /** Every row is good. */
  record Accepted<T>(List<T> rows) implements Judged<T> {
    public Accepted {
      rows = List.copyOf(rows);
    }
  }

  /** At least one cell is not; nothing is taken. */
  record Refused<T>(List<Complaint> complaints) implements Judged<T> {
    public Refused {
      complaints = List.copyOf(complaints);
      if (complaints.isEmpty()) {
        throw new IllegalArgumentException("Who refuses says why");
      }
    }
  }
}

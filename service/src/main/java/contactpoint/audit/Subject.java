package contactpoint.audit;

import contactpoint.ledger.Code;
import contactpoint.vocabulary.ChildNumber;

/**
 * Something an entry is about. Its number lies beside the leaf, which holds a commitment to it.
 *
 * @param kind {@code child}, {@code account}, {@code organisation}, {@code submission} ...
 * @param number of the child as it is read out, or of whatever else it is
 */
public record Subject(String kind, String number, Exposure exposure, Facts facts) {

  public static final String CHILD = "child";

  public Subject {
    new Code(kind);
    if (number.isEmpty() || number.length() > 100) {
      throw new IllegalArgumentException("A subject's number has 1 to 100 characters");
    }
  }

  /** A child that was listed, opened or changed. */
  public static Subject child(ChildNumber number, Exposure exposure, Facts facts) {
    return new Subject(CHILD, number.text(), exposure, facts);
  }

  /** Something else that was opened or changed, by its number. */
  public static Subject of(String kind, long number, Exposure exposure) {
    return new Subject(kind, Long.toString(number), exposure, Facts.UNKNOWN);
  }

  @Override
  public String toString() {
    return kind + " " + number + " " + exposure;
  }
}

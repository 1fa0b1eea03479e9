package contactpoint.audit;

import contactpoint.ledger.Entry;
import contactpoint.ledger.Salt;
import java.util.List;

/** An entry, and beside it what its commitments open to. */
record Committed(Entry entry, List<Kept> subjects, List<Kept> values) {

  /**
   * One value with its salt.
   *
   * @param name the kind of a subject, the field of a value
   */
  record Kept(String name, String value, Salt salt) {
    @Override
    public String toString() {
      return name;
    }
  }
}

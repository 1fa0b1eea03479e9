package contactpoint.involvements;

import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Day;
import java.util.Optional;

/**
 * What a practitioner has entered about working with one child.
 *
 * @param lead whether as lead professional
 * @param until the last day; empty while it goes on
 */
public record Entry(long account, ChildNumber child, Day since, Optional<Day> until, boolean lead) {

  Entry leading(boolean leads) {
    return new Entry(account, child, since, until, leads);
  }

  Entry ending(Day last) {
    return new Entry(account, child, since, Optional.of(last), false);
  }
}

package contactpoint.access;

import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Sex;
import java.util.List;
import java.util.Optional;

/**
 * One row of a list: the least by which a person can choose.
 *
 * @param place in the list, from 1; the record is opened by it
 * @param number for whoever goes on from here; a page does not show it in a list
 * @param authority the name of the responsible authority; empty if it is not known, and for a
 *     shielded child
 * @param likelihood empty where nothing was compared, as in a list of own involvements
 */
public record ListedChild(
    int place,
    ChildNumber number,
    ShownName name,
    Optional<Sex> sex,
    Optional<BirthDate> born,
    Optional<String> authority,
    boolean shielded,
    Optional<Likelihood> likelihood,
    List<Reason> reasons) {
  public ListedChild {
    reasons = List.copyOf(reasons);
  }
}

package contactpoint.demo.programme;

import contactpoint.england.EnglishAuthority;
import contactpoint.readiness.TaskKind;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Map;

/**
 * How one authority goes about things.
 *
 * @param live its planned go-live
 * @param habit days by which it is usually late
 * @param users who could use ContactPoint
 * @param late the tasks that go wrong, by how many days
 */
record Life(
    EnglishAuthority authority,
    int wave,
    LocalDate live,
    int habit,
    int users,
    Map<TaskKind, Integer> late) {

  Life {
    late = Map.copyOf(late);
  }

  AuthorityNumber number() {
    return authority.number();
  }

  boolean inTrouble() {
    return !late.isEmpty();
  }
}

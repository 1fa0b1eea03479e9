package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * What one authority learned and offers to others.
 *
 * @param task it is about
 * @param takers who took it up
 */
public record Lesson(
    long id,
    AuthorityNumber authority,
    TaskKind task,
    String text,
    LocalDate offered,
    List<AuthorityNumber> takers) {

  public Lesson {
    takers = List.copyOf(takers);
  }
}

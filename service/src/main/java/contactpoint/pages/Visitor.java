package contactpoint.pages;

import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Name;
import java.time.Instant;
import java.util.Set;

/**
 * Who is looking at a page. Whatever signs people in leaves it in the request, under {@link
 * #ATTRIBUTE}.
 *
 * @param actor whoever asks, as features are handed it
 * @param name of the person
 * @param work job and organisation in one line
 * @param rights what the person may do at this moment
 * @param until when the session ends if nothing more is done
 */
public record Visitor(Actor actor, Name name, String work, Set<Right> rights, Instant until) {

  /** Where it stands in the request. */
  public static final String ATTRIBUTE = Visitor.class.getName();

  public Visitor {
    rights = Set.copyOf(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  @Override
  public String toString() {
    return "visitor of account " + actor.account();
  }
}

package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.util.Optional;

/**
 * The rule that an authority is let in when the roll-out opens it, and not before: first its team,
 * which shields, then its practitioners. National bodies wait for nobody.
 */
final class NotOpenYet {

  private NotOpenYet() {}

  /** Why the asker is not let in, in a sentence for the asker; empty if nothing hinders. */
  static Optional<String> sentence(Tx tx, Actor actor) {
    return actor
        .authority()
        .filter(number -> !Organisations.admission(tx, number).letsIn(actor.role()))
        .flatMap(number -> Organisations.authority(tx, number))
        .map(authority ->
            actor.role() == Role.PRACTITIONER
                ? authority.name() + " does not let practitioners look for children at present."
                : authority.name() + " is not open yet.");
  }

  static boolean holdsFor(Tx tx, Actor actor) {
    return sentence(tx, actor).isPresent();
  }
}

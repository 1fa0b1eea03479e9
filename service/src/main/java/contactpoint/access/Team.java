package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Telephone;

/**
 * The ContactPoint team that an asker can call: that of the own authority, never that of a child.
 *
 * @param name as it stands behind "ask"
 */
public record Team(String name, Telephone telephone) {

  static Team of(Tx tx, Actor actor) {
    return actor
        .authority()
        .flatMap(number -> Organisations.authority(tx, number))
        .map(authority -> new Team(authority.team(), authority.helpline()))
        .orElse(new Team("the national ContactPoint desk", Organisations.NATIONAL_DESK));
  }
}

package contactpoint.access;

import contactpoint.vocabulary.Actor;

/**
 * What the log's yes/no facts need to know of whoever asks. {@code accounts} knows the person; the
 * application hands it down. It is asked before the transaction of the answer begins.
 */
@FunctionalInterface
public interface Askers {

  AboutAsker about(Actor actor);
}

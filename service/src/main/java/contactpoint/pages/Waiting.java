package contactpoint.pages;

import contactpoint.vocabulary.Actor;

/** How much work waits for somebody behind a navigation item. */
@FunctionalInterface
public interface Waiting {

  Waiting NOTHING = actor -> 0;

  /** How many things wait; 0 shows no number. Called for every page: it must be quick. */
  int count(Actor actor);
}

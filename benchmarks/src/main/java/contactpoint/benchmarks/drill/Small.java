package contactpoint.benchmarks.drill;

import contactpoint.population.Plan;
import contactpoint.population.places.Authorities;
import java.util.List;

/** Populations for drills. */
final class Small {

  private Small() {}

  /**
   * So many children of the usual authorities, with a month of changes after the first delivery.
   */
  static Plan plan(int children, long seed) {
    return new Plan(children, seed, Plan.USUAL_DAY, List.copyOf(Authorities.usual(children)), 1, 0);
  }
}

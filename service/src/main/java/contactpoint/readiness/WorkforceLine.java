package contactpoint.readiness;

/**
 * Potential users of one job in one organisation on one access route.
 *
 * @param potential how many could use ContactPoint
 * @param checked of those, who hold a valid enhanced check
 * @param trained of those, who have passed training
 * @param tokens of those, who have a token
 */
public record WorkforceLine(
    String organisation,
    String job,
    AccessRoute route,
    int potential,
    int checked,
    int trained,
    int tokens) {

  public WorkforceLine {
    if (organisation.isBlank() || job.isBlank()) {
      throw new IllegalArgumentException("A line names organisation and job");
    }
    if (potential < 0
        || !part(checked, potential)
        || !part(trained, potential)
        || !part(tokens, potential)) {
      throw new IllegalArgumentException(
          "Checked, trained and tokens are parts of the potential users");
    }
  }

  /** Whether both speak of the same people: organisation, job and route. */
  boolean isSameAs(WorkforceLine other) {
    return organisation.equalsIgnoreCase(other.organisation)
        && job.equalsIgnoreCase(other.job)
        && route == other.route;
  }

  private static boolean part(int some, int all) {
    return some >= 0 && some <= all;
  }
}

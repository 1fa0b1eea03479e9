package contactpoint.population.suppliers;

import contactpoint.population.families.Child;
import contactpoint.population.places.Residence;

/**
 * From when to when a supplier has to do with a child.
 *
 * @param from the first day it knows of it
 * @param until the day on which it withdraws it, or {@link Child#NEVER}
 */
record Span(int from, int until) {

  /** Days from a birth to the eighteenth birthday. */
  static final int CHILDHOOD = 6_575;

  /** The span of a national supplier that is so many days late. */
  static Span of(SystemKind kind, Child child, int late) {
    int begins = child.begins();
    int ends = Math.min(child.ends(), child.born() + CHILDHOOD);
    return switch (kind) {
      case CHILD_BENEFIT ->
          new Span(
              begins + 20 + late, Math.min(ends, after(Math.min(child.died(), left(child)), late)));
      case NHS_REGISTER -> new Span(begins + 1 + late / 10, ends);
      case BIRTHS_DEATHS -> new Span(begins + 5 + late, child.born() + CHILDHOOD);
      case SCHOOL_CENSUS ->
          new Span(
              after(Math.max(begins, child.upnFrom()), late),
              Math.min(
                  Math.min(ends, lastSchoolDay(child)),
                  after(Math.min(child.died(), left(child)), late)));
      default -> new Span(Child.NEVER, Child.NEVER);
    };
  }

  private static int after(int day, int late) {
    return day == Child.NEVER ? day : day + late;
  }

  private static int left(Child child) {
    return child.homes().last().kind() == Residence.Kind.ABROAD
        ? child.homes().lastDay()
        : Child.NEVER;
  }

  private static int lastSchoolDay(Child child) {
    return child.settings().last().isEmpty() ? child.settings().lastDay() : Child.NEVER;
  }
}

package contactpoint.intake;

import contactpoint.vocabulary.Code;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What one must know to judge the lines of a delivery.
 *
 * @param mapping how its files differ from the canonical layout
 * @param today what lies after it is the future
 * @param asOf the delivery's own as-of, for lines of a feed that sends none
 * @param sensitive which kinds of service need a legal ground
 * @param limits how long a row and a field may be
 */
public record Reading(
    Mapping mapping, LocalDate today, LocalDate asOf, Predicate<Code> sensitive, Limits limits) {

  /** A delivery in the canonical layout, within the usual limits. */
  public static Reading canonical(LocalDate today, LocalDate asOf, Predicate<Code> sensitive) {
    return new Reading(Mapping.CANONICAL, today, asOf, sensitive, Limits.USUAL);
  }
}

package contactpoint.measures;

import contactpoint.vocabulary.AuthorityNumber;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One figure at one time.
 *
 * @param feed its code; empty for figures of the authority as a whole
 * @param value in the unit that the measure's caption says
 * @param at when it was measured
 * @param origin which feature measured it, such as "access"
 */
public record Figure(
    AuthorityNumber authority,
    String feed,
    Measure measure,
    BigDecimal value,
    Instant at,
    String origin) {

  public Figure {
    if (measure.ofFeed() == feed.isEmpty()) {
      throw new IllegalArgumentException(
          measure.code() + (measure.ofFeed() ? " belongs to a feed" : " belongs to no feed"));
    }
    if (origin.isBlank()) {
      throw new IllegalArgumentException("A figure says who measured it");
    }
  }

  /** A figure of an authority as a whole. */
  public static Figure of(
      AuthorityNumber authority, Measure measure, long value, Instant at, String origin) {
    return new Figure(authority, "", measure, BigDecimal.valueOf(value), at, origin);
  }

  /** A figure of one feed. */
  public static Figure ofFeed(
      AuthorityNumber authority,
      String feed,
      Measure measure,
      BigDecimal value,
      Instant at,
      String origin) {
    return new Figure(authority, feed, measure, value, at, origin);
  }
}

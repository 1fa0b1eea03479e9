package contactpoint.intake;

import java.util.OptionalDouble;

/**
 * A part of a whole.
 *
 * @param part how many
 * @param whole of how many; 0 where there was nothing to ask about
 */
public record Share(long part, long whole) {

  /** Nothing to ask about. */
  public static final Share NONE = new Share(0, 0);

  /** The percentage; empty where there was nothing to ask about. */
  public OptionalDouble percent() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
  }

  Share plus(Share other) {
    return new Share(part + other.part, whole + other.whole);
  }

  Share plus(boolean counts) {
    return new Share(part + (counts ? 1 : 0), whole + 1);
  }
}

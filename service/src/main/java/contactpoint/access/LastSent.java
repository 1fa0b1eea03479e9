package contactpoint.access;

import contactpoint.database.Tx;
import java.time.LocalDate;
import java.util.Map;

/**
 * As of which day each source last spoke, by its code; a source that never did is left out. {@code
 * feeds} knows it, and stands above: the application hands it down.
 */
@FunctionalInterface
public interface LastSent {
  Map<String, LocalDate> asOf(Tx tx);
}

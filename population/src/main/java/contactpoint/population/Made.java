package contactpoint.population;

import java.util.SortedMap;

/**
 * What was made.
 *
 * @param children people in the truth
 * @param rows rows by kind of system and file, all deliveries together
 * @param bytes size of the suppliers' files
 */
public record Made(int children, SortedMap<String, Long> rows, long bytes) {

  /** Rows of all suppliers' files. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}

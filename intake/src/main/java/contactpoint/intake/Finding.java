package contactpoint.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One kind of fault in one file: how often, in which rows, and what it would be worth to repair.
 * Row numbers, never values.
 *
 * @param column the field; empty for a fault of whole lines
 * @param code the rule's code
 * @param fault what is wrong, as a sentence
 * @param repair what the supplier should do, as a sentence
 * @param count in how many rows
 * @param rows the numbers of the first of them, at most {@value #ROWS}
 * @param worth how many points the feed's usefulness would gain, counted by scoring every row again
 *     without the fault; empty where leaving the fault away cannot be judged
 */
public record Finding(
    FileKind file,
    Optional<Column> column,
    String code,
    String fault,
    String repair,
    long count,
    List<Long> rows,
    OptionalDouble worth) {

  /** How many row numbers are kept. */
  public static final int ROWS = 1_000;

  public Finding {
    rows = List.copyOf(rows);
  }
}

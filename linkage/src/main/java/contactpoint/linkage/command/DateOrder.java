package contactpoint.linkage.command;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a column writes 05/17/2004 for the seventeenth of May, judged by its first rows. */
final class DateOrder {
  private static final Pattern THREE =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4}.*)");
  private static final int ROWS = 5_000;

  private DateOrder() {}

  static boolean monthFirst(Table table, @Nullable List<int[]> columns) throws BadInput {
    if (columns == null || columns.getFirst().length != 1) {
      return false;
    }
    int column = columns.getFirst()[0];
    int[] beyond = new int[2];
    table.rows(
        ROWS,
        (line, fields) -> {
          var parts = THREE.matcher(fields.get(column));
          if (parts.matches()) {
            beyond[0] += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
            beyond[1] += Integer.parseInt(parts.group(3)) > 12 ? 1 : 0;
          }
        });
    return beyond[1] > beyond[0];
  }

  /** A month-first date with the day first. */
  static String dayFirst(String value) {
    var parts = THREE.matcher(value);
    return parts.matches()
        ? parts.group(3) + parts.group(2) + parts.group(1) + parts.group(2) + parts.group(4)
        : value;
  }
}

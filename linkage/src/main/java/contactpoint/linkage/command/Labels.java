package contactpoint.linkage.command;

import contactpoint.linkage.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that people have settled, for learning from: {@code left,right,same}, the last column being
 * yes or no. A {@code pairs.csv} that people have gone through serves too: its column {@code
 * verdict} says "same" or "new", and what is still "doubtful" teaches nothing.
 */
final class Labels {
  private final Table table;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> right = new HashMap<>();

  /**
   * Labels of records that were read.
   *
   * @param ids of the records, in the order in which they were added
   * @param firstOfSecond number of the first record of the second file; beyond all if there is one
   *     file
   */
  Labels(Table table, List<String> ids, int firstOfSecond) {
    this.table = table;
    boolean two = firstOfSecond < ids.size();
    for (int i = 0; i < ids.size(); i++) {
      if (!two || i < firstOfSecond) {
        left.put(ids.get(i), i);
      }
      if (!two || i >= firstOfSecond) {
        right.put(ids.get(i), i);
      }
    }
  }

  /** The pairs, their records numbered in the order in which they were added. */
  List<Decision> read() throws BadInput {
    int one = table.column("left");
    int other = table.column("right");
    int said = table.column(table.header.contains("same") ? "same" : "verdict");
    var settled = new ArrayList<Decision>();
    table.rows((line, fields) -> {
      var same = same(fields.get(said), line, said);
      if (same != null) {
        int a = number(left, fields.get(one), line, one);
        int b = number(right, fields.get(other), line, other);
        settled.add(new Decision(a, b, same));
      }
    });
    if (settled.stream().noneMatch(Decision::same)) {
      throw new BadInput(
          table.file + ": no pair is said to be of one person, so there is nothing to learn from.");
    }
    return settled;
  }

  private @Nullable Boolean same(String word, long line, int column) throws BadInput {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "same" -> true;
      case "no", "n", "false", "0", "new" -> false;
      case "doubtful", "" -> null;
      default ->
          throw new BadInput(
              String.format(
                  "%s, line %d, column '%s': yes or no is wanted (or same or new).",
                  table.file, line, table.header.get(column)));
    };
  }

  private int number(Map<String, Integer> numbers, String id, long line, int column)
      throws BadInput {
    var number = numbers.get(id);
    if (number == null) {
      throw new BadInput(
          String.format(
              "%s, line %d, column '%s': no record has this identifier. Is --id right?",
              table.file, line, table.header.get(column)));
    }
    return number;
  }
}

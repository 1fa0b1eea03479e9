package contactpoint.intake;

import contactpoint.intake.Receipt.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each column of the layout stands in a file's rows.
 *
 * @param width how many fields every row has
 * @param positions where each column that is sent stands, counted from 0
 */
record Header(int width, EnumMap<Column, Integer> positions) {

  /** A header that fits, or why it does not. */
  sealed interface Outcome {
    record Fits(Header header) implements Outcome {}

    record Misfit(Refused refused) implements Outcome {}
  }

  /**
   * Holds what stands in a file's first line against what was agreed. What is unknown is told by
   * its position only: where a file has no header, its first line is about a child.
   */
  static Outcome read(String[] names, FileMapping mapping) {
    Map<String, Column> agreed = new HashMap<>();
    mapping.headers().forEach((column, header) -> agreed.put(plain(header), column));
    var found = new EnumMap<Column, Integer>(Column.class);
    var seen = new HashSet<String>();
    List<String> unknown = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      String name = plain(names[i]);
      Column column = agreed.get(name);
      if (column != null && found.put(column, i) != null) {
        doubled.add(column.header());
      } else if (column == null && !mapping.ignored().contains(name)) {
        if (!mapping.ignoreOthers()) {
          unknown.add(Integer.toString(i + 1));
        } else if (!name.isEmpty() && !seen.add(name)) {
          doubled.add("column " + (i + 1));
        }
      }
    }
    return misfit(mapping, found, unknown, doubled)
        .<Outcome>map(Outcome.Misfit::new)
        .orElseGet(() -> new Outcome.Fits(new Header(names.length, found)));
  }

  private static Optional<Refused> misfit(
      FileMapping mapping, Map<Column, Integer> found, List<String> unknown, List<String> doubled) {
    if (!unknown.isEmpty()) {
      return refused(
          Refusal.HEADER_UNKNOWN, mapping, "counted from the left: " + String.join(", ", unknown));
    }
    if (!doubled.isEmpty()) {
      return refused(Refusal.HEADER_DOUBLED, mapping, String.join(", ", doubled));
    }
    String missing =
        mapping.kind().columns().stream()
            .filter(column -> mapping.headers().containsKey(column) && !found.containsKey(column))
            .map(Column::header)
            .collect(Collectors.joining(", "));
    return missing.isEmpty() ? Optional.empty() : refused(Refusal.HEADER_MISSING, mapping, missing);
  }

  private static Optional<Refused> refused(Refusal why, FileMapping mapping, String columns) {
    return Optional.of(new Refused(why, Optional.of(mapping.kind()), Optional.of(columns)));
  }

  /** Where a column stands, counted from 0; -1 for a column that is not sent. */
  int position(Column column) {
    Integer position = positions.get(column);
    return position == null ? -1 : position;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}

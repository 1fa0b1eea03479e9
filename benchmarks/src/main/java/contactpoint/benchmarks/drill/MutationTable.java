package contactpoint.benchmarks.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many mutated statements were tried and how many became visible, by how many mutations each
 * had and by kind of mutation.
 */
final class MutationTable {

  private static final String ALL = "all";
  private static final String TOO_LITTLE = ", too little left";

  private final Map<Integer, Map<String, Cell>> cells = new TreeMap<>();
  private final Map<String, Integer> ways = new TreeMap<>();

  /** What happened to the statements with so many mutations, one of them of one kind. */
  private record Cell(long tried, long visible, long tooLittle, long secondRecord) {

    static final Cell NONE = new Cell(0, 0, 0, 0);

    Cell plus(Cell other) {
      return new Cell(
          tried + other.tried,
          visible + other.visible,
          tooLittle + other.tooLittle,
          secondRecord + other.secondRecord);
    }

    String shown() {
      return visible == 0
          ? String.format(Locale.ROOT, "%,d | 0", tried)
          : String.format(
              Locale.ROOT, "%,d | %,d (%,d, %,d)", tried, visible, tooLittle, secondRecord);
    }
  }

  void tried(Mutated one) {
    add(one, new Cell(1, 0, 0, 0));
  }

  void visible(Mutated one, Became became) {
    boolean second = became == Became.PART_OF_ITS_SECOND_RECORD;
    add(one, new Cell(0, 1, one.saysTooLittle() ? 1 : 0, second ? 1 : 0));
    String little = one.saysTooLittle() ? TOO_LITTLE : "";
    ways.merge(
        new java.util.TreeSet<>(one.mutations()) + little + ": " + became.words(), 1, Integer::sum);
  }

  private void add(Mutated one, Cell cell) {
    var row = cells.computeIfAbsent(one.mutations().size(), n -> new TreeMap<>());
    row.merge(ALL, cell, Cell::plus);
    one.mutations().forEach(mutation -> row.merge(mutation.name(), cell, Cell::plus));
  }

  /** How many became visible of which one fact at most was left beside the sex. */
  long saidTooLittle() {
    return cells.values().stream()
        .mapToLong(row -> row.getOrDefault(ALL, Cell.NONE).tooLittle)
        .sum();
  }

  /** How many with so many mutations became visible. */
  long visible(int mutations) {
    return cells.getOrDefault(mutations, Map.of()).getOrDefault(ALL, Cell.NONE).visible;
  }

  /** The mutations of the statements that became visible, what became of them, and how many did. */
  Map<String, Integer> ways() {
    return Map.copyOf(ways);
  }

  /** Whether one of these ways leaves too little to know anybody by. */
  static boolean isTooLittle(Map.Entry<String, Integer> way) {
    return way.getKey().contains(TOO_LITTLE);
  }

  /** One sentence for each number of mutations. */
  List<String> sentences() {
    var lines = new ArrayList<String>();
    cells.forEach((mutations, row) -> {
      var all = row.getOrDefault(ALL, Cell.NONE);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d visible; %,d of these have too little left to know anybody by, %,d"
                  + " joined a record of the same child that was visible before",
              mutations == 1 ? "one mutation" : mutations + " mutations",
              all.visible,
              all.tried,
              all.tooLittle,
              all.secondRecord));
    });
    return lines;
  }

  /** The table, in Markdown. */
  String text() {
    var text = new StringBuilder("| Mutations in one statement |");
    cells.keySet().forEach(n -> text.append(" %d: tried | %d: visible |".formatted(n, n)));
    text.append("\n|---|").append("---:|---:|".repeat(cells.size())).append('\n');
    row(text, ALL);
    for (var mutation : Mutation.values()) {
      row(text, mutation.name());
    }
    return text.append(
            "\n"
                + "In brackets: how many of these have too little left, and how many joined a"
                + " record of")
        .append(" the same child that was visible before the shield was set.\n")
        .toString();
  }

  private void row(StringBuilder text, String kind) {
    text.append("| ").append(kind).append(" |");
    cells
        .values()
        .forEach(
            row -> text.append(' ').append(row.getOrDefault(kind, Cell.NONE).shown()).append(" |"));
    text.append('\n');
  }
}

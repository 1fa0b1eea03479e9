package contactpoint.population.suppliers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns of one file of a case system, in its own order, by its own names.
 *
 * @param columns its columns
 * @param codes by our column, what it writes for each of our codes
 */
record LayoutOfFile(List<Own> columns, Map<String, Map<String, String>> codes) {

  private static final Set<String> DATES =
      Set.of(
          "as_of",
          "born",
          "expected",
          "died",
          "address_from",
          "setting_from",
          "left_england",
          "from",
          "to",
          "consent_on",
          "consent_until");

  LayoutOfFile {
    columns = List.copyOf(columns);
    codes = Map.copyOf(codes);
  }

  /**
   * One of its columns.
   *
   * @param name what it calls it
   * @param place the place of ours among the columns of the file; -1 for one that we do not read
   * @param ours our name for it; for one that we do not read, what stands in it
   */
  record Own(String name, int place, String ours) {
    boolean isRead() {
      return place >= 0;
    }

    boolean isDate() {
      return isRead() && DATES.contains(ours);
    }
  }

  /**
   * Reads {@code ours=Theirs;ours=Theirs;!Theirs=always the same}.
   *
   * @throws IllegalArgumentException if the file has no such column
   */
  static LayoutOfFile of(FileKind file, String text, Map<String, Map<String, String>> codes) {
    List<String> ours = List.of(file.header().split(","));
    List<Own> columns = new ArrayList<>();
    for (String pair : text.split(";")) {
      String[] sides = pair.strip().split("=", 2);
      boolean unread = sides[0].startsWith("!");
      int place = ours.indexOf(sides[0]);
      if (!unread && place < 0) {
        throw new IllegalArgumentException(file.file() + " has no column " + sides[0]);
      }
      columns.add(
          unread
              ? new Own(sides[0].substring(1), -1, sides[1])
              : new Own(sides[1], place, sides[0]));
    }
    Map<String, Map<String, String>> own = new LinkedHashMap<>(codes);
    own.keySet().retainAll(ours);
    return new LayoutOfFile(columns, own);
  }

  List<String> headers() {
    return columns.stream().map(Own::name).toList();
  }

  /** What it writes in a column, of the fields in our order. */
  String value(Own column, String[] fields, Layout layout) {
    if (!column.isRead()) {
      return column.ours();
    }
    String text = fields[column.place()];
    Map<String, String> own = codes.get(column.ours());
    return column.isDate() ? layout.date(text) : own == null ? text : own.getOrDefault(text, text);
  }

  /** Columns, codes and what is not read, as a feed's mapping says them. */
  String json() {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (Own column : columns) {
      if (column.isRead()) {
        names.put(column.ours(), column.name());
      } else {
        unread.add('"' + column.name() + '"');
      }
    }
    var json = new StringBuilder();
    if (!unread.isEmpty()) {
      json.append("  \"ignored\": [").append(String.join(", ", unread)).append("],\n");
    }
    if (!codes.isEmpty()) {
      List<String> lists = new ArrayList<>();
      new TreeMap<>(codes)
          .forEach((column, list) -> {
            Map<String, String> meanings = new TreeMap<>();
            list.forEach((ours, theirs) -> meanings.put(theirs, ours));
            lists.add("\"%s\": %s".formatted(column, object(meanings)));
          });
      json.append("  \"codes\": {").append(String.join(", ", lists)).append("},\n");
    }
    return json.append("  \"columns\": ").append(object(names)).toString();
  }

  private static String object(Map<String, String> pairs) {
    List<String> all = new ArrayList<>();
    pairs.forEach((name, value) -> all.add("\"%s\": \"%s\"".formatted(name, value)));
    return "{" + String.join(", ", all) + "}";
  }
}

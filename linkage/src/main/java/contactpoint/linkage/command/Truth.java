package contactpoint.linkage.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The truth, for counting only: a table of {@code left,right} (pairs of identifiers that are one
 * person) or one whose first column is the identifier ({@code source} may stand before it) and
 * whose last is the person.
 */
final class Truth {
  private final Map<String, String> personOf = new HashMap<>();
  private final Map<String, Long> lineOf = new HashMap<>();
  private final Path file;
  private final boolean bySource;
  private final boolean inPairs;

  private Truth(Path file, boolean bySource, boolean inPairs) {
    this.file = file;
    this.bySource = bySource;
    this.inPairs = inPairs;
  }

  /**
   * What to tell about identifiers that no record has; empty if there are none.
   *
   * @throws BadInput if no record has any of them
   */
  Optional<String> unknown(List<String> ids, List<String> sources, int firstOfSecond)
      throws BadInput {
    var known = new HashSet<String>();
    for (int i = 0; i < ids.size(); i++) {
      var source = sources.get(i < firstOfSecond ? 0 : 1);
      known.add(bySource ? source + "\t" + ids.get(i) : ids.get(i));
    }
    long first = Long.MAX_VALUE;
    long missing = 0;
    for (var each : lineOf.entrySet()) {
      var id = inPairs ? each.getKey().substring(2) : each.getKey();
      if (!known.contains(id)) {
        missing++;
        first = Math.min(first, each.getValue());
      }
    }
    if (missing == 0) {
      return Optional.empty();
    }
    if (missing == lineOf.size()) {
      throw new BadInput(
          file + ", line " + first + ": no record has an identifier of the truth. Is --id right?");
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s, line %d: no record has this identifier; of the truth's %,d identifiers %,d are of"
                + " no record and count for nothing.",
            file,
            first,
            lineOf.size(),
            missing));
  }

  static Truth read(Table table) throws BadInput {
    var header = table.header;
    if (header.contains("left") && header.contains("right")) {
      return pairs(table, header.indexOf("left"), header.indexOf("right"));
    }
    if (header.size() < 2) {
      throw new BadInput(
          table.file + ", line 1: left,right or id,person (or source,id,person) is wanted.");
    }
    boolean bySource = header.contains("source") && header.size() > 2;
    var truth = new Truth(table.file, bySource, false);
    int source = header.indexOf("source");
    int id = bySource && source == 0 ? 1 : 0;
    int person = header.size() - 1;
    table.rows((line, fields) -> {
      var key = bySource ? fields.get(source) + "\t" + fields.get(id) : fields.get(id);
      truth.personOf.put(key, fields.get(person));
      truth.lineOf.putIfAbsent(key, line);
    });
    return truth;
  }

  private static Truth pairs(Table table, int left, int right) throws BadInput {
    var truth = new Truth(table.file, false, true);
    var parent = new HashMap<String, String>();
    table.rows((line, fields) -> {
      var a = root(parent, "L\t" + fields.get(left));
      var b = root(parent, "R\t" + fields.get(right));
      parent.put(a, b);
      truth.lineOf.putIfAbsent("L\t" + fields.get(left), line);
      truth.lineOf.putIfAbsent("R\t" + fields.get(right), line);
    });
    parent.keySet().forEach(key -> truth.personOf.put(key, root(parent, key)));
    return truth;
  }

  private static String root(Map<String, String> parent, String key) {
    var at = key;
    parent.putIfAbsent(at, at);
    while (!parent.getOrDefault(at, at).equals(at)) {
      at = parent.getOrDefault(at, at);
    }
    return at;
  }

  /** The person of every record; a record the truth does not name is a person of its own. */
  List<String> people(List<String> ids, List<String> sources, int firstOfSecond) {
    var people = new ArrayList<String>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      boolean second = i >= firstOfSecond;
      var id = ids.get(i);
      var person = personOf.get(bySource ? sources.get(second ? 1 : 0) + "\t" + id : id);
      if (person == null) {
        person = personOf.get((second ? "R\t" : "L\t") + id);
      }
      if (person == null && firstOfSecond > ids.size()) {
        person = personOf.get("R\t" + id);
      }
      people.add(person == null ? "alone\t" + i : person);
    }
    return people;
  }
}

package contactpoint.linkage.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The truth, for counting only: a table of {@code left,right} (pairs of identifiers that are one
 * person) or one whose first column is the identifier ({@code source} may stand before it) and
 * whose last is the person.
 */
final class Truth {
  private final Map<String, String> personOf = new HashMap<>();
  private final boolean bySource;

  private Truth(boolean bySource) {
    this.bySource = bySource;
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
    var truth = new Truth(bySource);
    int source = header.indexOf("source");
    int id = bySource && source == 0 ? 1 : 0;
    int person = header.size() - 1;
    table.rows((line, fields) -> {
      var key = bySource ? fields.get(source) + "\t" + fields.get(id) : fields.get(id);
      truth.personOf.put(key, fields.get(person));
    });
    return truth;
  }

  private static Truth pairs(Table table, int left, int right) throws BadInput {
    var truth = new Truth(false);
    var parent = new HashMap<String, String>();
    table.rows((line, fields) -> {
      var a = root(parent, "L\t" + fields.get(left));
      var b = root(parent, "R\t" + fields.get(right));
      parent.put(a, b);
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

package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.ChildStatement;
import contactpoint.vocabulary.ChildNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys that the children of one batch gain. */
final class NewKeys {

  private final Map<Long, Set<Long>> gained = new HashMap<>();
  private final Map<Long, Set<Long>> uncertain = new HashMap<>();
  private final Set<ChildNumber> children = new HashSet<>();

  /** A child gains the keys of a statement; those that it has are left out. */
  void add(Bench bench, Bench.Known child, ChildStatement statement, Collection<Long> keys) {
    children.add(child.number);
    if (Bench.isSaid(child, statement)) {
      return;
    }
    for (long key : keys) {
      boolean has =
          bench.wasAskedFor(key)
              ? bench.isKnown(key, child.number)
              : bench.keysOf(child).contains(key);
      if (!has) {
        gained.computeIfAbsent(child.number.value(), one -> new HashSet<>()).add(key);
      }
    }
  }

  /** A child gains keys, among which may be some that it has. */
  void add(ChildNumber child, Collection<Long> keys) {
    children.add(child);
    uncertain.computeIfAbsent(child.value(), one -> new HashSet<>()).addAll(keys);
  }

  /** Whether a child was met. */
  boolean concerns(ChildNumber child) {
    return children.contains(child);
  }

  /** All of them, by child. */
  Map<ChildNumber, Set<Long>> byChild() {
    var all = new HashMap<ChildNumber, Set<Long>>();
    gained.forEach((child, keys) ->
        all.computeIfAbsent(new ChildNumber(child), one -> new HashSet<>()).addAll(keys));
    uncertain.forEach((child, keys) ->
        all.computeIfAbsent(new ChildNumber(child), one -> new HashSet<>()).addAll(keys));
    return all;
  }

  void write(Tx tx, KeyRows rows) {
    rows.copy(tx, gained);
    rows.add(tx, uncertain);
  }
}

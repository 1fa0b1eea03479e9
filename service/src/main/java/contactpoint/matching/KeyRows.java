package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two tables of keys: by equality to children. */
final class KeyRows {

  private final String whoHas;
  private final String add;
  private final String copy;
  private final String remove;
  private final String removeSome;
  private final String isEmpty;

  KeyRows(String table) {
    this.whoHas =
        """
        select key, child
          from %s
         where key = any(?)
         order by key, child
        """
            .formatted(table);
    this.add =
        """
        insert into %s (key, child)
        select * from unnest(?::bigint[], ?::bigint[])
        on conflict do nothing
        """
            .formatted(table);
    this.isEmpty = "select not exists (select from %s)".formatted(table);
    this.removeSome = "delete from %s where child = ? and key = any(?)".formatted(table);
    this.copy =
        """
        insert into %1$s (key, child)
        select key, ? from %1$s where child = ? order by key
        on conflict do nothing
        """
            .formatted(table);
    this.remove = "delete from %s where child = ?".formatted(table);
  }

  /** Gives one child the keys of another, whose record went into its own. */
  void merged(Tx tx, ChildNumber from, ChildNumber into) {
    tx.sql(copy).param(into.value()).param(from.value()).update();
    tx.sql(remove).param(from.value()).update();
  }

  boolean isEmpty(Tx tx) {
    return tx.sql(isEmpty).query(Boolean.class).single();
  }

  /** Takes some of a child's keys away. */
  void remove(Tx tx, ChildNumber child, Collection<Long> keys) {
    tx.sql(removeSome).param(child.value()).param(keys.toArray(Long[]::new)).update();
  }

  /** In the order of the index, so that the database walks it once. */
  private static Long[] sorted(Collection<Long> keys) {
    long[] values = keys.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(values);
    return Arrays.stream(values).boxed().toArray(Long[]::new);
  }

  /** The children that have each of the keys, in order. */
  Map<Long, List<Long>> who(Tx tx, Collection<Long> keys) {
    var found = new HashMap<Long, List<Long>>();
    if (!keys.isEmpty()) {
      tx.sql(whoHas)
          .param(sorted(keys))
          .query(row -> {
            found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>()).add(row.getLong(2));
          });
    }
    return found;
  }

  /**
   * Adds keys of children; what is there already stays. Sorted, so that two writers cannot
   * deadlock.
   */
  void add(Tx tx, Map<Long, ? extends Collection<Long>> keysByChild) {
    record Pair(long key, long child) {}
    var pairs = new ArrayList<Pair>();
    keysByChild.forEach((child, keys) -> keys.forEach(key -> pairs.add(new Pair(key, child))));
    if (pairs.isEmpty()) {
      return;
    }
    pairs.sort(java.util.Comparator.comparingLong(Pair::key).thenComparingLong(Pair::child));
    var keys = new Long[pairs.size()];
    var children = new Long[pairs.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = pairs.get(i).key();
      children[i] = pairs.get(i).child();
    }
    tx.sql(add).param(keys).param(children).update();
  }
}

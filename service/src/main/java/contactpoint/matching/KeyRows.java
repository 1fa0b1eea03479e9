package contactpoint.matching;

import contactpoint.database.CopyText;
import contactpoint.database.Tx;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two tables of keys: by equality to children. */
final class KeyRows {

  private final String whoHas;
  private final String add;
  private final String copy;
  private final String inherit;
  private final String remove;
  private final String removeSome;
  private final String isEmpty;

  KeyRows(String table) {
    this.whoHas =
        """
        select distinct key, child
          from %s
         where key = any(?)
         order by key, child
        """
            .formatted(table);
    this.add =
        """
        insert into %1$s (key, child)
        select * from unnest(?::bigint[], ?::bigint[]) as n (key, child)
         where not exists (select from %1$s h where h.key = n.key and h.child = n.child)
        """
            .formatted(table);
    this.copy = "copy %s (key, child) from stdin".formatted(table);
    this.isEmpty = "select not exists (select from %s)".formatted(table);
    this.removeSome = "delete from %s where child = ? and key = any(?)".formatted(table);
    this.inherit =
        """
        insert into %1$s (key, child)
        select n.key, ?
          from %1$s n
         where n.child = ?
           and not exists (select from %1$s h where h.key = n.key and h.child = ?)
         order by n.key
        """
            .formatted(table);
    this.remove = "delete from %s where child = ?".formatted(table);
  }

  /** Gives one child the keys of another, whose record went into its own. */
  void merged(Tx tx, ChildNumber from, ChildNumber into) {
    tx.sql(inherit).param(into.value()).param(from.value()).param(into.value()).update();
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

  private record Pair(long key, long child) {}

  /** In the order of the index, so that two writers cannot deadlock and every page is met once. */
  private static List<Pair> pairs(Map<Long, ? extends Collection<Long>> keysByChild) {
    var pairs = new ArrayList<Pair>();
    keysByChild.forEach((child, keys) -> keys.forEach(key -> pairs.add(new Pair(key, child))));
    pairs.sort(Comparator.comparingLong(Pair::key).thenComparingLong(Pair::child));
    return pairs;
  }

  /** Adds keys of children; what is there already stays. */
  void add(Tx tx, Map<Long, ? extends Collection<Long>> keysByChild) {
    var pairs = pairs(keysByChild);
    if (!pairs.isEmpty()) {
      tx.sql(add)
          .param(pairs.stream().map(Pair::key).toArray(Long[]::new))
          .param(pairs.stream().map(Pair::child).toArray(Long[]::new))
          .update();
    }
  }

  /**
   * Adds keys of children without asking whether they are there, which costs half; one that is
   * there twice finds its child once all the same.
   */
  void copy(Tx tx, Map<Long, ? extends Collection<Long>> keysByChild) {
    var pairs = pairs(keysByChild);
    if (!pairs.isEmpty()) {
      var rows = new CopyText();
      pairs.forEach(one -> rows.add(one.key()).add(one.child()).endRow());
      tx.copyIn(copy, rows.stream());
    }
  }
}

package contactpoint.register;

import contactpoint.database.Tx;
import contactpoint.vocabulary.ChildNumber;
import java.util.Collection;
import java.util.List;

/** The children whose records wait to be rebuilt. */
final class StaleRows {

  private static final String ADD =
      """
      insert into register.stale (child)
      select * from unnest(?::bigint[]) as n (child) order by child
      on conflict do nothing
      """;

  private static final String FROM =
      """
      select child
        from register.stale
       where child >= ?
       order by child
       limit ?
      """;

  private static final String SHOWN_FROM =
      """
      select s.child
        from register.stale s
       where s.child >= ? and exists (select from register.child c where c.number = s.child)
       order by s.child
       limit ?
      """;

  private static final String TAKE =
      """
      delete from register.stale
       where child = any(?)
      returning child
      """;

  private StaleRows() {}

  static void add(Tx tx, Collection<ChildNumber> children) {
    if (!children.isEmpty()) {
      tx.sql(ADD).param(values(children)).update();
    }
  }

  /**
   * The next of them.
   *
   * @param shown only those that have a record already, which is out of date
   */
  static List<ChildNumber> from(Tx tx, long first, int most, boolean shown) {
    return tx.sql(shown ? SHOWN_FROM : FROM)
        .param(first)
        .param(most)
        .query((row, i) -> new ChildNumber(row.getLong(1)))
        .list();
  }

  /** Those of some children that waited; they wait no longer. */
  static List<ChildNumber> take(Tx tx, Collection<ChildNumber> children) {
    return tx.sql(TAKE)
        .param(values(children))
        .query((row, i) -> new ChildNumber(row.getLong(1)))
        .list();
  }

  private static Long[] values(Collection<ChildNumber> children) {
    return children.stream().map(ChildNumber::value).toArray(Long[]::new);
  }
}

package contactpoint.audit;

import contactpoint.database.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Entries that are committed and have no place yet.
 *
 * <p>A number from a sequence is taken before the commit, so reading on from the highest number
 * seen passes over whoever commits late. What is asked here is which entries have no place, and
 * that question cannot pass over any. So that it need not look at the whole log, it begins at a
 * transaction below which everything is known to be placed: below the oldest one that was still
 * under way when everything visible was placed.
 */
final class WaitingRows {

  private static final String WAITING =
      """
      select entry.event, entry.at, entry.account, entry.action, entry.leaf, entry.bytes,
             entry.written_by::text::bigint as written_by,
             pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest
      from audit.entry entry
      where entry.written_by >= ?::text::xid8
        and not exists (select from audit.place where place.event = entry.event)
      order by entry.written_by, entry.number
      limit ?
      """;

  private static final String OLDEST =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private WaitingRows() {}

  /**
   * One that waits.
   *
   * @param writtenBy the transaction that wrote it
   * @param oldest the oldest transaction under way when this was read
   */
  record Waiting(StoredEntry entry, long writtenBy, long oldest) {}

  /** In the order in which they are to be placed. */
  static List<Waiting> read(Tx tx, long from, int most) {
    return tx.sql(WAITING).params(Long.toString(from), most).query(WaitingRows::waiting).list();
  }

  /** The oldest transaction under way: everything below it is committed or will never be. */
  static long oldestUnderWay(Tx tx) {
    return tx.sql(OLDEST).query(Long.class).single();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    var entry =
        new StoredEntry(
            row.getObject("event", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getLong("account"),
            row.getString("action"),
            row.getBytes("leaf"),
            row.getBytes("bytes"));
    return new Waiting(entry, row.getLong("written_by"), row.getLong("oldest"));
  }
}

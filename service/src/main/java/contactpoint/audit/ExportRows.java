package contactpoint.audit;

import contactpoint.database.Tx;
import contactpoint.ledger.Salt;
import java.util.List;
import java.util.UUID;

/** The log as it is handed to an auditor, a piece at a time. */
final class ExportRows {

  private static final String ENTRIES =
      """
      select entry.bytes from audit.place join audit.entry on entry.event = place.event
      where place.index >= ? and place.index < ? order by place.index
      """;

  private static final String LEAVES =
      "select leaf from audit.place where index >= ? and index < ? order by index";

  private static final String KEPT =
      """
      select kept.event, kept.slot, kept.salt, kept.value
      from (
        select place.index, place.event, 'subject:' || subject.place as slot, subject.salt,
               subject.number as value
        from audit.place join audit.subject on subject.event = place.event
        where place.index >= :from and place.index < :to
        union all
        select place.index, place.event, 'value:' || value.name, value.salt, value.value
        from audit.place join audit.value on value.event = place.event
        where place.index >= :from and place.index < :to
      ) as kept
      order by kept.index, kept.slot
      """;

  private ExportRows() {}

  /** A value that is kept beside an entry. */
  record Kept(UUID event, String slot, Salt salt, String value) {
    @Override
    public String toString() {
      return slot;
    }
  }

  static List<byte[]> entries(Tx tx, long from, long to) {
    return tx.sql(ENTRIES).params(from, to).query(byte[].class).list();
  }

  static List<byte[]> leaves(Tx tx, long from, long to) {
    return tx.sql(LEAVES).params(from, to).query(byte[].class).list();
  }

  static List<Kept> kept(Tx tx, long from, long to) {
    return tx.sql(KEPT)
        .param("from", from)
        .param("to", to)
        .query((row, number) ->
            new Kept(
                row.getObject("event", UUID.class),
                row.getString("slot"),
                Salt.of(row.getBytes("salt")),
                row.getString("value")))
        .list();
  }
}

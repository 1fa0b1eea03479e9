package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.intake.Mapping;
import contactpoint.intake.MappingReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What was agreed with sources that write in a layout of their own. */
final class MappingRows {

  private MappingRows() {}

  private static final String OF_SOURCE =
      """
      select id, document
        from feeds.mapping
       where source = ?
       order by id desc
       limit 1
      """;

  private static final String OF_SUBMISSION =
      """
      select m.id, m.document
        from feeds.submission s
        join feeds.mapping m on m.id = s.mapping
       where s.id = ?
      """;

  private static final String ADD =
      """
      insert into feeds.mapping (source, document, agreed_at, agreed_by)
      values (?, ?, ?, ?)
      """;

  /** An agreement that stands. */
  record Agreed(long id, byte[] document) {

    /** The agreement as it is read; what was kept was understood when it came. */
    Mapping mapping() {
      return switch (MappingReader.read(document)) {
        case MappingReader.Outcome.Understood(var mapping) -> mapping;
        case MappingReader.Outcome.Refused _ ->
            throw new IllegalStateException("Mapping " + id + " can no longer be understood");
      };
    }
  }

  /** What is agreed with a source now; empty if it writes in our layout. */
  static Optional<Agreed> ofSource(Tx tx, String source) {
    return tx.sql(OF_SOURCE).param(source).query((row, i) -> agreed(row)).optional();
  }

  /** Under which agreement a submission was taken; empty if in our layout. */
  static Optional<Agreed> ofSubmission(Tx tx, long submission) {
    return tx.sql(OF_SUBMISSION).param(submission).query((row, i) -> agreed(row)).optional();
  }

  /** Keeps an agreement, unless it says what the present one says; answers whether it was kept. */
  static boolean agree(Tx tx, String source, byte[] document, Instant now, long by) {
    boolean known =
        ofSource(tx, source).filter(last -> Arrays.equals(last.document(), document)).isPresent();
    if (!known) {
      tx.sql(ADD).param(source).param(document).param(Timestamp.from(now)).param(by).update();
    }
    return !known;
  }

  private static Agreed agreed(ResultSet row) throws SQLException {
    return new Agreed(row.getLong("id"), row.getBytes("document"));
  }
}

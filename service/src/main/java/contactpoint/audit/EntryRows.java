package contactpoint.audit;

import contactpoint.audit.Committed.Kept;
import contactpoint.database.Tx;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.UncategorizedSQLException;

/** Entries as they are added: the entry and everything beside it in one statement. */
final class EntryRows {

  private static final String ADD =
      """
      with entry as (
        insert into audit.entry (event, at, account, action, leaf, bytes) values (?, ?, ?, ?, ?, ?)
      ), subject as (
        insert into audit.subject (event, place, kind, number, salt)
        select ?, place - 1, kind, number, salt
        from unnest(?::text[], ?::text[], ?::bytea[]) with ordinality as s (kind, number, salt, place)
      )
      insert into audit.value (event, name, value, salt)
      select ?, name, value, salt
      from unnest(?::text[], ?::text[], ?::bytea[]) as v (name, value, salt)
      """;

  private EntryRows() {}

  static void add(Tx tx, Committed committed) {
    var entry = committed.entry();
    var connection = tx.connection();
    try (var add = connection.prepareStatement(ADD)) {
      add.setObject(1, entry.event());
      add.setObject(2, entry.time().atOffset(ZoneOffset.UTC));
      add.setLong(3, entry.who().account());
      add.setString(4, entry.what().action().text());
      add.setBytes(5, entry.leaf().bytes());
      add.setBytes(6, entry.bytes());
      add.setObject(7, entry.event());
      add.setArray(8, texts(connection, committed.subjects(), Kept::name));
      add.setArray(9, texts(connection, committed.subjects(), Kept::value));
      add.setArray(10, salts(connection, committed.subjects()));
      add.setObject(11, entry.event());
      add.setArray(12, texts(connection, committed.values(), Kept::name));
      add.setArray(13, texts(connection, committed.values(), Kept::value));
      add.setArray(14, salts(connection, committed.values()));
      add.executeUpdate();
    } catch (SQLException refused) {
      // The server's own words may hold what was typed.
      throw new UncategorizedSQLException(
          "writing an entry", null, new SQLException("SQL state", refused.getSQLState()));
    }
  }

  private static Array texts(Connection connection, List<Kept> kept, Function<Kept, String> of)
      throws SQLException {
    return connection.createArrayOf("text", kept.stream().map(of).toArray());
  }

  private static Array salts(Connection connection, List<Kept> kept) throws SQLException {
    byte[][] salts = kept.stream().map(each -> each.salt().bytes()).toArray(byte[][]::new);
    return connection.createArrayOf("bytea", salts);
  }
}

package contactpoint.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A transaction under way on one connection of one role. It lives as long as the work it was made
 * for.
 */
public final class Tx {

  private final JdbcClient client;
  private final DataSource source;

  Tx(JdbcClient client, DataSource source) {
    this.client = client;
    this.source = source;
  }

  /** A statement in plain SQL, with {@code :named} or {@code ?} parameters. */
  public JdbcClient.StatementSpec sql(String statement) {
    return client.sql(statement);
  }

  /**
   * Hands many rows over at once.
   *
   * @param statement {@code copy table (columns) from stdin (format binary)} or another format
   * @return how many rows were taken
   */
  public long copyIn(String statement, InputStream rows) {
    try {
      return connection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
    } catch (SQLException refused) {
      throw new IllegalStateException(
          "Rows could not be copied (SQL state " + refused.getSQLState() + ")");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The connection of this transaction, for what {@code sql} cannot say. Never closed by its user.
   */
  public Connection connection() {
    return DataSourceUtils.getConnection(source);
  }
}

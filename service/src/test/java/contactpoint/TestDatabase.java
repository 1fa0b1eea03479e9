package contactpoint;

import contactpoint.database.Database;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.keys.Keys;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * One real PostgreSQL for all tests of the module. Each caller gets a fresh database of its own,
 * copied from one that was migrated once.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "template_of_tests";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** The master secret of all tests. */
  public static Keys keys() {
    return new Keys(new byte[32]);
  }

  /** A fresh database with every table and nobody in it. */
  public static Database fresh() {
    return fresh(UnaryOperator.identity());
  }

  /** A fresh database with something around each pool. */
  public static Database fresh(UnaryOperator<DataSource> around) {
    return Database.connect(freshAddress(), keys(), around);
  }

  /** The address of a fresh, migrated database, for starting the whole application on it. */
  public static Database.Address freshAddress() {
    var server = Server.RUNNING;
    String name = "test_" + COUNT.incrementAndGet();
    execute(server, "drop database if exists %s with (force)".formatted(name));
    execute(server, "create database %s template %s".formatted(name, TEMPLATE));
    return address(server, name);
  }

  /** An empty database without any table. */
  public static Database.Address emptyAddress() {
    String name = "test_" + COUNT.incrementAndGet();
    execute(Server.RUNNING, "drop database if exists %s with (force)".formatted(name));
    execute(Server.RUNNING, "create database " + name);
    return address(Server.RUNNING, name);
  }

  private static Database.Address address(EmbeddedPostgres server, String name) {
    return new Database.Address(server.url(name), server.superuser(), server.password());
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), server.superuser(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = started();

    private static EmbeddedPostgres started() {
      var server =
          EmbeddedPostgres.start(
              Path.of("target/test-postgres"), Path.of("target/postgres"), Durability.THROWN_AWAY);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      execute(server, "drop database if exists " + TEMPLATE + " with (force)");
      execute(server, "create database " + TEMPLATE);
      Database.migrate(address(server, TEMPLATE), keys());
      return server;
    }
  }
}

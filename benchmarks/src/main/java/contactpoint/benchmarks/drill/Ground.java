package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** A PostgreSQL of the drill's own, with as many fresh, migrated databases as it wants. */
final class Ground implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static final String TEMPLATE = "drill_template";

  private final EmbeddedPostgres server;
  private int count;

  private Ground(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts the server in a folder; what is kept there is thrown away with it. */
  static Ground in(Path folder) {
    var ground =
        new Ground(
            EmbeddedPostgres.start(
                folder.resolve("data"), folder.resolve("binaries"), Durability.THROWN_AWAY));
    ground.execute("drop database if exists " + TEMPLATE + " with (force)");
    ground.execute("create database " + TEMPLATE);
    Database.migrate(ground.address(TEMPLATE), keys());
    return ground;
  }

  /** The master secret of all drills. */
  static Keys keys() {
    return new Keys(new byte[32]);
  }

  /** A fresh database with every table and nobody in it. */
  Database.Address fresh() {
    String name = "drill_" + ++count;
    execute("drop database if exists " + name + " with (force)");
    execute("create database " + name + " template " + TEMPLATE);
    return address(name);
  }

  /** A copy of a database to which nobody is connected. */
  Database.Address copy(Database.Address address) {
    String name = "drill_" + ++count;
    String url = address.url();
    execute("drop database if exists " + name + " with (force)");
    execute("create database " + name + " template " + url.substring(url.lastIndexOf('/') + 1));
    return address(name);
  }

  /** Executes statements in a database, as its owner. */
  void execute(Database.Address address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Drops what {@link #fresh} made, so that a long drill does not fill the disk. */
  void drop(Database.Address address) {
    String url = address.url();
    execute("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
  }

  /** The heart over a database, with chance that differs from call to call. */
  static Heart heart(Database database, long people, long seed) {
    return Heart.over(
        database, keys(), Model.childRegister().forPeople(people), new Random(seed), CLOCK);
  }

  private Database.Address address(String name) {
    return new Database.Address(server.url(name), server.superuser(), server.password());
  }

  private void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), server.superuser(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

package contactpoint.benchmarks.spine;

import contactpoint.Heart;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.organisations.Roster;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import contactpoint.population.places.Authorities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * A synthetic England of one size with a PostgreSQL of its own that keeps what it is given (every
 * commit is on the disk before it is answered).
 */
final class Site implements AutoCloseable {

  private static final long SEED = 2007;

  private final Path folder;
  private final int children;
  private final EmbeddedPostgres server;
  private final Keys keys;
  private final Database.Address address;

  private Site(Path folder, int children, EmbeddedPostgres server, Keys keys) {
    this.folder = folder;
    this.children = children;
    this.server = server;
    this.keys = keys;
    this.address =
        new Database.Address(server.url("postgres"), server.superuser(), server.password());
  }

  /** Opens what is in a folder, or makes it: population written, database empty and migrated. */
  static Site in(Path folder, int children, int enquiries) throws IOException {
    Files.createDirectories(folder);
    var population = folder.resolve("population");
    if (!Files.exists(population)) {
      var making = folder.resolve("population.unfinished");
      delete(making);
      var plan =
          new Plan(
              children,
              SEED,
              LocalDate.now(Clock.systemUTC()),
              Authorities.usual(children),
              0,
              enquiries);
      Population.of(plan).write(making, 2, written -> {});
      Files.move(making, population);
    }
    var server =
        EmbeddedPostgres.start(
            folder.resolve("postgres"), folder.resolve("postgres"), Durability.KEPT);
    var site = new Site(folder, children, server, Keys.in(folder.resolve("master.secret")));
    Database.migrate(site.address, site.keys);
    return site;
  }

  Database connect() {
    return Database.connect(address, keys, UnaryOperator.identity());
  }

  Heart heart(Database database) {
    return Heart.over(
        database,
        keys,
        Model.childRegister().forPeople(children),
        new Audit(Clock.systemUTC(), new SecureRandom()),
        new SecureRandom(),
        Clock.systemUTC());
  }

  /** Makes the organisations of the population known. */
  void enrol(Database database) {
    database.programme().inTransaction(tx -> Roster.read(population(), tx));
  }

  Path population() {
    return folder.resolve("population");
  }

  Path folder() {
    return folder;
  }

  int children() {
    return children;
  }

  Keys keys() {
    return keys;
  }

  Database.Address address() {
    return address;
  }

  ProcessHandle server() {
    return server.process().orElseThrow();
  }

  boolean isLoaded() {
    return Files.exists(folder.resolve("loaded"));
  }

  void markLoaded() throws IOException {
    Files.createFile(folder.resolve("loaded"));
  }

  @Override
  public void close() {
    server.close();
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}

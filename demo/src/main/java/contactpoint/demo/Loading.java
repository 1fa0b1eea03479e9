package contactpoint.demo;

import contactpoint.Heart;
import contactpoint.ShieldList;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.organisations.Roster;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import contactpoint.population.places.Authorities;
import contactpoint.vocabulary.AuthorityNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * Loads a synthetic England the way a real one would come: organisations, every supplier's
 * deliveries in order of time, the list of shields, accounts. Stopped in the middle, it goes on at
 * the next start.
 */
final class Loading {

  private static final long SEED = 2007;

  private final DataDirectory folder;
  private final Database database;
  private final Keys keys;
  private final int children;
  private final Clock clock;
  private final PrintWriter out;

  Loading(
      DataDirectory folder,
      Database database,
      Keys keys,
      int children,
      Clock clock,
      PrintWriter out) {
    this.folder = folder;
    this.database = database;
    this.keys = keys;
    this.children = children;
    this.clock = clock;
    this.out = out;
  }

  void load() throws IOException {
    if (folder.isLoaded()) {
      return;
    }
    var population = generated();
    database.programme().inTransaction(tx -> Roster.read(population, tx));
    // First, since it is of the months before: the log's entries must not run back in time.
    var programme = new DemoProgramme(database, withData(), clock, out);
    programme.drive();
    var chance = new SecureRandom();
    var heart =
        Heart.over(database, keys, Model.childRegister().forPeople(children), chance, clock);
    place(heart, population);
    var shields =
        new ShieldList(database, heart, new Audit(clock, chance))
            .apply(population.resolve("shields.csv"));
    out.printf("%,d children are shielded.%n", shields.shielded() + shields.before());
    new DemoPeople(folder, database, keys, clock).open(population, programme::appoint);
    folder.markLoaded(children);
  }

  private Set<AuthorityNumber> withData() {
    return Authorities.usual(children).stream()
        .map(one -> new AuthorityNumber(one.number()))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private Path generated() throws IOException {
    var done = folder.resolve("population");
    if (Files.exists(done)) {
      return done;
    }
    out.printf("Inventing %,d children and their suppliers' files ...%n", children);
    var making = folder.resolve("population.unfinished");
    clear(making);
    var plan = new Plan(children, SEED, LocalDate.now(clock), Authorities.usual(children), 1, 0);
    Population.of(plan).write(making, Runtime.getRuntime().availableProcessors(), written -> {});
    Files.move(making, done);
    return done;
  }

  private void place(Heart heart, Path population) throws IOException {
    for (var delivery : Deliveries.in(population)) {
      Deliveries.hand(heart.feeds(), delivery, LocalDate.now(clock));
    }
    long started = clock.millis();
    heart
        .feeds()
        .placeWaiting(
            "loading",
            submission -> {
              out.printf("\rPlacing %-24s %3d %%   ", submission.source(), submission.percent());
              out.flush();
              return true;
            });
    out.printf(
        "\rEverything that the suppliers sent is placed, in %,d seconds.%n",
        (clock.millis() - started) / 1000);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

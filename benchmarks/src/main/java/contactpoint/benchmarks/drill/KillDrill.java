package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.demo.Deliveries;
import contactpoint.population.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The import, cut off at random moments and started again, gives the same records as undisturbed,
 * up to child numbers; and what was acknowledged is there.
 */
final class KillDrill {

  private final Ground ground;
  private final Path folder;
  private final int children;
  private final Random chance;

  KillDrill(Ground ground, Path folder, int children, long seed) {
    this.ground = ground;
    this.folder = folder;
    this.children = children;
    this.chance = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param cuts how often the import was cut off
   * @param different after how many of them the records were not the same
   */
  record Outcome(int cuts, int different, int records, long calls) {}

  /** Cuts the connection at random calls of the whole import, once for each round. */
  Outcome byFaults(int rounds) throws Exception {
    Post.population(folder, plan());
    var deliveries = Deliveries.in(folder);
    long calls;
    List<String> undisturbed;
    var address = ground.fresh();
    try (var counting = new Faults(0)) {
      var database = Database.connect(address, Ground.keys(), counting::around);
      run(database, deliveries, 1);
      calls = counting.calls();
    }
    undisturbed = records(address);
    ground.drop(address);
    int different = 0;
    for (int round = 0; round < rounds; round++) {
      different += cutAt(1 + chance.nextLong(calls), deliveries).equals(undisturbed) ? 0 : 1;
    }
    return new Outcome(rounds, different, undisturbed.size(), calls);
  }

  private List<String> cutAt(long call, List<Path> deliveries) throws Exception {
    var address = ground.fresh();
    try (var faults = new Faults(call)) {
      run(Database.connect(address, Ground.keys(), faults::around), deliveries, 2);
    } catch (RuntimeException cut) {
      // That is what it is for; the program is dead now, and another begins.
    }
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      run(database, deliveries, 3);
    }
    var records = records(address);
    ground.drop(address);
    return records;
  }

  /**
   * Kills a real process at random moments, as often as it takes to get through, round by round.
   */
  Outcome byProcess(int rounds) throws Exception {
    Post.population(folder, plan());
    var address = ground.fresh();
    long begun = System.nanoTime();
    child(address).waitFor();
    long milliseconds = (System.nanoTime() - begun) / 1_000_000;
    var undisturbed = records(address);
    ground.drop(address);
    int cuts = 0;
    int different = 0;
    for (int round = 0; round < rounds; round++) {
      var again = ground.fresh();
      for (int kills = 1 + chance.nextInt(3); kills > 0; kills--) {
        var process = child(again);
        if (!process.waitFor(
            500 + chance.nextLong(milliseconds), java.util.concurrent.TimeUnit.MILLISECONDS)) {
          process.destroyForcibly().waitFor();
          cuts++;
        }
      }
      if (child(again).waitFor() != 0) {
        throw new IllegalStateException("The last start of a round must get through");
      }
      different += records(again).equals(undisturbed) ? 0 : 1;
      ground.drop(again);
    }
    return new Outcome(cuts, different, undisturbed.size(), 0);
  }

  private Process child(Database.Address address) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KillDrill.class.getName(),
                address.url(),
                address.owner(),
                folder.toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("DRILL_PASSWORD", address.password());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  /** The process that is killed: hands everything over and places it. */
  public static void main(String... arguments) throws IOException {
    var address =
        new Database.Address(
            arguments[0], arguments[1], Objects.requireNonNull(System.getenv("DRILL_PASSWORD")));
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      run(database, Deliveries.in(Path.of(arguments[2])), System.nanoTime());
    }
  }

  private static void run(Database database, List<Path> deliveries, long seed) {
    Heart heart = Ground.heart(database, 10_000, seed);
    deliveries.forEach(delivery -> Post.hand(heart, delivery));
    if (!heart.feeds().placeWaiting("drill", submission -> true)) {
      throw new IllegalStateException("The lane was not free");
    }
  }

  private static List<String> records(Database.Address address) {
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      return Objects.requireNonNull(database.intake().transaction(Records::of));
    }
  }

  private Plan plan() {
    return Small.plan(children, 5);
  }
}

package contactpoint.benchmarks.drill;

import contactpoint.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Two suppliers speak first of one new child at the same moment, and two workers place it. */
final class RaceDrill {

  private final Ground ground;
  private final Path folder;

  RaceDrill(Ground ground, Path folder) {
    this.ground = ground;
    this.folder = folder;
  }

  /**
   * What came of it.
   *
   * @param twice children of whom two records were made
   */
  record Outcome(int races, int records, int twice) {}

  /** Runs so many races, each about a child of its own. */
  Outcome run(int races) throws IOException, InterruptedException, ExecutionException {
    var address = ground.fresh();
    try (var one = Database.connect(address, Ground.keys(), UnaryOperator.identity());
        var other = Database.connect(address, Ground.keys(), UnaryOperator.identity());
        var threads = Executors.newFixedThreadPool(2)) {
      var barrier = new CyclicBarrier(2);
      for (int race = 0; race < races; race++) {
        var person = new Made(race);
        var first = told(race, "child-benefit", "A" + race, person, "");
        var second = told(race, "nhs-register", "B" + race, person, person.nhsNumber());
        var here = threads.submit(() -> place(one, barrier, "one", first, 2L * person.index()));
        var there =
            threads.submit(() -> place(other, barrier, "other", second, 2L * person.index() + 1));
        here.get();
        there.get();
      }
      return Objects.requireNonNull(
          one.intake()
              .transaction(tx ->
                  new Outcome(
                      races,
                      tx.sql("select count(*) from register.child").query(Integer.class).single(),
                      tx.sql(
                              "select count(*) from (select born from register.child group by born"
                                  + " having count(*) > 1) t")
                          .query(Integer.class)
                          .single())));
    } finally {
      ground.drop(address);
    }
  }

  private Path told(int race, String source, String ref, Made person, String nhs)
      throws IOException {
    return Post.delivery(
        folder.resolve(source + "-" + race),
        source,
        race + 1,
        "delta",
        Ground.TODAY,
        Map.of("children.csv", List.of(Made.HEADER, person.line(ref, Ground.TODAY, nhs, 0))));
  }

  private static boolean place(
      Database database, CyclicBarrier barrier, String holder, Path delivery, long seed)
      throws Exception {
    var heart = Ground.heart(database, 10_000, seed);
    barrier.await();
    Post.hand(heart, delivery);
    while (!allPlaced(database)) {
      heart.feeds().placeWaiting(holder, submission -> true);
    }
    return true;
  }

  private static boolean allPlaced(Database database) {
    return Boolean.TRUE.equals(
        database
            .intake()
            .<Boolean>transaction(tx ->
                tx.sql("select count(*) = 0 from feeds.submission where state <> 'placed'")
                    .query(Boolean.class)
                    .single()));
  }
}

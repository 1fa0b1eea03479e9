package contactpoint.benchmarks.drill;

import contactpoint.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The same statements in any order give the same records: deliveries of several suppliers about the
 * same children, shuffled, some sent twice, with withdrawals that come before what they withdraw,
 * and carers before their children.
 */
final class OrderDrill {

  private static final List<String> SOURCES =
      List.of("child-benefit", "nhs-register", "social-care-302");
  private static final String CARERS =
      "ref,child_ref,as_of,action,given,family,relation,phone,email,same_address";

  private final Ground ground;
  private final Path folder;
  private final Random chance;

  OrderDrill(Ground ground, Path folder, long seed) {
    this.ground = ground;
    this.folder = folder;
    this.chance = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param different orders that gave other records than the order of the days
   */
  record Outcome(int orders, int different) {}

  /** In each round some deliveries are made, placed in order, and then in shuffled orders. */
  Outcome run(int rounds, int ordersEach) throws IOException {
    int different = 0;
    for (int round = 0; round < rounds; round++) {
      var deliveries = deliveries(folder.resolve("round-" + round));
      var inOrder = placed(deliveries);
      for (int i = 0; i < ordersEach; i++) {
        var shuffled = new ArrayList<>(deliveries);
        shuffled.addAll(deliveries.subList(0, deliveries.size() / 3));
        Collections.shuffle(shuffled, chance);
        different += placed(shuffled).equals(inOrder) ? 0 : 1;
      }
    }
    return new Outcome(rounds * ordersEach, different);
  }

  private List<String> placed(List<Path> deliveries) {
    var address = ground.fresh();
    try (var database = Database.connect(address, Ground.keys(), UnaryOperator.identity())) {
      var heart = Ground.heart(database, 10_000, chance.nextLong());
      for (Path delivery : deliveries) {
        Post.hand(heart, delivery);
        if (chance.nextBoolean()) {
          heart.feeds().placeWaiting("drill", submission -> true);
        }
      }
      heart.feeds().placeWaiting("drill", submission -> true);
      return Objects.requireNonNull(database.intake().transaction(Records::of));
    } finally {
      ground.drop(address);
    }
  }

  private List<Path> deliveries(Path where) throws IOException {
    var made = new ArrayList<Path>();
    for (int day = 0; day < 5; day++) {
      for (String source : SOURCES) {
        made.add(
            Post.delivery(
                where.resolve(source + "-" + day),
                source,
                day + 1,
                day == 2 && source.equals("nhs-register") ? "full" : "delta",
                Ground.TODAY.minusDays(20L - day),
                files(source, day)));
      }
    }
    return made;
  }

  private Map<String, List<String>> files(String source, int day) {
    var children = new ArrayList<>(List.of(Made.HEADER));
    var carers = new ArrayList<>(List.of(CARERS));
    LocalDate asOf = Ground.TODAY.minusDays(20L - day);
    for (int child = 0; child < 12; child++) {
      var person = new Made(child);
      String ref = source.charAt(0) + "-" + child;
      switch (chance.nextInt(6)) {
        case 0 -> children.add(ref + "," + asOf + ",withdraw" + ",".repeat(19));
        case 1, 2 -> children.add(person.line(ref, asOf, person.nhsNumber(), 10 * day));
        default -> {}
      }
      switch (chance.nextInt(5)) {
        case 0 -> carers.add("c%s,%s,%s,withdraw,,,,,,".formatted(ref, ref, asOf));
        case 1 ->
            carers.add(
                "c%s,%s,%s,say,Grace,Day%d,responsibility,07700 900%03d,,yes"
                    .formatted(ref, ref, asOf, day, child));
        default -> {}
      }
    }
    var files = new LinkedHashMap<String, List<String>>();
    files.put("children.csv", children);
    files.put("carers.csv", carers);
    return files;
  }
}

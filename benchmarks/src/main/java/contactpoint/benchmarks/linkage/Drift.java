package contactpoint.benchmarks.linkage;

import contactpoint.Heart;
import contactpoint.commands.AtTheKeyboard;
import contactpoint.database.Database;
import contactpoint.demo.Deliveries;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.keys.Keys;
import contactpoint.linkage.Constraints;
import contactpoint.linkage.Description;
import contactpoint.linkage.Linkage;
import contactpoint.linkage.Model;
import contactpoint.linkage.Progress;
import contactpoint.linkage.Verdict;
import contactpoint.linkage.command.Interval;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure drift}: a year of deliveries placed by the service one statement after
 * the other, beside one bulk run of the same model over what stands at the end of the year.
 */
@Command(
    name = "measure drift",
    mixinStandardHelpOptions = true,
    description = "How far records placed one by one differ from a bulk run over the same year.")
public final class Drift implements Callable<Integer> {
  @Option(
      names = "--children",
      defaultValue = "3000",
      description = "Children (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--months",
      defaultValue = "12",
      description = "Monthly deliveries after the first (default ${DEFAULT-VALUE}).")
  private int months;

  @Option(
      names = "--population",
      defaultValue = "11",
      description = "Seed of the population (default ${DEFAULT-VALUE}).")
  private long population;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new Drift(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var folder = Files.createTempDirectory("drift");
    try {
      var plan = Plan.of(children, population).withMonths(months);
      var year = new Year(folder.resolve("population"));
      Population.of(plan).write(year.folder(), 2, written -> {});
      var model = Model.childRegister().forPeople(children);
      var standing = year.standing();
      var people = year.people();
      out.printf(
          "%,d children, %d months, %,d deliveries, model %s: %,d references stand at the end%n",
          children, months, Deliveries.in(year.folder()).size(), model.version(), standing.size());
      var oneByOne = placed(folder, year, model, plan);
      oneByOne.keySet().retainAll(standing.keySet());
      new Compared(oneByOne, inBulk(standing, model), people).print(out);
      return 0;
    } finally {
      out.flush();
      England.delete(folder);
    }
  }

  // --- one by one ------------------------------------------------------------------------------

  /** The child that the service gave each reference; those that wait for a person are not there. */
  private static Map<String, Long> placed(Path folder, Year year, Model model, Plan plan)
      throws IOException {
    try (var server =
        EmbeddedPostgres.start(
            folder.resolve("data"), folder.resolve("binaries"), Durability.THROWN_AWAY)) {
      var keys = new Keys(new byte[32]);
      var address =
          new Database.Address(server.url("postgres"), server.superuser(), server.password());
      Database.migrate(address, keys);
      try (var database = Database.connect(address, keys, UnaryOperator.identity())) {
        var clock = Clock.fixed(plan.on().atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var heart = Heart.over(database, keys, model, new Random(plan.seed()), clock);
        for (var delivery : Deliveries.in(year.folder())) {
          Deliveries.hand(heart.feeds(), delivery, plan.on());
          heart.feeds().placeWaiting("drift", submission -> true);
        }
        return children(database);
      }
    }
  }

  private static Map<String, Long> children(Database database) {
    var children = new HashMap<String, Long>();
    database
        .intake()
        .inTransaction(tx ->
            tx.sql(
                    "select source, ref, child from register.statement"
                        + " where kind = 1 and child is not null and not withdrawn")
                .query(row -> {
                  children.put(row.getString(1) + ":" + row.getString(2), row.getLong(3));
                }));
    return children;
  }

  // --- in bulk ---------------------------------------------------------------------------------

  /** The group of each reference after one run over all, joined by what needs nobody's look. */
  private static Map<String, Integer> inBulk(Map<String, Description> standing, Model model) {
    var ids = new ArrayList<>(standing.keySet());
    var linkage = new Linkage(model, false);
    standing.values().forEach(description -> linkage.add(0, description));
    var linked =
        linkage.run(new Linkage.Options(Constraints.NONE, Optional.of(model), 1, 2, Progress.NONE));
    int[] parent = new int[ids.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < linked.size(); i++) {
      if (linked.verdict(i) == Verdict.SAME) {
        parent[root(parent, linked.left(i))] = root(parent, linked.right(i));
      }
    }
    var groups = new HashMap<String, Integer>();
    for (int i = 0; i < parent.length; i++) {
      groups.put(ids.get(i), root(parent, i));
    }
    return groups;
  }

  private static int root(int[] parent, int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  // --- beside one another ----------------------------------------------------------------------

  /** Pairs of references that one way joins, or the other, or both. */
  private static final class Compared {
    private final Map<String, Long> oneByOne;
    private final Map<String, Integer> bulk;
    private final Map<String, Integer> people;

    Compared(Map<String, Long> oneByOne, Map<String, Integer> bulk, Map<String, Integer> people) {
      this.oneByOne = oneByOne;
      this.bulk = bulk;
      this.people = people;
    }

    /** Pairs, those of one child, and those of which one waits for a person. */
    private static final class Count {
      long pairs;
      long right;
      long waiting;
    }

    private <G> long[] joined(Map<String, G> way, Map<String, ?> other, Count both, Count only) {
      for (List<String> group : Year.groups(way)) {
        for (int i = 0; i < group.size(); i++) {
          for (int j = i + 1; j < group.size(); j++) {
            var a = group.get(i);
            var b = group.get(j);
            var there = other.get(a);
            var count = there != null && there.equals(other.get(b)) ? both : only;
            count.pairs++;
            count.right += Objects.equals(people.get(a), people.get(b)) ? 1 : 0;
            count.waiting += there == null || other.get(b) == null ? 1 : 0;
          }
        }
      }
      return new long[] {both.pairs + only.pairs, both.right + only.right};
    }

    void print(PrintWriter out) {
      long n = bulk.size();
      var both = new Count();
      var onlyOneByOne = new Count();
      var onlyBulk = new Count();
      long[] placed = joined(oneByOne, bulk, both, onlyOneByOne);
      long[] grouped = joined(bulk, oneByOne, new Count(), onlyBulk);
      long differ = onlyOneByOne.pairs + onlyBulk.pairs;
      out.printf("placed by machine, one by one         %s%n", new Interval(oneByOne.size(), n));
      out.printf("pairs joined both ways                %,d%n", both.pairs);
      out.printf(
          "joined one by one only                %,d, right %,d%n",
          onlyOneByOne.pairs, onlyOneByOne.right);
      out.printf(
          "joined in bulk only                   %,d, right %,d; in %,d of them one statement waits"
              + " for a person, placed one by one%n",
          onlyBulk.pairs, onlyBulk.right, onlyBulk.waiting);
      out.printf(
          "pairs that differ, of those joined    %s%n", new Interval(differ, both.pairs + differ));
      out.printf(
          "the same but for those who wait       %s%n",
          new Interval(differ - onlyBulk.waiting, both.pairs + differ - onlyBulk.waiting));
      out.printf(
          "pairs that differ, of all pairs       %s%n", new Interval(differ, n * (n - 1) / 2));
      long all = truePairs();
      out.printf("one by one: precision %s%n", new Interval(placed[1], placed[0]));
      out.printf("            recall    %s%n", new Interval(placed[1], all));
      out.printf("in bulk:    precision %s%n", new Interval(grouped[1], grouped[0]));
      out.printf("            recall    %s%n", new Interval(grouped[1], all));
    }

    private long truePairs() {
      var held = new HashMap<Integer, Long>();
      bulk.keySet()
          .forEach(id -> {
            var person = people.get(id);
            if (person != null) {
              held.merge(person, 1L, Long::sum);
            }
          });
      return held.values().stream().mapToLong(k -> k * (k - 1) / 2).sum();
    }
  }
}

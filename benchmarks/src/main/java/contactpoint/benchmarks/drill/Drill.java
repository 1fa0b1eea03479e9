package contactpoint.benchmarks.drill;

import contactpoint.commands.AtTheKeyboard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code drill}: the long proofs of the heart, by name and size. Prints what came of it
 * and adds it to {@code docs/drills.md}.
 */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a long proof and writes its result into docs/drills.md.")
public final class Drill {

  /** How many ways of getting through are shown. */
  private static final int MISSES = 15;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "docs/drills.md",
      description = "Where the result is added (default ${DEFAULT-VALUE}).")
  private Path report = Path.of("");

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new Drill(), arguments);
  }

  @Command(
      name = "kill",
      description = "Kills the import at random moments and starts it again.",
      sortOptions = false)
  int kill(
      @Option(names = "--times", defaultValue = "20", description = "Rounds with a real process.")
          int times,
      @Option(names = "--cuts", defaultValue = "200", description = "Rounds cut at one call.")
          int cuts,
      @Option(names = "--children", defaultValue = "2000") int children)
      throws Exception {
    return on((ground, folder) -> {
      var faults = new KillDrill(ground, folder.resolve("faults"), children, 1).byFaults(cuts);
      var kills = new KillDrill(ground, folder.resolve("kills"), children, 2).byProcess(times);
      return new Result(
          "kill --times %d --cuts %d --children %d".formatted(times, cuts, children),
          List.of(
              "cut at %d random calls of the %,d that the import makes: %d times other records than undisturbed (%,d records)"
                  .formatted(faults.cuts(), faults.calls(), faults.different(), faults.records()),
              "a process killed %d times in %d rounds: %d times other records than undisturbed (%,d records)"
                  .formatted(kills.cuts(), times, kills.different(), kills.records())),
          faults.different() + kills.different() == 0);
    });
  }

  @Command(
      name = "races",
      description = "Two suppliers speak first of one new child at the same moment.",
      sortOptions = false)
  int races(@Option(names = "--races", defaultValue = "1000") int races) throws Exception {
    return on((ground, folder) -> {
      var outcome = new RaceDrill(ground, folder).run(races);
      return new Result(
          "races --races " + races,
          List.of(
              "%,d races: %,d records, %d children with two"
                  .formatted(outcome.races(), outcome.records(), outcome.twice())),
          outcome.twice() == 0 && outcome.records() == races);
    });
  }

  @Command(
      name = "order",
      description = "Places the same deliveries in shuffled orders.",
      sortOptions = false)
  int order(
      @Option(names = "--rounds", defaultValue = "100") int rounds,
      @Option(names = "--orders", defaultValue = "5") int orders)
      throws Exception {
    return on((ground, folder) -> {
      var outcome = new OrderDrill(ground, folder, 1).run(rounds, orders);
      return new Result(
          "order --rounds %d --orders %d".formatted(rounds, orders),
          List.of(
              "%,d shuffled orders of 15 deliveries: %d times other records than in the order of the days"
                  .formatted(outcome.orders(), outcome.different())),
          outcome.different() == 0);
    });
  }

  @Command(
      name = "mutate",
      description = "Places mutated statements about shielded children.",
      sortOptions = false)
  int mutate(
      @Option(names = "--children", defaultValue = "20000") int children,
      @Option(names = "--shields", defaultValue = "200") int shields,
      @Option(names = "--statements", defaultValue = "100000") int statements,
      @Option(
              names = "--most",
              defaultValue = "3",
              description = "Changes in one statement, at most.")
          int most,
      @Option(names = "--unrelated", defaultValue = "10000") int unrelated,
      @Option(names = "--people", defaultValue = "11000000") long people)
      throws Exception {
    return on((ground, folder) -> {
      var outcome =
          new MutateDrill(ground, folder, children, shields, people, 1)
              .run(statements, most, unrelated);
      return new Result(
          "mutate --children %d --shields %d --statements %d --most %d --unrelated %d --people %d"
              .formatted(children, shields, statements, most, unrelated, people),
          sentences(outcome),
          outcome.table().text(),
          outcome.gotThrough() == 0);
    });
  }

  @Command(
      name = "rules",
      description = "Breaks each rule of the build once and sees that it is refused.",
      sortOptions = false)
  int rules(@Option(names = "--house", defaultValue = ".") Path house) throws Exception {
    var folder = Files.createTempDirectory("drill");
    long begun = System.nanoTime();
    try {
      var outcome = new RulesDrill(house, folder).run();
      var lines = new java.util.ArrayList<String>();
      outcome.forEach((rule, came) -> lines.add(rule + ": " + came));
      var result = new Result("rules", lines, RulesDrill.held(outcome));
      publish(result, (System.nanoTime() - begun) / 1_000_000_000);
      return result.held() ? 0 : 1;
    } finally {
      delete(folder);
    }
  }

  @Command(
      name = "hidden",
      description = "Asks over HTTP for shielded children by what is hidden of them.",
      sortOptions = false)
  int hidden(
      @Option(names = "--children", defaultValue = "20000") int children,
      @Option(names = "--shields", defaultValue = "200") int shields)
      throws Exception {
    return on((ground, folder) -> {
      var outcome = new HiddenDrill(ground, folder, children, 1).run(shields);
      return new Result(
          "hidden --children %d --shields %d".formatted(children, shields),
          List.of(
              "%,d questions about %,d shielded children with a fact that is hidden, %,d of them understood: %,d replies differ from those of a world without the child %s"
                  .formatted(
                      outcome.questions(),
                      outcome.shielded(),
                      outcome.understood(),
                      outcome.different().values().stream().mapToInt(Integer::intValue).sum(),
                      outcome.different()),
              "as a control, %,d questions with open facts alone: %,d replies differ"
                  .formatted(outcome.open(), outcome.found())),
          outcome.different().isEmpty() && outcome.found() > 0);
    });
  }

  private static List<String> sentences(MutateDrill.Outcome outcome) {
    var lines = new ArrayList<String>();
    lines.add(outcome.mutated().said("mutated statements about shielded children"));
    lines.add(
        outcome
            .unrelated()
            .said("statements about children whom the register does not know (the price)"));
    lines.add(
        outcome
            .known()
            .said("statements about children who are known and visible, said again (the price)"));
    lines.addAll(outcome.table().sentences());
    lines.add("unrelated that wait, by what is exactly the same: " + outcome.common());
    outcome.table().ways().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> way) -> MutationTable.isTooLittle(way))
                .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MISSES)
        .forEach(way -> lines.add("got through: %s, %d".formatted(way.getKey(), way.getValue())));
    return lines;
  }

  /**
   * What came of a drill.
   *
   * @param table in Markdown; empty if there is none
   */
  private record Result(String command, List<String> lines, String table, boolean held) {
    Result(String command, List<String> lines, boolean held) {
      this(command, lines, "", held);
    }
  }

  private interface Work {
    Result on(Ground ground, Path folder) throws Exception;
  }

  private int on(Work work) throws Exception {
    var folder = Files.createTempDirectory("drill");
    long begun = System.nanoTime();
    try (var ground = Ground.in(folder.resolve("postgres"))) {
      var result = work.on(ground, folder.resolve("work"));
      publish(result, (System.nanoTime() - begun) / 1_000_000_000);
      return result.held() ? 0 : 1;
    } finally {
      delete(folder);
    }
  }

  private void publish(Result result, long seconds) throws IOException {
    var text = new StringBuilder();
    text.append(
        "%n## %s, `./run drill %s`%n%n%d processors, Java %s, %d seconds. %s%n%n"
            .formatted(
                LocalDate.now(java.time.Clock.systemUTC()),
                result.command(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                seconds,
                result.held() ? "It held." : "It did not hold."));
    result.lines().forEach(line -> text.append("- ").append(line).append('\n'));
    if (!result.table().isEmpty()) {
      text.append('\n').append(result.table());
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(text);
    out.flush();
    if (Files.exists(report)) {
      Files.writeString(report, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

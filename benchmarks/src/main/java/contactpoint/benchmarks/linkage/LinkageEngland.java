package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.linkage.command.Link;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure linkage-england}: statements of all suppliers of a synthetic England
 * linked through {@code link} with a mapping and nothing else, and counted against the truth.
 */
@Command(
    name = "measure linkage-england",
    mixinStandardHelpOptions = true,
    description = "Links the statements of a synthetic England and counts what came of it.")
public final class LinkageEngland implements Callable<Integer> {
  @Option(
      names = "--children",
      defaultValue = "20000",
      description = "Children (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--population",
      defaultValue = "11",
      description = "Seed of the population (default ${DEFAULT-VALUE}).")
  private long population;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description = "Training seeds; the worst counts (default ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(names = "--without-numbers", description = "Without NHS number and UPN.")
  private boolean withoutNumbers;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new LinkageEngland(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var folder = Files.createTempDirectory("england");
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      var england = England.written(folder, children, population, threads);
      Counted worst = null;
      for (int seed = 1; seed <= seeds; seed++) {
        var counted = linked(england, seed);
        if (counted == null) {
          return 1;
        }
        out.println("seed " + seed + ": " + counted.line());
        out.flush();
        worst = worst == null || counted.recall() < worst.recall() ? counted : worst;
      }
      if (worst != null) {
        out.println();
        out.println("Worst of the seeds:");
        worst.print(out);
      }
      return 0;
    } finally {
      out.flush();
      England.delete(folder);
    }
  }

  private @Nullable Counted linked(England england, int seed) throws IOException {
    var results = england.folder().resolve("out");
    var arguments =
        new ArrayList<>(
            List.of(
                england.statements().toString(),
                "--id",
                "id",
                "--seed",
                Integer.toString(seed),
                "--out",
                results.toString()));
    for (var field : England.FIELDS) {
      if (!withoutNumbers || !field.startsWith("identifier=")) {
        arguments.add("--field");
        arguments.add(field);
      }
    }
    int code =
        new CommandLine(new Link())
            .setOut(new PrintWriter(java.io.Writer.nullWriter()))
            .execute(arguments.toArray(String[]::new));
    return code == 0 ? Counted.of(england, results.resolve("pairs.csv")) : null;
  }
}

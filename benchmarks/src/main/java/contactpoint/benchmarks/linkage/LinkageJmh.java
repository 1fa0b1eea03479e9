package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code measure linkage-jmh}: {@link LinkageBench} under JMH, as a table. */
@Command(
    name = "measure linkage-jmh",
    mixinStandardHelpOptions = true,
    description = "Comparisons a second on one thread, and one statement's placing, under JMH.")
public final class LinkageJmh implements Callable<Integer> {
  @Option(names = "--forks", defaultValue = "2", description = "Fresh JVMs (default 2).")
  private int forks;

  @Option(names = "--iterations", defaultValue = "5", description = "Measured, each (default 5).")
  private int iterations;

  @Option(names = "--seconds", defaultValue = "2", description = "An iteration (default 2).")
  private int seconds;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new LinkageJmh(), arguments);
  }

  @Override
  public Integer call() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(LinkageBench.class.getName())
            .forks(forks)
            .warmupIterations(iterations)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(seconds))
            .threads(1)
            .verbosity(VerboseMode.SILENT)
            .build();
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        "JMH, one thread, %d forks of %d iterations of %d s after as many to warm up, JDK %s%n%n",
        forks, iterations, seconds, Runtime.version());
    out.println("| What | Mean | 99.9 % interval | Unit |");
    out.println("|---|---:|---:|---|");
    for (var result : new Runner(options).run()) {
      row(out, result);
    }
    out.flush();
    return 0;
  }

  private static void row(PrintWriter out, RunResult result) {
    var primary = result.getPrimaryResult();
    out.printf(
        Locale.ROOT,
        "| %s | %,.1f | ± %,.1f | %s |%n",
        primary.getLabel(),
        primary.getScore(),
        primary.getScoreError(),
        primary.getScoreUnit());
  }
}

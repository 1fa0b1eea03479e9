package contactpoint.benchmarks.spine;

import contactpoint.commands.AtTheKeyboard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure spine}: how fast suppliers' files become searchable records, how well
 * children are found, and how many enquiries a second are answered.
 */
@Command(
    name = "measure spine",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures import, search and load on a synthetic England of each size.")
public final class MeasureSpine implements Callable<Integer> {

  @Option(
      names = "--children",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "Sizes, one after another (default ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--enquiries",
      defaultValue = "10000",
      description = "Enquiries that practitioners type (default ${DEFAULT-VALUE}).")
  private int enquiries;

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "Enquiries a second (default ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long they go on (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--parts",
      split = ",",
      defaultValue = "search,load,place",
      description = "What is measured once everything is imported (default ${DEFAULT-VALUE}).")
  private List<String> parts = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where to keep each size's database, so that it is not imported again; without it"
              + " everything is thrown away.")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new MeasureSpine(), arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        "%d processors, heap of at most %,d MB, JDK %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    for (int size : sizes) {
      one(out, size);
    }
    return 0;
  }

  private void one(PrintWriter out, int size) throws IOException, InterruptedException {
    var kept = data;
    Path folder =
        kept == null
            ? Files.createTempDirectory("spine")
            : kept.resolve(Integer.toString(size)).toAbsolutePath();
    try (var site = Site.in(folder, size, enquiries)) {
      out.printf("%n%,d children%n", size);
      out.flush();
      if (!site.isLoaded()) {
        print(out, new Importing(site, out).run());
      }
      if (parts.contains("search")) {
        new Quality(site, out).run();
      }
      if (parts.contains("load")) {
        new Load(site, rate, seconds, out).run();
      }
      if (parts.contains("place")) {
        new PlacingOne(site, out).run();
      }
    } finally {
      if (kept == null) {
        Site.delete(folder);
      }
    }
  }

  private static void print(PrintWriter out, Importing.Outcome o) {
    out.printf(
        "imported: %,d lines, of these %,d statements about children, %,d records; %.0f s; program"
            + " %.0f CPU s (%d MB resident at most), PostgreSQL %.0f CPU s; %.0f CPU microseconds a"
            + " line%n",
        o.lines(),
        o.statements(),
        o.records(),
        o.seconds(),
        o.cpu().program(),
        o.residentPeak(),
        o.cpu().server(),
        1e6 * (o.cpu().program() + o.cpu().server()) / o.lines());
    out.flush();
  }
}

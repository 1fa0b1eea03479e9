package contactpoint.benchmarks.linkage;

import contactpoint.commands.AtTheKeyboard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure linkage-speed}: statements of a synthetic England linked from CSV to
 * clusters, training included, each size in a process of its own with a bounded heap.
 */
@Command(
    name = "measure linkage-speed",
    mixinStandardHelpOptions = true,
    description =
        "Links synthetic Englands of growing size and prints seconds, processor seconds, memory.")
public final class LinkageSpeed implements Callable<Integer> {
  private static final Pattern COMPARED = Pattern.compile("([0-9,]+) compared");
  private static final Pattern COMPARING = Pattern.compile("comparing ([0-9.]+) s");

  @Option(
      names = "--statements",
      split = ",",
      defaultValue = "100000,1000000",
      description = "Sizes, one after another (default ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--heap",
      split = ",",
      defaultValue = "1000,1700,7200",
      description =
          "Largest heap of each size in megabytes; the process needs some 200 more (default"
              + " ${DEFAULT-VALUE}).")
  private List<Integer> heaps = List.of();

  @Option(names = "--threads", description = "How many compute (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--work", paramLabel = "DIR", description = "Where files are put for the while.")
  private @Nullable Path place;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    AtTheKeyboard.run(new LinkageSpeed(), arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        "%d processors, %d threads, JDK %s%n%n",
        Runtime.getRuntime().availableProcessors(), threads, Runtime.version());
    out.println(
        "| Statements | Children's records found | Pairs compared | Seconds | CPU seconds |"
            + " Largest resident size, MB | Comparisons a second a thread |");
    out.println("|---:|---:|---:|---:|---:|---:|---:|");
    out.flush();
    for (int i = 0; i < sizes.size(); i++) {
      one(out, sizes.get(i), heaps.get(Math.min(i, heaps.size() - 1)));
    }
    return 0;
  }

  private void one(PrintWriter out, int statements, int heap)
      throws IOException, InterruptedException {
    var parent = place;
    var folder =
        parent == null
            ? Files.createTempDirectory("england")
            : Files.createTempDirectory(parent, "england");
    try {
      int children = (int) Math.ceil(statements / England.STATEMENTS_A_CHILD);
      var england = England.written(folder, children, 7, threads);
      var log = folder.resolve("log");
      var used = folder.resolve("used");
      var process =
          new ProcessBuilder(command(england, heap, used))
              .redirectOutput(log.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      long begin = System.nanoTime();
      int code = process.start().waitFor();
      double seconds = (System.nanoTime() - begin) / 1e9;
      var said = Files.readString(log);
      if (code != 0 || !Files.exists(used)) {
        out.printf(
            "| %,d | did not end well within %,d MB of heap | | | | | |%n", statements, heap);
        return;
      }
      row(out, statements, said, seconds, Files.readString(used).split(" "));
    } finally {
      England.delete(folder);
    }
  }

  private List<String> command(England england, int heap, Path used) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-Xmn" + young(heap) + "m",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-XX:InlineSmallCode=1000",
                "-cp",
                System.getProperty("java.class.path"),
                Timed.class.getName(),
                used.toString(),
                england.statements().toString(),
                "--id",
                "id",
                "--threads",
                Integer.toString(threads),
                "--out",
                england.folder().resolve("out").toString()));
    for (var field : England.FIELDS) {
      command.add("--field");
      command.add(field);
    }
    return command;
  }

  /** Most of a large heap holds records that stay; a small one gains by collecting less often. */
  private static int young(int heap) {
    return Math.max(heap / 5, Math.min(heap / 3, 600));
  }

  private void row(PrintWriter out, int statements, String said, double seconds, String[] used) {
    var words = said.split(" ");
    double compared = number(COMPARED, said);
    double comparing = number(COMPARING, said);
    out.printf(
        Locale.ROOT,
        "| %s of %,d wanted | %s | %,.0f | %.1f | %.1f | %,d | %,.0f |%n",
        words[0],
        statements,
        words[3],
        compared,
        seconds,
        Long.parseLong(used[0]) / 1e3,
        Long.parseLong(used[1]) / 1_000,
        compared / comparing / threads);
    out.flush();
  }

  private static double number(Pattern pattern, String said) {
    var found = pattern.matcher(said);
    return found.find() ? Double.parseDouble(found.group(1).replace(",", "")) : Double.NaN;
  }
}

package contactpoint.population;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code measure population}: how fast a population is written, and in how much memory.
 */
@Command(
    name = "measure population",
    mixinStandardHelpOptions = true,
    description = "Writes a population, says how long it took, and deletes it.")
public final class Measure implements Callable<Integer> {

  @Option(
      names = "--children",
      split = ",",
      defaultValue = "20000,1000000",
      description = "Sizes, one after another (default ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--months",
      defaultValue = "12",
      description = "Monthly deliveries of changes (default ${DEFAULT-VALUE}).")
  private int months;

  @Option(names = "--threads", description = "Threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      description = "Where to write for the while (default: the folder for temporary files).")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    System.exit(
        new CommandLine(new Measure())
            .setExecutionExceptionHandler(new InOneSentence())
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.printf(
        "%d processors, %d threads, heap of at most %,d MB, JDK %s%n%n",
        Runtime.getRuntime().availableProcessors(),
        threads,
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    print.println("| Children | Months | Rows | MB | Seconds | CPU seconds | Peak heap, MB |");
    print.println("|---:|---:|---:|---:|---:|---:|---:|");
    print.flush();
    for (int size : sizes) {
      one(print, size);
    }
    return 0;
  }

  private void one(PrintWriter print, int size) throws IOException {
    Path parent = out;
    Path folder =
        parent == null
            ? Files.createTempDirectory("population")
            : Files.createTempDirectory(parent, "population");
    try {
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      long cpu = cpu();
      long begin = System.nanoTime();
      Made made =
          Population.of(Plan.of(size, 1).withMonths(months)).write(folder, threads, written -> {});
      print.printf(
          "| %,d | %d | %,d | %,d | %.1f | %.1f | %,d |%n",
          size,
          months,
          made.allRows(),
          made.bytes() / 1_000_000,
          (System.nanoTime() - begin) / 1e9,
          (cpu() - cpu) / 1e9,
          peak() >> 20);
      print.flush();
    } finally {
      delete(folder);
    }
  }

  /** Processor time of the whole process, so that neighbours on the machine do not count. */
  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

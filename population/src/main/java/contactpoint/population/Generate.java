package contactpoint.population;

import contactpoint.population.places.Authorities;
import contactpoint.population.places.Authority;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code generate}: writes a synthetic population, its suppliers' files and the truth.
 */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a synthetic population, its suppliers' files and the truth.")
public final class Generate implements Callable<Integer> {

  @Option(
      names = "--children",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Children under 18 (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Equal seeds give equal bytes (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", description = "An empty or new folder.")
  private @Nullable Path out;

  @Option(
      names = "--plots",
      paramLabel = "FILE",
      description =
          "Write instead the page that shows what such a population is like, with its plots.")
  private @Nullable Path plots;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The population's day (default 2026-09-01).")
  private LocalDate on = Plan.USUAL_DAY;

  @Option(
      names = "--authorities",
      paramLabel = "NUMBER",
      split = ",",
      description = "DfE numbers (default: as many as the children fill).")
  private List<Integer> authorities = List.of();

  @Option(
      names = "--months",
      paramLabel = "M",
      defaultValue = "1",
      description = "Monthly deliveries of changes after the full one (default ${DEFAULT-VALUE}).")
  private int months;

  @Option(
      names = "--enquiries",
      paramLabel = "N",
      defaultValue = "0",
      description = "Enquiries to write (default ${DEFAULT-VALUE}).")
  private int enquiries;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Reads a date. */
  private static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is not a date such as 2026-09-01");
      }
    }
  }

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Generate()).setExecutionExceptionHandler(new InOneSentence());
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    Path page = plots;
    if (page != null) {
      if (!Files.isDirectory(page.toAbsolutePath().resolveSibling("."))) {
        throw new ParameterException(line, "There is no folder for " + page + ".");
      }
      Portrait.write(page);
      return 0;
    }
    Path folder = out;
    if (folder == null) {
      throw new ParameterException(line, "Say where to, with --out.");
    }
    Plan plan = plan(line);
    prepare(line, folder);
    if (threads < 1 || threads > 256) {
      throw new ParameterException(line, "Threads are from 1 to 256.");
    }
    PrintWriter print = line.getOut();
    PrintWriter progress = line.getErr();
    Made made = Population.of(plan).write(folder, threads, new Progress(progress, plan.children()));
    table(print, plan, made);
    return 0;
  }

  /** The folder must be new or empty, and one that can be written to. */
  private static void prepare(CommandLine line, Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new ParameterException(line, folder + " is not a folder.");
      }
      Files.createDirectories(folder);
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new ParameterException(line, "The folder " + folder + " is not empty.");
        }
      }
      Files.delete(Files.createTempFile(folder, "write", ""));
    } catch (IOException e) {
      throw new ParameterException(line, "The folder " + folder + " cannot be written to.", e);
    }
  }

  private Plan plan(CommandLine line) {
    try {
      List<Authority> chosen =
          authorities.isEmpty()
              ? Authorities.usual(children)
              : authorities.stream().distinct().map(Authorities::of).toList();
      return new Plan(children, seed, on, chosen, months, enquiries);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }

  private static void table(PrintWriter print, Plan plan, Made made) {
    print.printf(
        "%n%,d children under 18 in %d authorities on %s, seed %d;%nwith those who left, died, grew"
            + " up or are expected, and old identities, %,d people%n%n",
        plan.children(), plan.authorities().size(), plan.on(), plan.seed(), made.children());
    made.rows().forEach((file, rows) -> print.printf("%-36s %,14d rows%n", file, rows));
    print.printf("%-36s %,14d rows, %,d MB%n", "all", made.allRows(), made.bytes() / 1_000_000);
    print.flush();
  }

  /** Says at every twentieth how far it has come. */
  private static final class Progress implements IntConsumer {
    private final PrintWriter print;
    private final int all;
    private int said;

    Progress(PrintWriter print, int all) {
      this.print = print;
      this.all = all;
    }

    @Override
    public void accept(int written) {
      int twentieths = (int) (20L * written / all);
      if (twentieths > said && all >= 100_000) {
        said = twentieths;
        print.printf("%,12d of %,d children%n", Math.min(written, all), all);
        print.flush();
      }
    }
  }
}

package contactpoint.intake;

import contactpoint.vocabulary.Code;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code check-feed}: how good is a supplier's delivery, and what should be repaired
 * first? It needs no server, and prints row numbers, never values.
 */
@Command(
    name = "check-feed",
    mixinStandardHelpOptions = true,
    description = "Scores a supplier's delivery: a folder, a zip of it, or a single CSV file.",
    exitCodeOnInvalidInput = CheckFeed.WRONG_CALL,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The delivery is good enough.",
      "1:It can be read, and is not good enough.",
      "2:The command was called wrongly.",
      "3:The delivery is refused whole."
    })
public final class CheckFeed implements Callable<Integer> {

  static final int NOT_READY = 1;
  static final int WRONG_CALL = 2;
  static final int REFUSED = 3;

  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DELIVERY", description = "A folder, a zip or a CSV file.")
  private Path delivery = Path.of(".");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How the files differ from the canonical layout.")
  private @Nullable Path mapping;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "What counts as today; default: today.")
  private @Nullable LocalDate today;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      defaultValue = "children",
      description = "What a single CSV file holds: children, carers or involvements.")
  private String kind = "children";

  @Option(
      names = "--sensitive",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "sexual-health,mental-health,substance-abuse",
      description = "Kinds of service that need a legal ground; default: ${DEFAULT-VALUE}.")
  private Set<String> sensitive = Set.of();

  @Option(
      names = "--gate",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "How much must be useful; default: ${DEFAULT-VALUE}.")
  private double gate = Verdict.USUAL_GATE;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many row numbers are shown for each fault; default: ${DEFAULT-VALUE}.")
  private int rows = 10;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "Also write the faults with their rows as CSV.")
  private @Nullable Path list;

  CheckFeed(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    System.exit(commandLine(Clock.system(ZoneId.systemDefault())).execute(arguments));
  }

  static CommandLine commandLine(Clock clock) {
    return new CommandLine(new CheckFeed(clock)).setExecutionExceptionHandler(new InOneSentence());
  }

  @Override
  public Integer call() throws IOException {
    Mapping agreed = mapping == null ? Mapping.CANONICAL : agreed(mapping);
    Path into = Files.createTempDirectory("check-feed");
    try {
      return switch (receive(into)) {
        case Receipt.Refused refused -> refuse(refused);
        case Receipt.Accepted(var accepted) -> check(accepted, agreed);
      };
    } finally {
      remove(into);
    }
  }

  private Mapping agreed(Path file) throws IOException {
    return switch (MappingReader.read(Files.readAllBytes(file))) {
      case MappingReader.Outcome.Understood(var understood) -> understood;
      case MappingReader.Outcome.Refused(var mistakes) ->
          throw new CommandLine.ParameterException(
              spec.commandLine(), "The mapping cannot be used:\n" + String.join("\n", mistakes));
    };
  }

  private LocalDate day() {
    return today == null ? LocalDate.now(clock) : today;
  }

  private Receipt receive(Path into) throws IOException {
    var door = new Receiving(Limits.USUAL, day());
    if (!delivery.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return door.take(delivery, into);
    }
    FileKind single =
        FileKind.ofFile(kind + ".csv")
            .orElseThrow(() ->
                new CommandLine.ParameterException(
                    spec.commandLine(), "--as is children, carers or involvements."));
    return door.single(
        delivery, single, new Receiving.Label("single-file", 1, DeliveryKind.DELTA, day()), into);
  }

  private int check(Delivery accepted, Mapping agreed) throws IOException {
    var reading =
        new Reading(agreed, day(), accepted.note().asOf(), this::isSensitive, Limits.USUAL);
    var misfit = accepted.misfit(reading);
    if (misfit.isPresent()) {
      return refuse(misfit.get());
    }
    Quality quality = Scoring.of(accepted, reading);
    var verdict = new Verdict(quality.scores().of(Measure.USEFULNESS), gate);
    if (json) {
      out().println(ReportJson.of(accepted, quality, verdict));
    } else {
      new ReportText(out(), rows).print(accepted, quality, verdict);
    }
    if (list != null) {
      write(quality, list);
    }
    return verdict.passed() ? 0 : NOT_READY;
  }

  private boolean isSensitive(Code service) {
    return sensitive.contains(service.text());
  }

  private static void write(Quality quality, Path file) throws IOException {
    try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        var export = new Export(to)) {
      export.row("file", "row", "column", "code", "fault", "repair");
      for (Finding finding : quality.findings()) {
        for (long row : finding.rows()) {
          export.row(
              finding.file().file(),
              Long.toString(row),
              finding.column().map(Column::header).orElse(""),
              finding.code(),
              finding.fault(),
              finding.repair());
        }
      }
    }
  }

  private int refuse(Receipt.Refused refused) {
    out()
        .println(
            json
                ? ReportJson.of(refused)
                : "Refused: " + refused.reason() + " [" + refused.why().code() + "]");
    return REFUSED;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

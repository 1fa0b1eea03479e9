package contactpoint.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures intake on a population's deliveries, by one thread: each line read, judged, encoded and
 * digested, as the service does before it places a statement.
 */
@Command(
    name = "measure intake",
    mixinStandardHelpOptions = true,
    description =
        "How many lines a second of CPU time are read, judged, encoded and digested by one thread.")
public final class MeasureIntake implements Callable<Integer> {

  private static final Set<String> SENSITIVE =
      Set.of("sexual-health", "mental-health", "substance-abuse");

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "A population's folder.")
  private Path data = Path.of(".");

  @Option(
      names = "--today",
      required = true,
      paramLabel = "DATE",
      description = "The population's today.")
  private LocalDate today = LocalDate.EPOCH;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often all is read; default: ${DEFAULT-VALUE}.")
  private int rounds = 3;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new MeasureIntake())
            .setExecutionExceptionHandler(new InOneSentence())
            .execute(arguments));
  }

  private static final class Count {
    private long lines;
    private long unreadable;
    private long noted;
    private long bytes;
    private long nanos;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> folders;
    try (Stream<Path> all = Files.walk(data.resolve("suppliers"))) {
      folders =
          all.filter(folder -> Files.exists(folder.resolve(DeliveryNote.FILE))).sorted().toList();
    }
    for (int round = 1; round <= rounds; round++) {
      Map<FileKind, Count> counts = new EnumMap<>(FileKind.class);
      for (Path folder : folders) {
        measure(folder, counts);
      }
      print(out, round, counts);
    }
    return 0;
  }

  private void measure(Path folder, Map<FileKind, Count> counts) throws IOException {
    if (!(new Receiving(Limits.USUAL, today).folder(folder)
        instanceof Receipt.Accepted(var delivery))) {
      return;
    }
    var reading =
        Reading.canonical(
            today, delivery.note().asOf(), service -> SENSITIVE.contains(service.text()));
    for (FileKind kind : delivery.files()) {
      Count count = counts.computeIfAbsent(kind, _ -> new Count());
      long began = CLOCK.getCurrentThreadCpuTime();
      if (Lines.open(delivery.open(kind), kind, reading)
          instanceof Lines.Opening.Opened(var opened)) {
        try (Lines lines = opened) {
          read(lines, count);
        }
      }
      count.nanos += CLOCK.getCurrentThreadCpuTime() - began;
    }
  }

  private static void read(Lines lines, Count count) throws IOException {
    for (@Nullable Line line = lines.next(); line != null; line = lines.next()) {
      count.lines++;
      switch (line) {
        case Line.Unreadable _ -> count.unreadable++;
        case Line.Read(long _, var statement, var notes) -> {
          byte[] encoded = statement.encode();
          count.bytes += encoded.length + Statement.digestOf(encoded).bytes().length;
          count.noted += notes.isEmpty() ? 0 : 1;
        }
      }
    }
  }

  private static void print(PrintWriter out, int round, Map<FileKind, Count> counts) {
    out.printf("round %d%n", round);
    out.printf(
        "%-18s %12s %10s %10s %12s %14s%n",
        "file", "lines", "unreadable", "with notes", "lines/CPU s", "bytes stored");
    counts.forEach((kind, count) ->
        out.printf(
            Locale.UK,
            "%-18s %,12d %,10d %,10d %,12.0f %14.0f%n",
            kind.file(),
            count.lines,
            count.unreadable,
            count.noted,
            count.lines * 1e9 / count.nanos,
            1.0 * count.bytes / Math.max(1, count.lines - count.unreadable)));
    out.flush();
  }
}

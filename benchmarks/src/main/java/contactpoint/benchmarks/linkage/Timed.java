package contactpoint.benchmarks.linkage;

import contactpoint.linkage.command.Link;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * Runs {@code link} in a process of its own and writes what the process used: processor time in
 * milliseconds and its largest resident size in kilobytes (0 where the system does not tell).
 */
final class Timed {
  private Timed() {}

  /** The file to write, then the arguments of {@code link}. */
  public static void main(String... arguments) throws IOException {
    int code =
        new CommandLine(new Link()).execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    long cpu = ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    Files.writeString(Path.of(arguments[0]), cpu + " " + resident());
    new PrintWriter(System.out, true, StandardCharsets.UTF_8).flush();
    System.exit(code);
  }

  private static long resident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}

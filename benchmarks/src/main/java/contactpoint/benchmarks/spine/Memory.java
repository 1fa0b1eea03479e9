package contactpoint.benchmarks.spine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds resident, in mebibytes (Linux, {@code /proc}). */
final class Memory {

  private Memory() {}

  /** The most it ever held. */
  static long peak(ProcessHandle process) {
    return read(process, "VmHWM:");
  }

  private static long read(ProcessHandle process, String line) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(one -> one.startsWith(line))
          .mapToLong(one -> Long.parseLong(one.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

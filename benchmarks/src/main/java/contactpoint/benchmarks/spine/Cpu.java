package contactpoint.benchmarks.spine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much processor time was used up so far, in seconds: by this program, and by a server with all
 * the processes it started, those that have ended included (Linux, {@code /proc}).
 */
record Cpu(double program, double server) {

  private static final double TICKS_IN_A_SECOND = 100;

  /** What was used until now. */
  static Cpu now(ProcessHandle server) {
    var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Cpu(os.getProcessCpuTime() / 1e9, ofServer(server));
  }

  /** What was used since. */
  Cpu since(Cpu before) {
    return new Cpu(program - before.program, server - before.server);
  }

  private static double ofServer(ProcessHandle server) {
    double ended = seconds(server.pid(), true);
    return ended
        + Stream.concat(Stream.of(server), server.descendants())
            .mapToDouble(one -> seconds(one.pid(), false))
            .sum();
  }

  /** The process's own time, or that of its children that have ended; none if it is gone. */
  static double seconds(long process, boolean ofEndedChildren) {
    try {
      String line = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      int first = ofEndedChildren ? 13 : 11; // utime, stime, cutime, cstime are the 14th to 17th
      return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]))
          / TICKS_IN_A_SECOND;
    } catch (NoSuchFileException gone) {
      return 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package contactpoint.linkage.command;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** The heap's high-water mark, as the JVM counts it. */
final class Memory {
  private Memory() {}

  static void reset() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
  }

  static long peakMegabytes() {
    long sum = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getPeakUsage().getUsed();
      }
    }
    return sum >> 20;
  }
}

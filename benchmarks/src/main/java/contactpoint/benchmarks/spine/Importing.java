package contactpoint.benchmarks.spine;

import contactpoint.demo.Deliveries;
import contactpoint.feeds.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;

/**
 * All suppliers' first deliveries received, read, matched and searchable, with the clock running.
 */
final class Importing {

  private final Site site;
  private final PrintWriter out;

  Importing(Site site, PrintWriter out) {
    this.site = site;
    this.out = out;
  }

  /** What came of it; memory is the most that the program held resident, in mebibytes. */
  record Outcome(
      long lines, long statements, long records, double seconds, Cpu cpu, long residentPeak) {}

  Outcome run() throws IOException {
    try (var database = site.connect()) {
      site.enrol(database);
      var heart = site.heart(database);
      long begun = System.nanoTime();
      var cpu = Cpu.now(site.server());
      for (var delivery : Deliveries.firstIn(site.population())) {
        Deliveries.hand(heart.feeds(), delivery, LocalDate.now(Clock.systemUTC()));
      }
      out.printf("received after %.1f s%n", (System.nanoTime() - begun) / 1e9);
      var progress = new Progress(begun);
      heart.feeds().placeWaiting("measuring", progress::look);
      progress.print("placed, and all records rebuilt");
      var used = Cpu.now(site.server()).since(cpu);
      double seconds = (System.nanoTime() - begun) / 1e9;
      site.markLoaded();
      return new Outcome(
          count(database, "select sum(lines) from feeds.submission"),
          count(database, "select count(*) from register.statement where kind = 1"),
          count(database, "select count(*) from register.child"),
          seconds,
          used,
          Memory.peak(ProcessHandle.current()));
    }
  }

  private static long count(contactpoint.database.Database database, String question) {
    return java.util.Objects.requireNonNull(
        database.intake().transaction(tx -> tx.sql(question).query(Long.class).single()));
  }

  /** Prints a line when the children of the next submission begin to be placed. */
  private final class Progress {
    private final long begun;
    private long last = -1;

    Progress(long begun) {
      this.begun = begun;
    }

    boolean look(Submission submission) {
      if (submission.id() > last) {
        last = submission.id();
        print(submission.source() + ", " + submission.lines() + " lines");
      }
      return true;
    }

    void print(String what) {
      out.printf("%6.0f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
      out.flush();
    }
  }
}

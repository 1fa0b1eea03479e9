package contactpoint.benchmarks.spine;

import contactpoint.Heart;
import contactpoint.feeds.Acknowledgement;
import contactpoint.feeds.Submission;
import contactpoint.intake.Limits;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
      for (var delivery : site.deliveries()) {
        receive(heart, delivery);
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

  /** As a supplier would send it, after the mapping of its own layout was agreed, if it has one. */
  private static void receive(Heart heart, Path delivery) throws IOException {
    var by = Actor.system(Route.COMMAND);
    if (!(new Receiving(Limits.USUAL, LocalDate.now(Clock.systemUTC())).folder(delivery)
        instanceof Receipt.Accepted(var accepted))) {
      throw new IOException("A delivery of the population was refused");
    }
    var mapping = delivery.resolveSibling("mapping.json");
    if (Files.exists(mapping)
        && heart.feeds().agree(accepted.note().source(), Files.readAllBytes(mapping), by)
            instanceof MappingReader.Outcome.Refused) {
      throw new IOException("A mapping of the population was not understood");
    }
    if (heart.feeds().receive(accepted, by) instanceof Acknowledgement.Refused) {
      throw new IOException("A delivery of the population was refused");
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

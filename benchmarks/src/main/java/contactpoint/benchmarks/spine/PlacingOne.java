package contactpoint.benchmarks.spine;

import contactpoint.Heart;
import contactpoint.database.Database;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.FileKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Line;
import contactpoint.intake.Lines;
import contactpoint.intake.Mapping;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Reading;
import contactpoint.intake.Statement;
import contactpoint.intake.Withdrawal;
import contactpoint.vocabulary.Reference;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long one statement takes to be placed by itself among all that are there: made ready, its
 * candidates brought from PostgreSQL, judged, written and committed. Half of the statements give a
 * number and half give none. They come under a source of their own and are taken back at the end.
 */
final class PlacingOne {

  private static final String SOURCE = "measuring";
  private static final List<String> SOURCES = List.of("nhs-register", "child-benefit");
  private static final int WARM = 2000;
  private static final int EACH = 4000;

  private final Site site;
  private final PrintWriter out;

  PlacingOne(Site site, PrintWriter out) {
    this.site = site;
    this.out = out;
  }

  void run() throws IOException {
    try (var database = site.connect()) {
      var heart = site.heart(database);
      var placed = new ArrayList<Statement>();
      for (var source : SOURCES) {
        measure(source, heart, database, placed);
      }
      takeBack(placed, heart, database);
    }
  }

  private void measure(String source, Heart heart, Database database, List<Statement> placed)
      throws IOException {
    var statements = statements(source);
    long[] nanos = new long[statements.size() - WARM];
    for (int i = 0; i < statements.size(); i++) {
      long begun = System.nanoTime();
      place(statements.get(i), heart, database);
      if (i >= WARM) {
        nanos[i - WARM] = System.nanoTime() - begun;
      }
    }
    placed.addAll(statements);
    Arrays.sort(nanos);
    out.printf(
        "one statement of %s placed, ms: median %.2f, p90 %.2f, p99 %.2f, most %.2f of %,d%n",
        source,
        millis(nanos, .5),
        millis(nanos, .9),
        millis(nanos, .99),
        millis(nanos, 1),
        nanos.length);
    out.flush();
  }

  private static double millis(long[] nanos, double share) {
    return nanos[(int) Math.min(nanos.length - 1, Math.ceil(share * nanos.length))] / 1e6;
  }

  private static void place(Statement statement, Heart heart, Database database) {
    var ready = heart.matching().ready(List.of(statement));
    database
        .intake()
        .inTransaction(tx -> heart.matching().place(tx, SOURCE, FileKind.CHILDREN, ready, null));
  }

  private static void takeBack(List<Statement> placed, Heart heart, Database database) {
    var ends = new ArrayList<Statement>();
    placed.forEach(one -> ends.add(new Withdrawal(FileKind.CHILDREN, one.ref(), one.asOf())));
    var ready = heart.matching().ready(ends);
    database
        .intake()
        .inTransaction(tx -> heart.matching().place(tx, SOURCE, FileKind.CHILDREN, ready, null));
  }

  /** Statements from all over a source's first delivery, each as if another source had made it. */
  private List<Statement> statements(String source) throws IOException {
    var delivery = site.population().resolve("suppliers").resolve(source).resolve("0001");
    long step = Math.max(1, lines(delivery.resolve("children.csv")) / (WARM + EACH));
    var found = new ArrayList<Statement>();
    try (var bytes =
        new BufferedInputStream(Files.newInputStream(delivery.resolve("children.csv")))) {
      if (!(Lines.open(bytes, FileKind.CHILDREN, reading(delivery))
          instanceof Lines.Opening.Opened(var lines))) {
        throw new IOException("A delivery of the population could not be read");
      }
      long row = 0;
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (row++ % step == 0
            && line instanceof Line.Read read
            && read.statement() instanceof ChildStatement child) {
          found.add(
              new ChildStatement(
                  new Reference(source + "-" + row),
                  child.asOf(),
                  child.identity(),
                  child.place()));
        }
      }
    }
    return found;
  }

  private static Reading reading(Path delivery) throws IOException {
    var today = LocalDate.now(Clock.systemUTC());
    var file = delivery.resolveSibling("mapping.json");
    var mapping =
        Files.exists(file)
                && MappingReader.read(Files.readAllBytes(file))
                    instanceof MappingReader.Outcome.Understood(var agreed)
            ? agreed
            : Mapping.CANONICAL;
    return new Reading(mapping, today, today, service -> false, Limits.USUAL);
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      return lines.count();
    }
  }
}

package contactpoint.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Scores a delivery by the four measures. It is read twice: once to note what must be held against
 * each other, once to score.
 */
public final class Scoring {

  private final Delivery delivery;
  private final Reading reading;
  private final Map<FileKind, Set<Column>> sent = new EnumMap<>(FileKind.class);

  private Scoring(Delivery delivery, Reading reading) {
    this.delivery = delivery;
    this.reading = reading;
  }

  /**
   * The quality of a delivery whose headers fit.
   *
   * @throws IOException if its files cannot be had
   * @throws IllegalArgumentException if a header does not fit: ask {@link Delivery#misfit} first
   */
  public static Quality of(Delivery delivery, Reading reading) throws IOException {
    return new Scoring(delivery, reading).quality();
  }

  private Quality quality() throws IOException {
    CrossCheck cross = noted();
    List<FileTally> tallies = new ArrayList<>();
    for (FileKind kind : delivery.files()) {
      try (Lines lines = lines(kind)) {
        var tally = new FileTally(new Expectation(kind, sent(kind)), cross);
        for (Line line = lines.next(); line != null; line = lines.next()) {
          tally.add(line, lines);
        }
        tallies.add(tally);
      }
    }
    return quality(tallies);
  }

  private CrossCheck noted() throws IOException {
    var cross =
        new CrossCheck(
            delivery.note().kind() == DeliveryKind.FULL
                && delivery.files().contains(FileKind.CHILDREN));
    for (FileKind kind : delivery.files()) {
      try (Lines lines = lines(kind)) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          cross.note(line, kind);
          see(line, lines, kind);
        }
      }
    }
    return cross;
  }

  private Set<Column> sent(FileKind kind) {
    return sent.computeIfAbsent(kind, _ -> EnumSet.noneOf(Column.class));
  }

  /** Remembers which columns are ever filled. */
  private void see(Line line, Lines at, FileKind kind) {
    if (line instanceof Line.Unreadable(long _, var _, var faults)
        && faults.getFirst().column().isEmpty()) {
      return;
    }
    Set<Column> seen = sent(kind);
    for (Column column : kind.columns()) {
      if (!seen.contains(column) && at.isFilled(column)) {
        seen.add(column);
      }
    }
  }

  private Lines lines(FileKind kind) throws IOException {
    return switch (Lines.open(delivery.open(kind), kind, reading)) {
      case Lines.Opening.Opened(var lines) -> lines;
      case Lines.Opening.Refused _ ->
          throw new IllegalArgumentException("A delivery whose headers do not fit has no score");
    };
  }

  private static Quality quality(List<FileTally> tallies) {
    long scored = tallies.stream().mapToLong(FileTally::scored).sum();
    List<Finding> findings = new ArrayList<>();
    tallies.forEach(tally -> findings.addAll(tally.findings(scored)));
    findings.sort(
        Comparator.comparingDouble((Finding finding) -> -worth(finding.worth()))
            .thenComparing(Finding::count, Comparator.reverseOrder())
            .thenComparing(Finding::code));
    return new Quality(tallies.stream().map(FileTally::score).toList(), findings);
  }

  private static double worth(OptionalDouble worth) {
    return worth.orElse(0);
  }
}

package contactpoint.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Counts one file, line by line. */
final class FileTally {

  /** Fields that are held against something else; of others consistency is not asked. */
  private static final Set<Column> HELD_AGAINST =
      EnumSet.of(
          Column.REF,
          Column.CHILD_REF,
          Column.BORN,
          Column.DIED,
          Column.NHS_NUMBER,
          Column.UPN,
          Column.POSTCODE,
          Column.ADDRESS_FROM,
          Column.SETTING_FROM,
          Column.TO,
          Column.CONSENT_UNTIL);

  private final FileKind kind;
  private final Expectation expectation;
  private final CrossCheck cross;
  private final Map<Column, FieldTally> fields = new EnumMap<>(Column.class);
  private final Map<Flaw, FlawTally> flaws = new HashMap<>();
  private long lines;
  private long withdrawals;
  private long unreadable;
  private Share useful = Share.NONE;
  private Share consistent = Share.NONE;
  private Share complete = Share.NONE;
  private Share valid = Share.NONE;

  FileTally(Expectation expectation, CrossCheck cross) {
    this.kind = expectation.kind();
    this.expectation = expectation;
    this.cross = cross;
  }

  private static final class FlawTally {
    private long count;
    private long gained;
    private final List<Long> rows = new ArrayList<>();
  }

  void add(Line line, Lines at) {
    lines++;
    switch (line) {
      case Line.Read(long _, Withdrawal _, var _) -> withdrawals++;
      case Line.Read(long row, Statement statement, var notes) ->
          score(row, notes, cross.against(statement), at);
      case Line.Unreadable(long row, var _, var faults) -> {
        unreadable++;
        if (faults.getFirst().column().isPresent()) {
          score(row, faults, Map.of(), at);
        } else {
          // The line did not come apart into fields: what it would be worth cannot be said.
          useful = useful.plus(false);
          faults.forEach(fault -> flaw(row, Flaw.of(fault)));
        }
      }
    }
  }

  private void score(long row, List<Fault> faults, Map<Column, Contradiction> against, Lines at) {
    var scored = ScoredLine.of(expectation, faults, against, at);
    useful = useful.plus(scored.isUseful());
    consistent = consistent.plus(!scored.contradictsItself());
    for (Column column : kind.columns()) {
      if (isCounted(column)) {
        count(column, scored);
      }
    }
    for (Flaw flaw : scored.flaws()) {
      FlawTally tally = flaw(row, flaw);
      tally.gained += !scored.isUseful() && scored.isUsefulWithout(flaw) ? 1 : 0;
    }
  }

  private boolean isCounted(Column column) {
    return expectation.sent().contains(column) || expectation.of(Set.of()).contains(column);
  }

  private void count(Column column, ScoredLine line) {
    FieldTally field = fields.computeIfAbsent(column, _ -> new FieldTally());
    boolean filled = line.filled().contains(column);
    boolean expected = line.expected().contains(column);
    field.wanted += expected || filled ? 1 : 0;
    field.lines++;
    if (expected) {
      complete = complete.plus(filled);
      field.expected = true;
    }
    if (filled) {
      boolean isValid = line.isValid(column);
      valid = valid.plus(isValid);
      field.filled++;
      field.valid += isValid ? 1 : 0;
      field.consistent += isValid && line.isConsistent(column) ? 1 : 0;
      field.sound += line.sound().contains(column) ? 1 : 0;
    }
  }

  private FlawTally flaw(long row, Flaw flaw) {
    FlawTally tally = flaws.computeIfAbsent(flaw, _ -> new FlawTally());
    tally.count++;
    if (tally.rows.size() < Finding.ROWS) {
      tally.rows.add(row);
    }
    return tally;
  }

  /** How many lines count for usefulness. */
  long scored() {
    return useful.whole();
  }

  /** Everything that is wrong, each with its worth in points of so many scored lines. */
  List<Finding> findings(long allScored) {
    List<Finding> findings = new ArrayList<>();
    flaws.forEach((flaw, tally) ->
        findings.add(
            new Finding(
                kind,
                flaw.column(),
                flaw.code(),
                flaw.sentence(),
                flaw.repair(),
                tally.count,
                tally.rows,
                flaw.column().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * tally.gained / allScored))));
    return findings;
  }

  FileScore score() {
    var scores = new EnumMap<Column, Scores>(Column.class);
    fields.forEach((column, tally) -> scores.put(column, tally.scores(column)));
    return new FileScore(
        kind,
        lines,
        withdrawals,
        unreadable,
        new Scores(
            Map.of(
                Measure.COMPLETENESS, complete,
                Measure.VALIDITY, valid,
                Measure.CONSISTENCY, consistent,
                Measure.USEFULNESS, useful)),
        scores,
        kind.columns().stream().filter(column -> !scores.containsKey(column)).toList());
  }

  private static final class FieldTally {
    private long lines;
    private long wanted;
    private long filled;
    private long valid;
    private long consistent;
    private long sound;
    private boolean expected;

    Scores scores(Column column) {
      long whole = expected ? wanted : lines;
      return new Scores(
          Map.of(
              Measure.COMPLETENESS, new Share(filled, whole),
              Measure.VALIDITY, new Share(valid, filled),
              Measure.CONSISTENCY,
                  HELD_AGAINST.contains(column) ? new Share(consistent, valid) : Share.NONE,
              Measure.USEFULNESS, new Share(sound, whole)));
    }
  }

  /** One kind of flaw, in whichever line. */
  record Flaw(Optional<Column> column, String code, String sentence, String repair) {
    static Flaw of(Fault fault) {
      return new Flaw(fault.column(), fault.rule().code(), fault.sentence(), fault.rule().repair());
    }

    static Flaw of(Column column, Contradiction contradiction) {
      return new Flaw(
          Optional.of(column),
          contradiction.code(),
          Fault.about(column, contradiction.text() + "."),
          contradiction.repair());
    }

    static Flaw absent(Column column) {
      return new Flaw(
          Optional.of(column),
          "absent",
          Fault.about(column, "is left out."),
          "Send it wherever it is known.");
    }
  }
}

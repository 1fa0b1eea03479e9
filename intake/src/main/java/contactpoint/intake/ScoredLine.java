package contactpoint.intake;

import contactpoint.intake.FileTally.Flaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line as it is scored.
 *
 * @param filled the fields that hold anything
 * @param expected the fields that should
 * @param sound the fields that hold something nothing speaks against
 */
record ScoredLine(
    Expectation expectation,
    Set<Column> filled,
    Set<Column> expected,
    Set<Column> sound,
    List<Fault> faults,
    Map<Column, Contradiction> against) {

  static ScoredLine of(
      Expectation expectation, List<Fault> faults, Map<Column, Contradiction> against, Lines at) {
    Set<Column> filled = EnumSet.noneOf(Column.class);
    for (Column column : expectation.kind().columns()) {
      if (at.isFilled(column)) {
        filled.add(column);
      }
    }
    Set<Column> sound = EnumSet.copyOf(filled);
    faults.forEach(fault -> fault.column().ifPresent(sound::remove));
    sound.removeAll(against.keySet());
    return new ScoredLine(expectation, filled, expectation.of(filled), sound, faults, against);
  }

  boolean isUseful() {
    return faults.stream().noneMatch(Fault::stopsTheLine) && expectation.isUseful(sound);
  }

  /** Whether the line would be useful if one flaw were mended and its field sound. */
  boolean isUsefulWithout(Flaw flaw) {
    boolean readable =
        faults.stream().noneMatch(fault -> fault.stopsTheLine() && !Flaw.of(fault).equals(flaw));
    Set<Column> mended = EnumSet.copyOf(sound);
    flaw.column().ifPresent(mended::add);
    return readable && expectation.isUseful(mended);
  }

  boolean isValid(Column column) {
    return faults.stream()
        .noneMatch(fault ->
            fault.rule() != Rule.DATE_ORDER && fault.column().filter(column::equals).isPresent());
  }

  boolean isConsistent(Column column) {
    return !against.containsKey(column)
        && faults.stream()
            .noneMatch(fault ->
                fault.rule() == Rule.DATE_ORDER
                    && fault.column().filter(column::equals).isPresent());
  }

  boolean contradictsItself() {
    return !against.isEmpty() || faults.stream().anyMatch(fault -> fault.rule() == Rule.DATE_ORDER);
  }

  /** Everything that is wrong with it: what cannot be read, what contradicts, what is left out. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    faults.forEach(fault -> flaws.add(Flaw.of(fault)));
    against.forEach((column, contradiction) -> flaws.add(Flaw.of(column, contradiction)));
    for (Column column : expected) {
      if (!filled.contains(column)) {
        flaws.add(Flaw.absent(column));
      }
    }
    return flaws;
  }
}

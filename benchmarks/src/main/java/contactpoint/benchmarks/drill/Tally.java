package contactpoint.benchmarks.drill;

import java.util.Locale;

/**
 * What became of statements.
 *
 * @param shielded joined to the shielded child itself
 * @param waiting kept where only the shield's team sees them
 * @param inDoubt kept where data administrators see them
 * @param visible made a visible record, or joined one
 */
record Tally(long statements, long shielded, long waiting, long inDoubt, long visible) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        statements + other.statements,
        shielded + other.shielded,
        waiting + other.waiting,
        inDoubt + other.inDoubt,
        visible + other.visible);
  }

  String said(String what) {
    return String.format(
        Locale.ROOT,
        "%,d %s: %,d joined to a shielded child, %,d wait for its team (%.2f %%), %,d in ordinary"
            + " review, %,d visible (%.3f %%)",
        statements,
        what,
        shielded,
        waiting,
        100.0 * waiting / statements,
        inDoubt,
        visible,
        100.0 * visible / statements);
  }
}

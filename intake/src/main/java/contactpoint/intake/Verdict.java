package contactpoint.intake;

import java.util.Locale;

/**
 * Whether a feed is good enough: one figure against one gate, and the distance between them.
 *
 * @param useful the lines that are useful, of those that were scored
 * @param gate the percentage that must be useful
 */
public record Verdict(Share useful, double gate) {

  /** What must be useful of a feed, in per cent. */
  public static final double USUAL_GATE = 95;

  /** Whether the gate is reached. */
  public boolean passed() {
    return useful.percent().orElse(0) >= gate;
  }

  /** The verdict as a heading. */
  public String heading() {
    if (useful.whole() == 0) {
      return "Nothing to judge: there is no line that says anything";
    }
    double distance = gate - useful.percent().orElse(0);
    return passed()
        ? "Ready"
        : String.format(Locale.UK, "Not ready: %.1f points short", Math.max(distance, 0.1));
  }

  /** The figure behind it. */
  public String sentence() {
    return String.format(
        Locale.UK,
        "%.1f%% of %,d statements could be matched, or someone reached by them. The gate is"
            + " %.0f%%.",
        useful.percent().orElse(0),
        useful.whole(),
        gate);
  }
}

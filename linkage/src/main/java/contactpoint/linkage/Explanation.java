package contactpoint.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts weighed evidence into words: one part for each field, and one for each consideration. */
final class Explanation {
  private final Model model;
  private final Evidence evidence;

  Explanation(Model model, Evidence evidence) {
    this.model = model;
    this.evidence = evidence;
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(
        part(
            "start",
            model.priorBits,
            "before anything is compared",
            "one pair in " + count(1 / model.head.prior()) + " is of one person"));
    for (int i = 0; i < model.comparisons.length; i++) {
      if (evidence.level[i] >= 0) {
        parts.add(field(i));
      }
    }
    considerations(parts);
    return parts;
  }

  private void considerations(List<Part> parts) {
    double order = evidence.swapped ? model.logSwapped : model.logStraight;
    if (evidence.swapped) {
      parts.add(part("order", order, "given and family name the other way round", ""));
    }
    double moved = Scale.add(evidence.stayed, evidence.moved) - stayedBits();
    double rest = moved + (evidence.swapped ? 0 : order);
    if (Math.abs(rest) >= .05) {
      parts.add(part("moved", rest, "people move house", ""));
    }
    if (Math.abs(evidence.household) >= .05) {
      parts.add(
          part(
              "household",
              evidence.household,
              "what others of the household would share as well counts once",
              ""));
    }
  }

  private double stayedBits() {
    return evidence.stayed - model.logStayed;
  }

  private static Part part(String field, double bits, String words, String chance) {
    return new Part(field, "", bits, words, chance);
  }

  private Part field(int i) {
    var comparison = model.comparisons[i];
    int at = evidence.level[i];
    var level = comparison.levels.get(at);
    var caption = comparison.field.caption();
    boolean before = level.caption().equals("same") || level.caption().equals("different");
    var words = before ? level.caption() + " " + caption : caption + ": " + level.caption();
    return new Part(
        comparison.field.label(), level.word(), evidence.bits[i], words, chance(comparison, i));
  }

  private String chance(Comparison comparison, int i) {
    var level = comparison.levels.get(evidence.level[i]);
    if (level.rarity() == 1) {
      return "one in " + count(Scale.exp2(-evidence.chance[i])) + " share it";
    }
    double m = comparison.m(evidence.level[i]);
    return level.word().equals("none")
        ? "one in " + count(1 / m) + " of the same person's do so too"
        : "chance does so once in " + count(Scale.exp2(-evidence.chance[i]));
  }

  private static String count(double n) {
    return n < 10
        ? String.format(Locale.ROOT, "%.1f", n)
        : String.format(Locale.ROOT, "%,.0f", rough(n));
  }

  /** Two leading digits are all that such a figure means. */
  private static double rough(double n) {
    double unit = Math.pow(10, Math.floor(Math.log10(n)) - 1);
    return Math.rint(n / unit) * unit;
  }
}

package contactpoint.linkage;

import java.util.List;
import java.util.Map;

/**
 * One field of a model: how often each comparison level is seen among pairs of one person (m), of
 * different people (u), of people of one household beyond chance (kin), of one person who moved
 * beyond chance (moved), and how common the values are. Immutable.
 */
final class Comparison {
  final Field field;
  final Kind kind;
  final boolean residence;
  final List<Level> levels;
  final Frequencies frequencies;
  private static final int PART = 1;

  private final double[] m;
  private final double[] u;
  private final double[] kin;
  private final double[] moved;

  /** Mean binary logarithm of the commoner share among chance pairs at a level. */
  private final double[] usual;

  /**
   * How often two people share this where they share another field: a postcode implies its town, so
   * the town adds nothing.
   */
  final Map<Field, Double> within;

  private final double[] logM;
  private final double[] logU;
  private final double[] rarity;
  private final double kinRest;
  private final double movedRest;
  private final double logKinRest;
  private final double logMovedRest;

  Comparison(
      Field field,
      double[] m,
      double[] u,
      double[] kin,
      double[] moved,
      double[] usual,
      Frequencies frequencies,
      Map<Field, Double> within) {
    this.within = Map.copyOf(within);
    this.field = field;
    this.kind = field.kind();
    this.residence = kind.residence();
    this.levels = Levels.of(kind);
    this.frequencies = frequencies;
    this.m = m.clone();
    this.u = u.clone();
    this.kin = kind.residence() ? m.clone() : kin.clone();
    this.moved = moved.clone();
    this.usual = usual.clone();
    this.logM = logs(m);
    this.logU = logs(u);
    this.kinRest = rest(this.kin);
    this.movedRest = rest(moved);
    this.logKinRest = Scale.log2(kinRest);
    this.logMovedRest = Scale.log2(movedRest);
    this.rarity = levels.stream().mapToDouble(Level::rarity).toArray();
  }

  /** The comparison before training. */
  static Comparison initial(Field field, Frequencies frequencies) {
    var levels = Levels.of(field.kind());
    return new Comparison(
        field,
        levels.stream().mapToDouble(Level::m).toArray(),
        levels.stream().mapToDouble(Level::u).toArray(),
        levels.stream().mapToDouble(Level::kin).toArray(),
        levels.stream().mapToDouble(Level::moved).toArray(),
        levels.stream().mapToDouble(level -> Scale.log2(frequencies.rest())).toArray(),
        frequencies,
        Map.of());
  }

  Comparison withM(double[] newM) {
    return new Comparison(field, newM, u, kin, moved, usual, frequencies, within);
  }

  /** With the share of a household's pairs that are alike beyond chance. */
  Comparison withKinAlike(double share) {
    return new Comparison(field, m, u, withFirst(kin, share), moved, usual, frequencies, within);
  }

  /** With the share of movers' pairs that are alike beyond chance. */
  Comparison withMovedAlike(double share) {
    return new Comparison(field, m, u, kin, withFirst(moved, share), usual, frequencies, within);
  }

  private static double[] withFirst(double[] old, double first) {
    double[] changed = old.clone();
    changed[0] = first;
    return changed;
  }

  Comparison withChance(double[] newU, double[] newUsual) {
    return new Comparison(field, m, newU, kin, moved, newUsual, frequencies, within);
  }

  Comparison withFrequencies(Frequencies newFrequencies) {
    return new Comparison(field, m, u, kin, moved, usual, newFrequencies, within);
  }

  Comparison withWithin(Map<Field, Double> newWithin) {
    return new Comparison(field, m, u, kin, moved, usual, frequencies, newWithin);
  }

  double m(int level) {
    return m[level];
  }

  double u(int level) {
    return u[level];
  }

  double kin(int level) {
    return kin[level];
  }

  double moved(int level) {
    return moved[level];
  }

  double usual(int level) {
    return usual[level];
  }

  double logM(int level) {
    return logM[level];
  }

  /**
   * Binary logarithm of how often chance brings a second value so close to the first: the share of
   * the value itself where both are the same, the level's own chance otherwise, more for common
   * values and less for rare ones.
   */
  double chance(int level, Term a, Term b) {
    double counts = rarity[level];
    if (counts == 0) {
      return logU[level];
    }
    double commoner = Math.max(a.share, b.share);
    if (counts == 1) {
      return commoner;
    }
    if (level == PART && a.partShares.length > 0 && b.partShares.length > 0) {
      return Math.max(logU[level] - 4, sharedPart(a, b));
    }
    double shift = counts * (commoner - usual[level]);
    return logU[level] + Math.clamp(shift, -4, 4);
  }

  /** Binary logarithm of the share of people who have the part that both have, the rarest one. */
  private static double sharedPart(Term a, Term b) {
    double least = 0;
    for (int i = 0; i < a.parts.length; i++) {
      for (int j = 0; j < b.parts.length; j++) {
        if (b.parts[j].length() > 1 && b.parts[j].equals(a.parts[i])) {
          // given and family names exchanged are of two lists: the commoner counts
          least = Math.min(least, Math.max(a.partShares[i], b.partShares[j]));
        }
      }
    }
    return least;
  }

  /** Binary logarithm of kin over chance at a level, given the logarithm of chance. */
  double kinOver(int level, double chance) {
    return over(kin[level], kinRest, logKinRest, chance);
  }

  /** Binary logarithm of moved over chance at a level, given the logarithm of chance. */
  double movedOver(int level, double chance) {
    return over(moved[level], movedRest, logMovedRest, chance);
  }

  /** The same as {@link #kinOver} in odds, given one over chance. */
  double kinTimes(int level, double rarity) {
    return kin[level] * rarity + kinRest;
  }

  /** The same as {@link #movedOver} in odds, given one over chance. */
  double movedTimes(int level, double rarity) {
    return moved[level] * rarity + movedRest;
  }

  private static double over(double beyond, double rest, double logRest, double chance) {
    return beyond == 0 ? logRest : Scale.log2(beyond / Scale.exp2(chance) + rest);
  }

  private static double rest(double[] beyond) {
    double sum = 0;
    for (double each : beyond) {
      sum += each;
    }
    return Math.max(1 - sum, 1e-6);
  }

  private static double[] logs(double[] p) {
    double[] logs = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      logs[i] = Scale.log2(Math.max(p[i], 1e-12));
    }
    return logs;
  }
}

package contactpoint.linkage;

import java.util.Arrays;

/**
 * What the comparison of two profiles found, in bits, field by field. One object serves one thread
 * and is filled again and again; nothing is allocated.
 *
 * <p>Four explanations compete: one person (who stayed, or who moved house), two people of one
 * household, two strangers. Whatever a household shares counts once: it speaks for the person no
 * more than it speaks for a brother.
 */
final class Evidence {
  private static final int UNKNOWN = -1;
  private static final int REMEMBERED_BITS = 14;
  private static final int REMEMBERED = 1 << REMEMBERED_BITS;
  private static final long[] NOTHING = {};

  /**
   * What part of the odds against any two records being of one person still counts when other pairs
   * have brought them together. Ours: 0 and .4 joined too much on fake_20000 and the historical
   * set; .6 cost nothing on FEBRL 2 and 3 and on a file of families.
   */
  private static final double STILL_AGAINST = .6;

  private final Model model;
  private final Comparison[] comparisons;

  /** Level of each comparison, or -1 where one side says nothing. */
  final int[] level;

  /** Logarithm of chance for each comparison. */
  final double[] chance;

  /** Bits for one person over strangers; of a residence, for one who stayed. */
  final double[] bits;

  /**
   * Levels found before, by comparison: the numbers of two values (30 bits each) and the level plus
   * one (4 bits) at a place made of the numbers; the last one found stays.
   */
  private final long[][] remembered;

  private final KinOver[] kinOver;

  final Term[] left;
  final Term[] right;
  boolean swapped;
  double person;
  double stayed;
  double moved;
  double kin;
  double household;
  double weight;

  Evidence(Model model) {
    this.model = model;
    this.comparisons = model.comparisons;
    int n = comparisons.length;
    level = new int[n];
    chance = new double[n];
    bits = new double[n];
    remembered = new long[n][];
    Arrays.fill(remembered, NOTHING);
    kinOver = new KinOver[n];
    Arrays.setAll(kinOver, i -> new KinOver());
    left = new Term[n];
    right = new Term[n];
  }

  /** Compares; answers the weight in bits, the prior included. */
  double weigh(Profile a, Profile b) {
    compare(a, b);
    sum();
    return weight;
  }

  /** The same for two records of a corpus. */
  double weigh(Corpus corpus, int a, int b) {
    compare(corpus, a, b);
    sum();
    return weight;
  }

  /**
   * The same, unless what does not depend on the residence already shows that the weight lies below
   * a bound: then negative infinity. However much of the residence is the same, a household shares
   * it too, so that it can do no more than tell the person from strangers.
   */
  double weigh(Corpus corpus, int a, int b, double least) {
    compare(corpus, a, b, false);
    if (most() < least - .001) {
      return Double.NEGATIVE_INFINITY;
    }
    compare(corpus, a, b, true);
    sum();
    return weight;
  }

  /** What the weight can be at most, whatever the residence says. */
  double most() {
    double most = swapped ? model.logSwapped : model.logStraight;
    double household = model.logHousehold + (swapped ? -10 : 0);
    for (int i = 0; i < comparisons.length; i++) {
      int at = level[i];
      if (at >= 0 && !comparisons[i].residence) {
        double byChance = comparisons[i].chance(at, left[i], right[i]);
        most += comparisons[i].logM(at) - byChance;
        household += kinOver[i].of(comparisons[i], at, byChance);
      }
    }
    return model.priorBits + most - household;
  }

  /** Finds the levels alone. */
  void compare(Profile a, Profile b) {
    for (int i = 0; i < comparisons.length; i++) {
      best(i, comparisons[i], a.values[i], b.values[i]);
    }
    swapped = false;
    if (!named()) {
      return;
    }
    if (a.lone || b.lone) {
      once();
    } else if (namesDiffer()) {
      crosswise(
          a.values[model.given], a.values[model.family],
          b.values[model.given], b.values[model.family]);
    }
  }

  /** The same for two records of a corpus. */
  void compare(Corpus corpus, int a, int b) {
    compare(corpus, a, b, true);
    compare(corpus, a, b, false);
  }

  /** Compares all that is of the residence, or all that is not. */
  private void compare(Corpus corpus, int a, int b, boolean residence) {
    for (int i = 0; i < comparisons.length; i++) {
      if (comparisons[i].residence == residence) {
        best(i, corpus, a, b);
      }
    }
    if (residence) {
      return;
    }
    swapped = false;
    if (!named()) {
      return;
    }
    if (corpus.lone(a) || corpus.lone(b)) {
      once();
    } else if (namesDiffer()) {
      crosswise(
          corpus.values(a, model.given), corpus.values(a, model.family),
          corpus.values(b, model.given), corpus.values(b, model.family));
    }
  }

  private boolean named() {
    return model.given >= 0 && model.family >= 0;
  }

  private boolean namesDiffer() {
    return level[model.given] != 0 && level[model.family] != 0;
  }

  /** One name whose role nobody knows is compared in the role that fits better, and there only. */
  private void once() {
    int other = bitsOf(model.given) > bitsOf(model.family) ? model.family : model.given;
    level[other] = UNKNOWN;
  }

  /** Reads the names the other way round if that fits better, at the price of an exchange. */
  private void crosswise(Term[] ga, Term[] fa, Term[] gb, Term[] fb) {
    int given = model.given;
    int family = model.family;
    if (!mayCross(ga, fb) && !mayCross(fa, gb)) {
      return;
    }
    double straight = bitsOf(given) + bitsOf(family);
    int levelGiven = level[given];
    int levelFamily = level[family];
    Term leftGiven = left[given];
    Term rightGiven = right[given];
    Term leftFamily = left[family];
    Term rightFamily = right[family];
    double crossed = exchanged(given, family, ga, fb, fa, gb);
    if (crossed + model.logSwapped > straight) {
      swapped = true;
      return;
    }
    set(given, levelGiven, leftGiven, rightGiven);
    set(family, levelFamily, leftFamily, rightFamily);
  }

  /**
   * Compares one's given name with the other's family name and the other way round, and lets that
   * stand for the given name which fits better so; both ways are tried, so that it does not matter
   * which of the two records comes first.
   */
  private double exchanged(int given, int family, Term[] ga, Term[] fb, Term[] fa, Term[] gb) {
    double first = crossed(given, family, ga, fb, fa, gb);
    int levelGiven = level[given];
    double second = crossed(given, family, fa, gb, ga, fb);
    boolean back = first > second || (first == second && levelGiven < level[given]);
    return back ? crossed(given, family, ga, fb, fa, gb) : second;
  }

  private double crossed(int given, int family, Term[] a, Term[] b, Term[] c, Term[] d) {
    bestOf(given, comparisons[given], a, b);
    bestOf(family, comparisons[family], c, d);
    return bitsOf(given) + bitsOf(family);
  }

  private static boolean mayCross(Term[] some, Term[] others) {
    for (var one : some) {
      for (var other : others) {
        if (one.same(other)
            || (Math.abs(one.core.length() - other.core.length()) <= 2
                && Integer.bitCount(one.letters ^ other.letters) <= 4)) {
          return true;
        }
      }
    }
    return false;
  }

  private double bitsOf(int i) {
    return level[i] < 0
        ? 0
        : comparisons[i].logM(level[i]) - comparisons[i].chance(level[i], left[i], right[i]);
  }

  private void set(int i, int to, Term a, Term b) {
    level[i] = to;
    left[i] = a;
    right[i] = b;
  }

  /** Most records say one thing each, and most things are the same or known to be different. */
  private void best(int i, Corpus corpus, int a, int b) {
    int one = corpus.number(a, i);
    int other = corpus.number(b, i);
    if (one >= 0 && other >= 0) {
      only(i, corpus, one, other);
    } else if (one == Corpus.NOTHING || other == Corpus.NOTHING) {
      level[i] = UNKNOWN;
    } else {
      bestOf(i, comparisons[i], corpus.values(a, i), corpus.values(b, i));
    }
  }

  private void only(int i, Corpus corpus, int one, int other) {
    var kind = comparisons[i].kind;
    if (kind != Kind.BORN && (corpus.standIn(i, one) || corpus.standIn(i, other))) {
      level[i] = UNKNOWN;
      return;
    }
    Term a = corpus.term(i, one);
    Term b = corpus.term(i, other);
    int found;
    if (kind == Kind.BORN) {
      found = Comparing.level(kind, a, b);
    } else if (one == other) {
      found = 0;
    } else if (corpus.distant(i, one, other)) {
      found = comparisons[i].levels.size() - 1;
    } else if (dear(kind)) {
      found = remembered(i, kind, a, b, one, other);
    } else {
      found = Comparing.level(kind, a, b);
    }
    set(i, found, a, b);
  }

  private void best(int i, Comparison comparison, Term[] some, Term[] others) {
    if (some.length == 1 && others.length == 1) {
      Term a = some[0];
      Term b = others[0];
      boolean silent = (a.placeholder || b.placeholder) && comparison.kind != Kind.BORN;
      set(i, silent ? UNKNOWN : level(i, comparison.kind, a, b), a, b);
    } else {
      bestOf(i, comparison, some, others);
    }
  }

  private void bestOf(int i, Comparison comparison, Term[] some, Term[] others) {
    level[i] = UNKNOWN;
    for (var a : some) {
      for (var b : others) {
        if ((a.placeholder || b.placeholder) && comparison.kind != Kind.BORN) {
          continue;
        }
        int found = level(i, comparison.kind, a, b);
        boolean better =
            level[i] < 0
                || found < level[i]
                || (found == level[i] && Math.max(a.share, b.share) < commoner(i));
        if (better) {
          set(i, found, a, b);
        }
      }
    }
  }

  /** The level of two values, remembered where finding it is dear. */
  private int level(int i, Kind kind, Term a, Term b) {
    if (a == b && kind != Kind.BORN) {
      return 0;
    }
    // crosswise names are of two dictionaries, whose numbers mean different values
    if (a.number < 0 || b.number < 0 || a.kind != b.kind || !dear(kind)) {
      return Comparing.level(kind, a, b);
    }
    return remembered(i, kind, a, b, a.number, b.number);
  }

  private int remembered(int i, Kind kind, Term a, Term b, int one, int other) {
    long[] memory = remembered[i];
    if (memory.length == 0) {
      memory = new long[REMEMBERED];
      remembered[i] = memory;
    }
    long both = (long) one << 34 | (long) other << 4;
    int at = (int) ((both * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - REMEMBERED_BITS));
    if ((memory[at] & ~15L) == both && (memory[at] & 15) != 0) {
      return (int) (memory[at] & 15) - 1;
    }
    int found = Comparing.level(kind, a, b);
    memory[at] = both | (found + 1);
    return found;
  }

  private static boolean dear(Kind kind) {
    return switch (kind) {
      case GIVEN, FAMILY, FORMER, FULL_NAME, ADDRESS, PLACE, OTHER -> true;
      case SEX, BORN, POSTCODE, PHONE, EMAIL, IDENTIFIER -> false;
    };
  }

  private float commoner(int i) {
    return Math.max(left[i].share, right[i].share);
  }

  /** Adds up what {@link #compare} found. */
  void sum() {
    person = swapped ? model.logSwapped : model.logStraight;
    stayed = model.logStayed;
    moved = model.logMoved;
    kin = swapped ? -10 : 0;
    for (int i = 0; i < comparisons.length; i++) {
      int at = level[i];
      if (at < 0) {
        bits[i] = 0;
        continue;
      }
      var comparison = comparisons[i];
      chance[i] = comparison.chance(at, left[i], right[i]);
      if (at == 0 && i == model.born) {
        chance[i] = Math.max(chance[i], localDate(left[i].text));
      }
      if (at == 0 && !comparison.within.isEmpty()) {
        chance[i] = implied(i, chance[i]);
      }
      bits[i] = comparison.logM(at) - chance[i];
      if (comparison.residence) {
        stayed += bits[i];
        moved += comparison.movedOver(at, chance[i]);
      } else {
        person += bits[i];
        kin += kinOver[i].of(comparison, at, chance[i]);
      }
    }
    // Two of a household live, and move, as one person does: where they live tells them not apart.
    double residence = Scale.add(stayed, moved);
    kin += residence;
    household = -Scale.add(model.logStrangers, model.logHousehold + kin);
    weight = model.priorBits + person + residence + household;
  }

  /**
   * Logarithm of how common a date is where both are of one place; negative infinity if unknown.
   */
  private double localDate(String date) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < level.length; i++) {
      if (level[i] == 0 && comparisons[i].kind == Kind.PLACE && !left[i].dates.isEmpty()) {
        most = Math.max(most, left[i].dates.getOrDefault(date, Double.NEGATIVE_INFINITY));
      }
    }
    return most;
  }

  /** Logarithm of how likely this field is to be the same where others that imply it are alike. */
  private double implied(int i, double alone) {
    double most = 0;
    for (int j = 0; j < level.length; j++) {
      double beyond = model.implied[i][j];
      if (beyond > most
          && (level[j] == 0
              || (comparisons[j].kind.own() && comparisons[j].kind.alike(level[j])))) {
        most = beyond;
      }
    }
    return most == 0 ? alone : Scale.log2(most + (1 - most) * Scale.exp2(alone));
  }

  /**
   * What was found speaks for one person rather than for two of one household or two strangers, for
   * judging whether records that others have brought together contradict one another. Households
   * count as often as they were found beside one person's pairs, strangers with a part of the odds
   * against any two records.
   */
  double contrast() {
    double prior = Scale.log2(model.head.prior());
    double brothers = Math.min(0, model.logHousehold - prior);
    return person + Scale.add(stayed, moved) - Scale.add(-STILL_AGAINST * prior, brothers + kin);
  }

  /**
   * {@link Comparison#kinOver}, remembered by the chance it was found for: shares of values come
   * again and again, and logarithms are dear.
   */
  private static final class KinOver {
    private static final int BITS = 8;

    private final long[] asked = new long[1 << BITS];
    private final double[] found = new double[1 << BITS];

    double of(Comparison comparison, int level, double chance) {
      if (comparison.kin(level) == 0) {
        return comparison.kinOver(level, chance);
      }
      // sign and highest bits of the exponent are the same for logarithms of all probabilities
      long question = (Double.doubleToRawLongBits(chance) << 4) | (level + 1);
      int at = (int) ((question * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
      if (asked[at] != question) {
        asked[at] = question;
        found[at] = comparison.kinOver(level, chance);
      }
      return found[at];
    }
  }

  @Override
  public String toString() {
    return "Evidence" + Arrays.toString(level);
  }
}

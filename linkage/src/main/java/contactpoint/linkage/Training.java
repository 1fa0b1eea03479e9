package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from unlabelled records. Frequencies come from counting, u from random pairs, m,
 * prior, households, moves and exchanged names by expectation and maximisation over the pairs that
 * blocking makes, with four explanations of a pair competing (see {@link Evidence}). The household
 * explanation is fixed in shape, so that m cannot come to mean "lives with".
 */
final class Training {
  private static final int RANDOM_PAIRS_MOST = 250_000;
  private static final int RANDOM_PAIRS_LEAST = 200_000;
  private static final int RANDOM_PAIRS_A_RECORD = 50;
  private static final int SAMPLE = 30_000;
  private static final int PIECES = 64;
  private static final int SAMPLE_PIECES = 32;
  private static final int ROUNDS = 25;

  /** How many made-up pairs the initial probabilities are worth. */
  private static final double BELIEF = 30;

  private static final double RANDOM_BELIEF = 1_000;

  /**
   * Bits that a random pair can reach at most to be left among strangers without a further look.
   */
  private static final double SUSPECT = -9;

  private final Corpus corpus;
  private final boolean twoFiles;
  private final Work work;
  private final long seed;
  private final List<int[]> taught = new ArrayList<>();
  private Model model;
  private @Nullable Blocking blocking;
  private Looked looked;

  Training(Corpus corpus, Model initial, boolean twoFiles, Work work, long seed) {
    this.corpus = corpus;
    this.model = initial;
    this.looked = new Looked(new Chance(initial), new Pairs());
    this.twoFiles = twoFiles;
    this.work = work;
    this.seed = seed;
  }

  /** The trained model; the corpus is marked with what its values are worth in it. */
  Model train() {
    countValues();
    learnChance();
    learnImplied();
    var chosen = chosen(blocking());
    learn(chosen);
    discountMatches();
    learn(chosen);
    return model;
  }

  /**
   * A model taught by pairs that people have settled: m, exchanged names and moves come from the
   * pairs said to be of one person, counted; prior and households are learnt as without labels.
   *
   * @param labels pairs, numbered in the order in which records were added
   */
  Model fromLabels(List<Decision> labels) {
    int[] numberOf = new int[corpus.size()];
    for (int i = 0; i < numberOf.length; i++) {
      numberOf[corpus.added[i]] = i;
    }
    for (var label : labels) {
      if (label.same()) {
        taught.add(new int[] {numberOf[label.left()], numberOf[label.right()]});
      }
    }
    return train();
  }

  /** What the settled pairs show under the model as it stands. */
  private Sample settled() {
    var sample = new Sample(model.comparisons.length);
    var evidence = new Evidence(model);
    for (int[] pair : taught) {
      evidence.weigh(corpus, pair[0], pair[1]);
      sample.add(evidence, 1, false);
    }
    return sample;
  }

  /** The pairs that training looks at, which are those that are compared afterwards. */
  Blocking blocking() {
    var made = blocking;
    if (made == null) {
      made = new Blocking(corpus, model, twoFiles, work);
      blocking = made;
    }
    return made;
  }

  private void countValues() {
    var frequencies =
        work.all(
            model.comparisons.length,
            i -> Frequencies.of(model.comparisons[i].kind, corpus.counts(i)));
    var comparisons = new ArrayList<Comparison>();
    for (int i = 0; i < model.comparisons.length; i++) {
      var own = frequencies.get(i);
      if (model.comparisons[i].kind == Kind.PLACE && model.born >= 0) {
        own = own.withDates(datesByPlace(i), frequencies.get(model.born));
      }
      comparisons.add(model.comparisons[i].withFrequencies(own));
    }
    model = new Model(model.head, comparisons, model.blocking);
    corpus.mark(model, work);
  }

  private Map<String, Map<String, Frequencies.Holders>> datesByPlace(int place) {
    var counts = new HashMap<String, Map<String, Frequencies.Holders>>();
    for (int record = 0; record < corpus.size(); record++) {
      int where = corpus.number(record, place);
      int when = corpus.number(record, model.born);
      if (where >= 0 && when >= 0) {
        counts
            .computeIfAbsent(corpus.term(place, where).text, p -> new HashMap<>())
            .computeIfAbsent(corpus.term(model.born, when).text, date -> new Frequencies.Holders())
            .add(model.family < 0 ? Term.NONE : corpus.values(record, model.family));
      }
    }
    return counts;
  }

  // --- u, from random pairs --------------------------------------------------------------------

  /** Counts of levels among random pairs, and of how common their values were. */
  private static final class Chance {
    final double[][] counts;
    final double[][] shares;
    final double[] total;

    Chance(Model model) {
      int n = model.comparisons.length;
      counts = new double[n][];
      shares = new double[n][];
      total = new double[n];
      for (int i = 0; i < n; i++) {
        counts[i] = new double[model.comparisons[i].levels.size()];
        shares[i] = new double[counts[i].length];
      }
    }

    void add(Evidence evidence, double part) {
      for (int i = 0; i < counts.length; i++) {
        int at = evidence.level[i];
        if (at >= 0) {
          counts[i][at] += part;
          total[i] += part;
          shares[i][at] += part * Math.max(evidence.left[i].share, evidence.right[i].share);
        }
      }
    }

    void add(Chance other) {
      for (int i = 0; i < counts.length; i++) {
        total[i] += other.total[i];
        for (int level = 0; level < counts[i].length; level++) {
          counts[i][level] += other.counts[i][level];
          shares[i][level] += other.shares[i][level];
        }
      }
    }
  }

  /** What random pairs show: the counts, and which of them may be of one person after all. */
  private record Looked(Chance chance, Pairs suspects) {}

  /** Counts levels among random pairs; all of them are taken for strangers. */
  private void learnChance() {
    var chance = new Chance(model);
    var suspects = new ArrayList<Pairs>();
    for (var piece : work.all(PIECES, this::randomPairs)) {
      chance.add(piece.chance());
      suspects.add(piece.suspects());
    }
    looked = new Looked(chance, Pairs.joined(suspects));
    model = withChance(chance);
  }

  /** Once a model is there, the few random pairs that are of one person are discounted. */
  private void discountMatches() {
    var chance = new Chance(model);
    chance.add(looked.chance());
    var evidence = new Evidence(model);
    var suspects = looked.suspects();
    for (int i = 0; i < suspects.size; i++) {
      double weight = evidence.weigh(corpus, suspects.left[i], suspects.right[i]);
      if (!evidence.swapped) {
        chance.add(evidence, -Scale.probability(weight));
      }
    }
    model = withChance(chance);
  }

  private Model withChance(Chance chance) {
    var comparisons = new ArrayList<Comparison>();
    for (int i = 0; i < model.comparisons.length; i++) {
      comparisons.add(withChance(model.comparisons[i], chance, i));
    }
    return new Model(model.head, comparisons, model.blocking);
  }

  private Looked randomPairs(int piece) {
    var chance = new Chance(model);
    var suspects = new Pairs();
    var evidence = new Evidence(model);
    var random = new SplittableRandom(Text.mix(seed * 1_000_003 + piece));
    int n = corpus.size();
    long wanted = Math.max(RANDOM_PAIRS_LEAST, (long) n * RANDOM_PAIRS_A_RECORD);
    int looks = (int) Math.min(RANDOM_PAIRS_MOST, wanted) / PIECES;
    for (int k = 0; k < looks; k++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b && (!twoFiles || corpus.source[a] != corpus.source[b])) {
        evidence.compare(corpus, a, b);
        if (!evidence.swapped) {
          chance.add(evidence, 1);
          if (evidence.most() > SUSPECT) {
            suspects.add(a, b, 0);
          }
        }
      }
    }
    return new Looked(chance, suspects);
  }

  private static Comparison withChance(Comparison comparison, Chance sum, int i) {
    int n = comparison.levels.size();
    double[] u = new double[n];
    double[] usual = new double[n];
    double belief = Math.min(RANDOM_BELIEF, sum.total[i] / 100 + 1);
    for (int level = 0; level < n; level++) {
      double expected = comparison.levels.get(level).u() * belief;
      u[level] = Scale.rounded((sum.counts[i][level] + expected) / (sum.total[i] + belief));
      // Few pairs at a level say little of how common its values are: what is rare is assumed.
      double rare = Scale.log2(comparison.frequencies.rest());
      usual[level] = Scale.rounded((sum.shares[i][level] + 5 * rare) / (sum.counts[i][level] + 5));
    }
    return comparison.withChance(u, usual);
  }

  // --- what one place implies of another ---------------------------------------------------------

  private void learnImplied() {
    var comparisons = new ArrayList<Comparison>();
    for (int i = 0; i < model.comparisons.length; i++) {
      var comparison = model.comparisons[i];
      var within = new HashMap<Field, Double>();
      if (comparison.kind == Kind.PLACE || comparison.kind == Kind.POSTCODE) {
        for (int j = 0; j < model.comparisons.length; j++) {
          var narrower = model.comparisons[j];
          if (implies(narrower, comparison)) {
            within.put(narrower.field, Scale.rounded(shareWithin(i, j)));
          }
        }
      }
      comparisons.add(comparison.withWithin(within));
    }
    model = new Model(model.head, comparisons, model.blocking);
  }

  /** A postcode may imply a town; so may a name, or a date that one town's office fills in. */
  private static boolean implies(Comparison narrower, Comparison wider) {
    if (narrower.u(0) >= wider.u(0)) {
      return false;
    }
    return switch (narrower.kind) {
      case ADDRESS, POSTCODE, PLACE -> true;
      case GIVEN, FAMILY, BORN -> wider.kind == Kind.PLACE;
      case FORMER, FULL_NAME, SEX, PHONE, EMAIL, IDENTIFIER, OTHER -> false;
    };
  }

  /** How often records next to one another among those of one value share another value too. */
  private double shareWithin(int wider, int narrower) {
    int[] last = new int[corpus.distinct(narrower)];
    Arrays.fill(last, -1);
    double u = model.comparisons[wider].u(0);
    double alike = u * 5;
    double all = 5;
    for (int record = 0; record < corpus.size(); record++) {
      int where = corpus.number(record, wider);
      int value = corpus.number(record, narrower);
      if (where >= 0 && value >= 0) {
        int before = last[value];
        last[value] = record;
        if (before >= 0 && others(before, record, narrower)) {
          all++;
          alike += corpus.number(before, wider) == where ? 1 : 0;
        }
      }
    }
    return Math.max(u, alike / all);
  }

  /** Whether no other name and no birthday is alike: two people, as far as a look can tell. */
  private boolean others(int a, int b, int shared) {
    return apart(a, b, model.born, shared)
        && apart(a, b, model.given, shared)
        && apart(a, b, model.family, shared);
  }

  private boolean apart(int a, int b, int at, int shared) {
    if (at < 0 || at == shared) {
      return true;
    }
    var one = corpus.values(a, at);
    var other = corpus.values(b, at);
    var kind = model.comparisons[at].kind;
    return one.length == 0
        || other.length == 0
        || !kind.alike(Comparing.level(kind, one[0], other[0]));
  }

  // --- m, prior and the rest, by expectation and maximisation -----------------------------------

  /** Chooses pairs to look at; in place of a weight each has the number of pairs it stands for. */
  private final class Chooser implements Blocking.Visitor {
    final Pairs chosen = new Pairs();
    private final double[] shares;
    private final int step;

    Chooser(double[] shares, int step) {
      this.shares = shares;
      this.step = step;
    }

    @Override
    public void pair(int left, int right, long rules) {
      double share = shares[Long.numberOfTrailingZeros(rules)];
      if (share >= 1
          || (Text.mix(((long) left << 32 | right) ^ seed) >>> 1) < share * Long.MAX_VALUE) {
        chosen.add(left, right, step / share);
      }
    }
  }

  private Pairs chosen(Blocking blocking) {
    int step = blocking.learningStep();
    double[] shares = shares(blocking, step);
    var choosers = blocking.pairs(() -> new Chooser(shares, step), step);
    return Pairs.joined(choosers.stream().map(chooser -> chooser.chosen).toList());
  }

  /** What the chosen pairs show under the model as it stands, in pieces. */
  private List<Sample> looked(Pairs chosen) {
    return work.all(
        SAMPLE_PIECES,
        piece -> {
          var sample = new Sample(model.comparisons.length);
          var evidence = new Evidence(model);
          int end = (int) ((long) chosen.size * (piece + 1) / SAMPLE_PIECES);
          for (int i = (int) ((long) chosen.size * piece / SAMPLE_PIECES); i < end; i++) {
            evidence.weigh(corpus, chosen.left[i], chosen.right[i]);
            sample.add(evidence, chosen.weight[i], namesSpeakAgainst(evidence));
          }
          return sample;
        });
  }

  /** Of each rule's pairs the share to look at: wide rules make many, and few of one person. */
  private static double[] shares(Blocking blocking, int step) {
    return Arrays.stream(blocking.made())
        .mapToDouble(n -> Math.min(1, SAMPLE / Math.max(1.0, (double) n / step)))
        .toArray();
  }

  private double allPairs() {
    double n = corpus.size();
    if (!twoFiles) {
      return n * (n - 1) / 2;
    }
    double second = 0;
    for (byte source : corpus.source) {
      second += source;
    }
    return Math.max(1, second * (n - second));
  }

  private void learn(Pairs chosen) {
    var samples = looked(chosen);
    var settled = settled();
    double pairs = allPairs();
    double start = Math.min(.5, Math.max(corpus.size() * .2, 2) / pairs);
    double household = familyKnown() ? Math.min(.1, corpus.size() / pairs) : 0;
    model = withHead(model, model.head.with(start, household, startMoved(), .01));
    for (int round = 0; round < ROUNDS; round++) {
      double before = model.head.prior();
      var expected = expectation(samples);
      if (settled.size > 0) {
        expected.teach(expectation(settled, true));
      }
      model = maximised(expected, pairs);
      if (Math.abs(Math.log(model.head.prior() / before)) < 1e-4) {
        break;
      }
    }
    model = rounded(model);
  }

  private boolean familyKnown() {
    return model.family >= 0;
  }

  /** With one fact about the residence, having moved and a slip cannot be told apart. */
  private double startMoved() {
    int facts = 0;
    for (var comparison : model.comparisons) {
      facts += comparison.kind.residence() ? 1 : 0;
    }
    return facts > 1 ? .05 : 0;
  }

  private static Model withHead(Model model, Model.Head head) {
    return new Model(head, List.of(model.comparisons), model.blocking);
  }

  /** What one pass over the pairs expects of each explanation. */
  private static final class Expected {
    final double[][] levels;
    double match;
    double people;
    boolean certain;
    double moved;
    double swapped;
    final double[] kin;
    final double[] kinAlike;
    final double[] movers;
    final double[] moversAlike;
    double household;

    Expected(Model model) {
      int n = model.comparisons.length;
      levels = new double[n][];
      kin = new double[n];
      kinAlike = new double[n];
      movers = new double[n];
      moversAlike = new double[n];
      for (int i = 0; i < n; i++) {
        levels[i] = new double[model.comparisons[i].levels.size()];
      }
    }

    /** What settled pairs show of one person takes the place of what was guessed. */
    void teach(Expected settled) {
      for (int i = 0; i < levels.length; i++) {
        System.arraycopy(settled.levels[i], 0, levels[i], 0, levels[i].length);
        movers[i] = settled.movers[i];
        moversAlike[i] = settled.moversAlike[i];
      }
      people = settled.match;
      moved = settled.moved;
      swapped = settled.swapped;
      certain = true;
    }

    void add(Expected other) {
      for (int i = 0; i < levels.length; i++) {
        for (int level = 0; level < levels[i].length; level++) {
          levels[i][level] += other.levels[i][level];
        }
        kin[i] += other.kin[i];
        kinAlike[i] += other.kinAlike[i];
        movers[i] += other.movers[i];
        moversAlike[i] += other.moversAlike[i];
      }
      match += other.match;
      people += other.match;
      household += other.household;
      moved += other.moved;
      swapped += other.swapped;
    }
  }

  private Expected expectation(List<Sample> samples) {
    var sum = new Expected(model);
    for (var piece : work.all(samples.size(), p -> expectation(samples.get(p), false))) {
      sum.add(piece);
    }
    return sum;
  }

  /** In odds rather than in bits: the sums over {@link Evidence} are products here. */
  private Expected expectation(Sample sample, boolean certain) {
    var expected = new Expected(model);
    var odds = new Odds(model);
    int n = model.comparisons.length;
    for (int pair = 0; pair < sample.size; pair++) {
      odds.of(sample, pair);
      double isMatch =
          certain ? 1 : sample.against[pair] ? 0 : odds.match / (odds.match + odds.different);
      double isKin = (1 - isMatch) * odds.household / odds.different;
      double hasMoved = isMatch * odds.moved / (odds.stayed + odds.moved);
      double count = sample.standsFor[pair];
      expected.match += count * isMatch;
      expected.household += count * isKin;
      expected.moved += count * hasMoved;
      expected.swapped += sample.swapped[pair] ? count * isMatch : 0;
      for (int i = 0; i < n; i++) {
        int at = sample.level(pair, i);
        if (at >= 0) {
          expected.levels[i][at] += count * (odds.residence[i] ? isMatch - hasMoved : isMatch);
        }
      }
    }
    return expected;
  }

  /** What a model makes of one sampled pair. */
  private static final class Odds {
    final boolean[] residence;
    private final Comparison[] comparisons;
    private final double[][] m;
    private final Model.Head head;
    private final double prior;
    private final double someHousehold;
    double match;
    double household;
    double different;
    double stayed;
    double moved;

    Odds(Model model) {
      comparisons = model.comparisons;
      head = model.head;
      prior = Scale.exp2(model.priorBits);
      someHousehold = Scale.exp2(model.logHousehold);
      residence = new boolean[comparisons.length];
      m = new double[comparisons.length][];
      for (int i = 0; i < comparisons.length; i++) {
        residence[i] = comparisons[i].residence;
        m[i] = new double[comparisons[i].levels.size()];
        for (int level = 0; level < m[i].length; level++) {
          m[i][level] = Scale.exp2(comparisons[i].logM(level));
        }
      }
    }

    void of(Sample sample, int pair) {
      boolean swapped = sample.swapped[pair];
      double person = swapped ? head.swapped() : 1 - head.swapped();
      double kin = swapped ? 1.0 / 1024 : 1;
      stayed = 1 - head.moved();
      moved = Math.max(head.moved(), 1e-9);
      for (int i = 0; i < m.length; i++) {
        int at = sample.level(pair, i);
        if (at >= 0) {
          double rarity = sample.rarity(pair, i);
          if (residence[i]) {
            stayed *= m[i][at] * rarity;
            moved *= comparisons[i].movedTimes(at, rarity);
          } else {
            person *= m[i][at] * rarity;
            kin *= comparisons[i].kinTimes(at, rarity);
          }
        }
      }
      match = prior * person * (stayed + moved);
      household = someHousehold * kin * (stayed + moved);
      different = 1 - head.household() + household;
    }
  }

  /**
   * No name is alike, and no number either: nothing can be learnt from such a pair about one
   * person, only about people of one place or one day.
   */
  private boolean namesSpeakAgainst(Evidence evidence) {
    boolean against = false;
    for (int i = 0; i < model.comparisons.length; i++) {
      int at = evidence.level[i];
      boolean alike =
          switch (model.comparisons[i].kind) {
            case GIVEN, FAMILY, FORMER, FULL_NAME -> {
              against |= at >= 6;
              yield at >= 0 && at < 6;
            }
            case PHONE, EMAIL, IDENTIFIER -> at == 0;
            case SEX, BORN, ADDRESS, POSTCODE, PLACE, OTHER -> false;
          };
      if (alike) {
        return false;
      }
    }
    return against;
  }

  private Model maximised(Expected expected, double pairs) {
    var comparisons = new ArrayList<Comparison>();
    for (int i = 0; i < model.comparisons.length; i++) {
      var comparison = model.comparisons[i];
      double total = Arrays.stream(expected.levels[i]).sum();
      double[] m = new double[comparison.levels.size()];
      for (int level = 0; level < m.length; level++) {
        double initial = comparison.levels.get(level).m();
        m[level] = (expected.levels[i][level] + BELIEF * initial) / (total + BELIEF);
      }
      if (!expected.certain) {
        bound(m, comparison.kind);
      }
      comparisons.add(alike(comparison.withM(m), expected, i));
    }
    double match = Math.max(expected.match, .5);
    double people = Math.max(expected.people, .5);
    double moved = startMoved() == 0 ? 0 : (expected.moved + .05 * BELIEF) / (people + BELIEF);
    double swapped = (expected.swapped + .01 * BELIEF) / (people + BELIEF);
    double household = familyKnown() ? Math.max(expected.household, .5) / pairs : 0;
    var head =
        model.head.with(Math.min(.5, match / pairs), Math.min(.5, household), moved, swapped);
    return new Model(head, comparisons, model.blocking);
  }

  /**
   * How often a household's people share what they need not share (twins a birthday, a son his
   * father's name), and how often those who moved keep what a move may change.
   */
  private static Comparison alike(Comparison comparison, Expected expected, int i) {
    return switch (comparison.kind) {
      case GIVEN, BORN -> {
        double initial = comparison.levels.getFirst().kin();
        double share = (expected.kinAlike[i] + initial * BELIEF) / (expected.kin[i] + BELIEF);
        yield comparison.withKinAlike(beyondChance(share, comparison.u(0)));
      }
      case PLACE, PHONE -> {
        double initial = comparison.levels.getFirst().moved();
        double share = (expected.moversAlike[i] + initial * BELIEF) / (expected.movers[i] + BELIEF);
        yield comparison.withMovedAlike(beyondChance(share, comparison.u(0)));
      }
      case FAMILY, FORMER, FULL_NAME, SEX, ADDRESS, POSTCODE, EMAIL, IDENTIFIER, OTHER ->
          comparison;
    };
  }

  /**
   * One person's names and birthdays mostly agree, whatever the data seem to say: if they do not,
   * it is not the person that has been found.
   */
  private static void bound(double[] m, Kind kind) {
    int last = m.length - 1;
    double most =
        switch (kind) {
          case GIVEN, FAMILY, FORMER, FULL_NAME -> .2;
          case BORN -> .1;
          case SEX -> .1;
          case ADDRESS, POSTCODE, PLACE, PHONE, EMAIL, IDENTIFIER, OTHER -> 1;
        };
    if (m[last] > most) {
      double others = (1 - most) / (1 - m[last]);
      for (int level = 0; level < last; level++) {
        m[level] *= others;
      }
      m[last] = most;
    }
  }

  private static double beyondChance(double share, double chance) {
    return Math.clamp((share - chance) / (1 - chance), 1e-4, .95);
  }

  private static Model rounded(Model model) {
    var lines = ModelFile.write(model);
    return ModelFile.read(lines);
  }
}

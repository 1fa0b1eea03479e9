package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A frozen model: which fields are compared, how, what each comparison level is worth, which keys
 * candidates are found by, and where verdicts begin. Immutable and thread-safe; the same model
 * gives the same answers everywhere. {@link ModelFile} writes and reads it as text.
 */
public final class Model {
  /** Fields in the order of models, explanations and files. */
  static final Comparator<Field> FIELD_ORDER =
      Comparator.comparing(Field::kind).thenComparing(Field::name);

  final Head head;
  final Comparison[] comparisons;
  final List<BlockingRule> blocking;
  final boolean children;
  final int given;
  final int family;
  final int sex;
  final int born;
  final int address;
  final int postcode;
  final double priorBits;
  final double logStayed;
  final double logMoved;
  final double logSwapped;
  final double logStraight;
  final double logHousehold;
  final double logStrangers;

  /**
   * How far one comparison that is alike implies another to be the same, beyond chance, 0 to 1:
   * from {@link Comparison#within}, by place of comparison.
   */
  final double[][] implied;

  /**
   * What a model says beside its comparisons.
   *
   * @param version names the model in logs and decisions
   * @param prior share of pairs that are of one person
   * @param household share of pairs that are two people of one household
   * @param moved share of one person's pairs between which the person moved house
   * @param swapped share of one person's pairs with given and family name exchanged
   * @param thresholds where verdicts begin
   * @param children whether the rules for children apply
   */
  record Head(
      String version,
      double prior,
      double household,
      double moved,
      double swapped,
      Thresholds thresholds,
      boolean children) {
    Head {
      if (!(prior > 0 && prior < 1) || !(household >= 0 && household < 1)) {
        throw new IllegalArgumentException("prior and household are shares between 0 and 1");
      }
      if (!(moved >= 0 && moved < 1) || !(swapped > 0 && swapped < 1)) {
        throw new IllegalArgumentException("moved and swapped are shares between 0 and 1");
      }
    }

    Head with(double newPrior, double newHousehold, double newMoved, double newSwapped) {
      return new Head(version, newPrior, newHousehold, newMoved, newSwapped, thresholds, children);
    }
  }

  Model(Head head, List<Comparison> comparisons, List<BlockingRule> blocking) {
    this.head = head;
    this.comparisons = comparisons.toArray(Comparison[]::new);
    this.blocking = List.copyOf(blocking);
    this.children = head.children();
    this.given = first(Kind.GIVEN);
    this.family = first(Kind.FAMILY);
    this.sex = first(Kind.SEX);
    this.born = first(Kind.BORN);
    this.address = first(Kind.ADDRESS);
    this.postcode = first(Kind.POSTCODE);
    this.priorBits = Scale.bits(head.prior());
    this.logStayed = Scale.log2(1 - head.moved());
    this.logMoved = Scale.log2(Math.max(head.moved(), 1e-9));
    this.logSwapped = Scale.log2(head.swapped());
    this.logStraight = Scale.log2(1 - head.swapped());
    this.logHousehold = Scale.log2(Math.max(head.household(), 1e-30));
    this.logStrangers = Scale.log2(1 - head.household());
    this.implied = implied();
  }

  private double[][] implied() {
    double[][] beyond = new double[comparisons.length][comparisons.length];
    for (int i = 0; i < beyond.length; i++) {
      for (int j = 0; j < beyond.length; j++) {
        var share = comparisons[i].within.get(comparisons[j].field);
        double chance = comparisons[i].u(0);
        beyond[i][j] = share == null ? 0 : Math.max(0, (share - chance) / (1 - chance));
      }
    }
    return beyond;
  }

  private int first(Kind kind) {
    for (int i = 0; i < comparisons.length; i++) {
      if (comparisons[i].kind == kind) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The model shipped for a register of children in England: given, family and former names, sex,
   * date of birth, address, postcode, telephone, e-mail, and the identifiers {@code nhs} and {@code
   * upn}. References that belong to one supplier alone are not compared.
   */
  public static Model childRegister() {
    return Shipped.CHILD_REGISTER;
  }

  private static final class Shipped {
    static final Model CHILD_REGISTER = ModelFile.shipped("child-register.model");
  }

  /** The name of the model, to be kept with every decision made by it. */
  public String version() {
    return head.version();
  }

  /** Where verdicts begin. */
  public Thresholds thresholds() {
    return head.thresholds();
  }

  /** The fields it compares. */
  public List<Field> fields() {
    var fields = new ArrayList<Field>();
    for (var comparison : comparisons) {
      fields.add(comparison.field);
    }
    return fields;
  }

  /** The rates of every comparison level, in the order of the fields. */
  public List<LevelRates> levels() {
    var rates = new ArrayList<LevelRates>();
    for (var comparison : comparisons) {
      for (int i = 0; i < comparison.levels.size(); i++) {
        rates.add(
            new LevelRates(
                comparison.field.label(),
                comparison.levels.get(i).word(),
                comparison.m(i),
                comparison.u(i)));
      }
    }
    return rates;
  }

  /** The same model with other thresholds. */
  public Model withThresholds(Thresholds thresholds) {
    var h = head;
    return new Model(
        new Head(
            h.version(), h.prior(), h.household(), h.moved(), h.swapped(), thresholds, children),
        List.of(comparisons),
        blocking);
  }

  /**
   * The same model for an index of so many people: a statement is then of any one of them with
   * probability 1/people, and of a member of the same household with 2.5/people.
   */
  public Model forPeople(long people) {
    double n = Math.max(100, people);
    return new Model(
        head.with(1 / n, head.household() == 0 ? 0 : 2.5 / n, head.moved(), head.swapped()),
        List.of(comparisons),
        blocking);
  }

  /** How many people the index holds for which the model was made. */
  public double people() {
    return 1 / head.prior();
  }

  /** Makes a description ready. Fields that the model does not know are left out. */
  public Profile prepare(Description description) {
    return prepare(description, Optional.empty());
  }

  /**
   * Makes descriptions ready, remembering every value it has read, for a batch in which values come
   * again and again. Serves one thread.
   */
  public Function<Description, Profile> preparer() {
    List<Map<String, Optional<Term>>> terms = new ArrayList<>();
    for (int i = 0; i < comparisons.length; i++) {
      terms.add(new HashMap<>());
    }
    var preparation =
        new Preparation(
            this,
            (comparison, kind, typed) ->
                terms
                    .get(comparison)
                    .computeIfAbsent(typed, one -> Optional.ofNullable(term(comparison, kind, one)))
                    .orElse(null));
    return description -> preparation.profile(description, Optional.empty());
  }

  private @Nullable Term term(int comparison, Kind kind, String typed) {
    var term = Reading.term(kind, typed);
    if (term != null) {
      comparisons[comparison].frequencies.mark(term);
    }
    return term;
  }

  private Profile prepare(Description description, Optional<java.time.LocalDate> otherBegins) {
    return new Preparation(this).profile(description, otherBegins);
  }

  /** Whether two descriptions are of one person, and why. */
  public Prediction predict(Description a, Description b) {
    return predict(prepare(a, b.begins()), prepare(b, a.begins()));
  }

  /** Whether two prepared descriptions are of one person, and why. */
  public Prediction predict(Profile a, Profile b) {
    var evidence = new Evidence(this);
    double weight = evidence.weigh(a, b);
    var rules = Rule.holding(this, evidence, a, b);
    double ruled = Rule.overruled(weight, rules, thresholds());
    return new Prediction(
        ruled, Scale.probability(ruled), new Explanation(this, evidence).parts(), rules);
  }

  /** The weight that {@link #predict} gives, without the reasons: for choosing among many. */
  public double weight(Profile a, Profile b) {
    return weight(new Evidence(this), a, b);
  }

  /**
   * Gives weights as {@link #weight(Profile, Profile)} does, for comparing many: nothing is
   * allocated from one comparison to the next. Serves one thread.
   */
  public ToDoubleBiFunction<Profile, Profile> weigher() {
    var evidence = new Evidence(this);
    return (a, b) -> weight(evidence, a, b);
  }

  /**
   * How near two prepared descriptions come to being of one person, in bits with the prior, before
   * any rule, and with all that a household shares counted in full: a brother and a twin come near.
   * Never a verdict: for keeping apart what must not be mistaken.
   */
  public double nearness(Profile a, Profile b) {
    var evidence = new Evidence(this);
    evidence.weigh(a, b);
    return priorBits + evidence.person + Scale.add(evidence.stayed, evidence.moved);
  }

  /**
   * What speaks for one person, in bits without the prior, and nothing of what speaks against it:
   * for finding what may have been changed in several ways at once. How often chance does as much
   * does not depend on what differs.
   */
  public double agreement(Profile a, Profile b) {
    var evidence = new Evidence(this);
    evidence.weigh(a, b);
    double agreeing = 0;
    for (int i = 0; i < comparisons.length; i++) {
      agreeing += evidence.level[i] >= 0 ? Math.max(0, evidence.bits[i]) : 0;
    }
    return agreeing;
  }

  /** Compares without reasons: the weight after the rules, from a scratch object of this thread. */
  double weight(Evidence evidence, Profile a, Profile b) {
    double weight = evidence.weigh(a, b);
    return weight < thresholds().doubtful() && !a.closed && !b.closed
        ? weight
        : Rule.overruled(weight, Rule.holding(this, evidence, a, b), thresholds());
  }

  /**
   * The same of two records of a corpus, or some number below a bound if the weight is below it.
   */
  double weight(Evidence evidence, Corpus corpus, int a, int b, double least) {
    double weight = evidence.weigh(corpus, a, b, Math.min(least, thresholds().doubtful()));
    boolean closed = corpus.closed(a) || corpus.closed(b);
    if (!closed && (!children || weight < thresholds().doubtful())) {
      return weight;
    }
    var rules = Rule.holding(this, evidence, corpus.profile(a), corpus.profile(b));
    return Rule.overruled(weight, rules, thresholds());
  }

  /** The verdict on a description, from its predictions against every candidate. */
  public Placement place(List<Prediction> candidates) {
    return Placement.of(candidates, thresholds());
  }

  /** The verdict on a description, from its weights against every candidate. */
  public Placement place(double[] weights) {
    return Placement.of(weights, thresholds());
  }

  /** The keys by which candidates are found, each once, in a fixed order. */
  public List<BlockingKey> blockingKeys(Profile profile) {
    var keys = new WrittenKeys();
    new KeyMaker(this, blocking, keys).make(profile);
    return keys.keys();
  }

  /** The keys by which candidates are found. */
  public List<BlockingKey> blockingKeys(Description description) {
    return blockingKeys(prepare(description));
  }

  @Nullable Comparison comparison(Field field) {
    for (var comparison : comparisons) {
      if (comparison.field.equals(field)) {
        return comparison;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "Model[" + version() + "]";
  }
}

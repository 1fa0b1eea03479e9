package contactpoint.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Links two files of descriptions, or finds the duplicates of one. Add the records, then {@link
 * #run}. Not thread-safe itself; uses as many threads as it is told.
 */
public final class Linkage {
  /** Pairs less likely than this are not reported. */
  public static final double LEAST_PROBABILITY = .01;

  /** Batches of rows that may wait to be made ready, so that memory does not grow with haste. */
  private static final int MOST_COMING = 8;

  /**
   * How to link.
   *
   * @param constraints what clusters must obey
   * @param model a frozen model; trained on the records if absent
   * @param seed of the random pairs that training looks at
   * @param threads how many threads compute; without influence on the result
   * @param progress is told how far it is
   */
  public record Options(
      Constraints constraints, Optional<Model> model, long seed, int threads, Progress progress) {
    /** Trained on the records, with every processor. */
    public static Options usual() {
      int threads = Runtime.getRuntime().availableProcessors();
      return new Options(Constraints.NONE, Optional.empty(), 1, threads, Progress.NONE);
    }

    /** The same under other constraints. */
    public Options with(Constraints newConstraints) {
      return new Options(newConstraints, model, seed, threads, progress);
    }
  }

  /** The values of one record, by field, as typed. */
  public interface Row {
    /** All values of a field; empty if nothing is said. */
    List<String> values(Field field);
  }

  private final List<Field> fields;
  private final boolean twoFiles;
  private final Corpus.Builder builder;
  private List<Decision> labels = List.of();
  private final Deque<Coming> coming = new ArrayDeque<>();

  /**
   * Begins.
   *
   * @param fields the fields that records have
   * @param twoFiles whether records of a first file are linked to those of a second; otherwise
   *     duplicates are looked for
   */
  public Linkage(List<Field> fields, boolean twoFiles) {
    this(twoFiles, blank(fields));
  }

  /** Begins with a frozen model, whose fields are the ones that count. */
  public Linkage(Model model, boolean twoFiles) {
    this(twoFiles, model);
  }

  private Linkage(boolean twoFiles, Model model) {
    this.fields = model.fields();
    this.twoFiles = twoFiles;
    this.builder = new Corpus.Builder(model);
  }

  /** Adds a record of the first file (0) or the second (1). */
  public void add(int file, Row row) {
    allArrived();
    builder.add(file, row::values, false);
  }

  /**
   * Adds records of the first file (0) or the second (1). They are made ready by other threads
   * while the caller reads on; a row must therefore stay as it is.
   */
  public void add(int file, List<? extends Row> rows) {
    if (coming.size() >= MOST_COMING) {
      arrived(coming.removeFirst());
    }
    coming.addLast(new Coming(file, ForkJoinPool.commonPool().submit(() -> prepared(rows))));
  }

  private List<Profile> prepared(List<? extends Row> rows) {
    var profiles = new ArrayList<Profile>(rows.size());
    for (var row : rows) {
      profiles.add(builder.prepared(row::values, false));
    }
    return profiles;
  }

  /** Rows that other threads are making ready. */
  private record Coming(int file, ForkJoinTask<List<Profile>> profiles) {}

  private void arrived(Coming rows) {
    for (var profile : rows.profiles().join()) {
      builder.add(rows.file(), profile);
    }
  }

  private void allArrived() {
    while (!coming.isEmpty()) {
      arrived(coming.removeFirst());
    }
  }

  /** Adds a description. */
  public void add(int file, Description description) {
    allArrived();
    builder.add(file, field -> description.values(field, Optional.empty()), description.closed());
  }

  /**
   * Teaches training by pairs that people have settled: m is then counted rather than guessed. Of
   * no influence where a frozen model is used; what it is to join regardless belongs to {@link
   * Constraints}.
   *
   * @param settled pairs, their records numbered in the order in which they were added
   */
  public void learnFrom(List<Decision> settled) {
    labels = List.copyOf(settled);
  }

  /** A model of those fields as training begins with it. */
  public static Model blank(List<Field> fields) {
    var distinct = new TreeSet<Field>(Model.FIELD_ORDER);
    for (var field : fields) {
      switch (field.kind()) {
        case FORMER -> distinct.add(Field.of(Kind.FAMILY));
        case FULL_NAME -> {
          distinct.add(Field.of(Kind.GIVEN));
          distinct.add(Field.of(Kind.FAMILY));
        }
        case GIVEN, FAMILY, SEX, BORN, ADDRESS, POSTCODE, PLACE, PHONE, EMAIL, IDENTIFIER, OTHER ->
            distinct.add(field);
      }
    }
    var comparisons = new ArrayList<Comparison>();
    for (var field : distinct) {
      comparisons.add(Comparison.initial(field, Frequencies.unknown(.001)));
    }
    var head = new Model.Head("trained", 1e-6, 2.5e-6, .05, .01, Thresholds.USUAL, false);
    return new Model(head, comparisons, List.of(BlockingRule.values()));
  }

  /** Links. The records are used up. */
  public Linked run(Options options) {
    allArrived();
    try (var work = new Work(options.threads())) {
      var corpus = builder.build(work);
      options.progress().at("training", 0);
      if (options.model().isPresent()) {
        var model = options.model().get();
        corpus.mark(model, work);
        var blocking = new Blocking(corpus, model, twoFiles, work);
        return new Run(corpus, model, twoFiles, options, blocking, work).linked();
      }
      var training = new Training(corpus, blank(fields), twoFiles, work, options.seed());
      var model = training.fromLabels(labels);
      return new Run(corpus, model, twoFiles, options, training.blocking(), work).linked();
    }
  }

  /** One run over one corpus with one model. */
  private static final class Run {
    /** Wanted of automatic matches, and how many descriptions people can look at. */
    private static final double PRECISION = .999;

    private static final double BUDGET = .07;

    /** With fewer records the usual thresholds stand: so few weights say little. */
    private static final int FEW = 200;

    private static final int RULES = Long.SIZE;

    private final Corpus corpus;
    private Model model;
    private final boolean twoFiles;
    private final Options options;
    private final Blocking blocking;
    private final Work work;

    Run(
        Corpus corpus,
        Model model,
        boolean twoFiles,
        Options options,
        Blocking blocking,
        Work work) {
      this.corpus = corpus;
      this.model = model;
      this.twoFiles = twoFiles;
      this.options = options;
      this.blocking = blocking;
      this.work = work;
    }

    /** Scores pairs and keeps those that are likely enough. */
    private final class Scorer implements Blocking.Visitor {
      private static final double LEAST = -6.7;

      /** Of two files that hold a person once, what is left over may count in the end. */
      private static final double LEAST_LEFT_OVER = -14;

      private final double least =
          twoFiles && options.constraints().oneToOne() ? LEAST_LEFT_OVER : LEAST;
      final Pairs pairs = new Pairs();
      final long[] made = new long[RULES];
      final long[] matches = new long[RULES];
      final long[] alone = new long[RULES];
      long matching;
      long once;
      long twice;
      private final Evidence evidence = new Evidence(model);

      @Override
      public void pair(int left, int right, long rules) {
        made[Long.numberOfTrailingZeros(rules)]++;
        double weight = model.weight(evidence, corpus, left, right, least);
        if (weight >= least) {
          pairs.add(left, right, weight);
          if (weight >= 0) {
            count(rules);
          }
        }
      }

      private void count(long rules) {
        int n = Long.bitCount(rules);
        matching++;
        once += n == 1 ? 1 : 0;
        twice += n == 2 ? 1 : 0;
        for (long rest = rules; rest != 0; rest &= rest - 1) {
          int rule = Long.numberOfTrailingZeros(rest);
          matches[rule]++;
          alone[rule] += n == 1 ? 1 : 0;
        }
      }
    }

    Linked linked() {
      options.progress().at("comparing", 0);
      var scorers = blocking.pairs(Scorer::new);
      blocking.forget();
      var pairs = Pairs.joined(scorers.stream().map(scorer -> scorer.pairs).toList());
      if (options.model().isEmpty() && corpus.size() >= FEW) {
        model = model.withThresholds(derived(pairs));
      }
      options.progress().at("grouping", 0);
      var brought = brought(scorers);
      return twoFiles && options.constraints().oneToOne()
          ? assigned(pairs, brought)
          : clustered(pairs, brought);
    }

    /** Thresholds for these weights, from the best candidate of every record. */
    private Thresholds derived(Pairs pairs) {
      double[] best = new double[corpus.size()];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      for (int i = 0; i < pairs.size; i++) {
        best[pairs.left[i]] = Math.max(best[pairs.left[i]], pairs.weight[i]);
        best[pairs.right[i]] = Math.max(best[pairs.right[i]], pairs.weight[i]);
      }
      var derived = Thresholds.derived(best, PRECISION, BUDGET);
      return new Thresholds(
          Scale.rounded(derived.same()), Scale.rounded(derived.doubtful()), derived.margin());
    }

    private BlockingYield brought(List<Scorer> scorers) {
      long once = 0;
      long twice = 0;
      long compared = 0;
      long matches = 0;
      var sums = new long[3][RULES];
      for (var scorer : scorers) {
        once += scorer.once;
        twice += scorer.twice;
        matches += scorer.matching;
        for (int rule = 0; rule < RULES; rule++) {
          compared += scorer.made[rule];
          sums[0][rule] += scorer.made[rule];
          sums[1][rule] += scorer.matches[rule];
          sums[2][rule] += scorer.alone[rule];
        }
      }
      var rules = new ArrayList<BlockingYield.ByRule>();
      for (var rule : model.blocking) {
        long dropped = blocking.droppedPairs().getOrDefault(rule, 0L);
        int i = rule.number;
        rules.add(new BlockingYield.ByRule(rule, sums[0][i], sums[1][i], sums[2][i], dropped));
      }
      double lost = once * (double) Math.max(0, once - 1) / (2.0 * (twice + 1));
      return new BlockingYield(compared, matches, lost, rules);
    }

    // --- one to one ----------------------------------------------------------------------------

    private Linked assigned(Pairs pairs, BlockingYield brought) {
      double join = options.constraints().join();
      var assignment = new Assignment(pairs, corpus.size());
      boolean[] chosen = assignment.chosen(join);
      double[] own = Arrays.copyOf(pairs.weight, pairs.size);
      leftOver(pairs, chosen, own, join);
      double[] probability = new double[pairs.size];
      double[] rivals = new double[corpus.size()];
      Arrays.fill(rivals, Double.NEGATIVE_INFINITY);
      for (int i = 0; i < pairs.size; i++) {
        if (chosen[i]) {
          rivals[pairs.left[i]] = own[i];
          rivals[pairs.right[i]] = own[i];
        }
      }
      int[] root = new int[corpus.size()];
      for (int i = 0; i < root.length; i++) {
        root[i] = i;
      }
      for (int i = 0; i < pairs.size; i++) {
        probability[i] = Scale.probability(own[i]);
        if (chosen[i]) {
          root[pairs.right[i]] = pairs.left[i];
        } else {
          // the partners that were chosen instead take away from its odds
          double rival = Math.max(rivals[pairs.left[i]], rivals[pairs.right[i]]);
          double shared = own[i] - Scale.add(0, rival);
          probability[i] = Math.min(.49, Scale.probability(shared));
        }
      }
      return finished(pairs, probability, root, brought);
    }

    /**
     * Where each file holds a person once and most of both are already paired, two records that are
     * left over are likelier to be of one person than two of the whole files: few others are left.
     * They are assigned among themselves with the odds that hold for them (compare Sadinle 2017).
     */
    private void leftOver(Pairs pairs, boolean[] chosen, double[] own, double join) {
      boolean[] taken = new boolean[corpus.size()];
      double matched = 0;
      for (int i = 0; i < pairs.size; i++) {
        if (chosen[i]) {
          taken[pairs.left[i]] = true;
          taken[pairs.right[i]] = true;
          matched += Scale.probability(pairs.weight[i]);
        }
      }
      double more = likelier(matched);
      var rest = new Pairs();
      var places = new ArrayList<Integer>();
      for (int i = 0; i < pairs.size; i++) {
        if (!taken[pairs.left[i]] && !taken[pairs.right[i]]) {
          own[i] += more;
          rest.add(pairs.left[i], pairs.right[i], own[i]);
          places.add(i);
        }
      }
      boolean[] also = new Assignment(rest, corpus.size()).chosen(join);
      for (int i = 0; i < rest.size; i++) {
        chosen[places.get(i)] |= also[i];
      }
    }

    /** By how many bits the odds of two left over are greater than those of any two records. */
    private double likelier(double matched) {
      double second = 0;
      for (byte source : corpus.source) {
        second += source;
      }
      double first = corpus.size() - second;
      double all = Scale.log2(first) + Scale.log2(second);
      return all - Scale.log2(first - matched + 1) - Scale.log2(second - matched + 1);
    }

    // --- clusters ------------------------------------------------------------------------------

    private Linked clustered(Pairs pairs, BlockingYield brought) {
      var numbered = numbered(options.constraints());
      var clusters = new Clusters(corpus.source, numbered, this::conflict);
      int[] root = clusters.build(pairs, (a, b) -> -1, this::contrast, work);
      return finished(pairs, joined(pairs, root), root, brought);
    }

    private Clusters.Contrast contrast() {
      var evidence = new Evidence(model);
      return (a, b) -> {
        evidence.weigh(corpus, a, b);
        return evidence.contrast();
      };
    }

    /** Two records with proven identifiers of one kind, none of them in common. */
    private boolean conflict(int a, int b) {
      for (int i = 0; i < model.comparisons.length; i++) {
        if (model.comparisons[i].kind == Kind.IDENTIFIER
            && corpus.number(a, i) != corpus.number(b, i)
            && clash(corpus.values(a, i), corpus.values(b, i))) {
          return true;
        }
      }
      return false;
    }

    private static boolean clash(Term[] some, Term[] others) {
      boolean proven = false;
      for (var one : some) {
        for (var other : others) {
          if (one.same(other)) {
            return false;
          }
          proven |= one.proven && other.proven;
        }
      }
      return proven;
    }

    private Constraints numbered(Constraints constraints) {
      if (constraints.decisions().isEmpty()) {
        return constraints;
      }
      int[] numberOf = new int[corpus.size()];
      for (int i = 0; i < numberOf.length; i++) {
        numberOf[corpus.added[i]] = i;
      }
      var decisions =
          constraints.decisions().stream()
              .map(d -> new Decision(numberOf[d.left()], numberOf[d.right()], d.same()))
              .toList();
      return new Constraints(
          constraints.oneToOne(), constraints.join(), constraints.stay(), decisions);
    }

    /** Adds the pairs that a cluster joins, and holds down those that it keeps apart. */
    private double[] joined(Pairs pairs, int[] root) {
      var chains = new Chains(pairs, root);
      var groups = new Groups(root);
      new Completion(corpus, model, twoFiles, groups).complete(pairs);
      var namesakes = new Namesakes(corpus, model, groups);
      double doubt = Scale.probability(model.thresholds().same() - .01);
      double[] probability = new double[pairs.size];
      for (int i = 0; i < pairs.size; i++) {
        int a = pairs.left[i];
        int b = pairs.right[i];
        double own = Scale.probability(pairs.weight[i]);
        probability[i] =
            root[a] == root[b] ? together(own, chains.weakest(a, b)) : Math.min(own, .49);
        if (root[a] == root[b] && namesakes.apart(a, b)) {
          probability[i] = Math.min(probability[i], doubt);
        }
      }
      return probability;
    }

    /** Two of one group are one person as surely as the weakest link between them holds. */
    private static double together(double own, double weakest) {
      return Double.isNaN(weakest) ? own : Math.max(own, Math.max(.5, Scale.probability(weakest)));
    }

    /** Numbers records and people in the order in which they were added. */
    private Linked finished(Pairs pairs, double[] probability, int[] root, BlockingYield brought) {
      int n = corpus.size();
      int[] byAdded = new int[n];
      for (int i = 0; i < n; i++) {
        byAdded[corpus.added[i]] = root[i];
      }
      int[] numbers = new int[n];
      Arrays.fill(numbers, -1);
      int people = 0;
      int[] cluster = new int[n];
      for (int i = 0; i < n; i++) {
        if (numbers[byAdded[i]] < 0) {
          numbers[byAdded[i]] = people++;
        }
        cluster[i] = numbers[byAdded[i]];
      }
      var examples = examples(pairs);
      for (int i = 0; i < pairs.size; i++) {
        int a = corpus.added[pairs.left[i]];
        int b = corpus.added[pairs.right[i]];
        boolean turn = !twoFiles && a > b;
        pairs.left[i] = turn ? b : a;
        pairs.right[i] = turn ? a : b;
      }
      return new Linked(model, pairs, probability, cluster, brought, examples);
    }

    private List<Example> examples(Pairs pairs) {
      int[] order = pairs.heaviestFirst();
      int even = 0;
      while (even < order.length && pairs.weight[order[even]] >= 0) {
        even++;
      }
      var places = new TreeSet<Integer>();
      for (int each : new int[] {0, even - 3, even - 2, even - 1, even, even + 1, even + 2}) {
        if (each >= 0 && each < order.length) {
          places.add(each);
        }
      }
      var examples = new ArrayList<Example>();
      for (int place : places) {
        int a = pairs.left[order[place]];
        int b = pairs.right[order[place]];
        var prediction = model.predict(corpus.profile(a), corpus.profile(b));
        examples.add(new Example(corpus.added[a], corpus.added[b], prediction));
      }
      return examples;
    }
  }
}

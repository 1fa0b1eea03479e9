package contactpoint.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Makes each pair of records that share a blocking key, once. A key shared by too many is left out,
 * and what that may cost is counted.
 */
final class Blocking {
  /** Takes pairs; left is of the first file where there are two, else the lower number. */
  interface Visitor {
    /** A pair, and the rules, one bit each by their number, under which the two meet. */
    void pair(int left, int right, long rules);
  }

  /** Pairs that one rule may make for each record, so that work grows with the file only. */
  private static final int PAIRS_A_RECORD = 25;

  private static final int WIDE_PAIRS_A_RECORD = 5;

  /** Above so many records the pairs of crowded rules are bounded more narrowly. */
  private static final int LARGE = 2_000_000;

  private static final int CROWDED_PAIRS_A_RECORD = 2;

  private static final long PAIRS_AT_LEAST = 2_000_000;
  private static final long WIDE_PAIRS_AT_LEAST = 500_000;

  /** Up to how many records wide rules are used. */
  static final int WIDE_MOST = 250_000;

  private static final int LARGEST_BLOCK = 5_000;
  private static final int COUNTED_WHOLE = 100_000;
  private static final int LEARNT_FROM = 250_000;
  private static final int PIECES = 128;

  /** Keys are made for so many records and rules at a time, to bound what is held at once. */
  private static final int AT_ONCE = 16_000_000;

  private final Corpus corpus;
  private final Model model;
  private final Work work;
  private final boolean twoFiles;
  private final List<BlockingRule> rules;
  private final Blocks blocks;
  private final Map<BlockingRule, Long> droppedPairs = new EnumMap<>(BlockingRule.class);
  private long[] made = {};

  Blocking(Corpus corpus, Model model, boolean twoFiles, Work work) {
    this.corpus = corpus;
    this.model = model;
    this.work = work;
    this.twoFiles = twoFiles;
    this.rules =
        model.blocking.stream()
            .filter(rule -> !rule.wide() || corpus.size() <= WIDE_MOST)
            .sorted()
            .toList();
    this.blocks = new Blocks(rules);
    int batch = Math.clamp(AT_ONCE / Math.max(1, corpus.size()), 1, Math.max(1, rules.size()));
    for (int from = 0; from < rules.size(); from += batch) {
      build(from, Math.min(rules.size(), from + batch));
    }
    blocks.close(corpus.size());
  }

  /** Pairs that each rule would have made from keys too common to be used. */
  Map<BlockingRule, Long> droppedPairs() {
    return droppedPairs;
  }

  /** Every how many-th record's pairs are counted to know how many each rule makes. */
  private int countingStep() {
    return Math.max(corpus.size() > COUNTED_WHOLE ? 8 : 1, learningStep());
  }

  /**
   * Every how many-th record's pairs training looks at: of large files some hundred thousand
   * records are enough, so that what training costs does not grow with the file.
   */
  int learningStep() {
    return (corpus.size() - 1) / LEARNT_FROM + 1;
  }

  /**
   * How many pairs each rule, by its number, is the first to make; of large files about, from a
   * part of the records.
   */
  long[] made() {
    if (made.length == 0) {
      made = new long[Long.SIZE];
      int step = countingStep();
      for (var counter : pairs(Counter::new, step)) {
        for (int rule = 0; rule < made.length; rule++) {
          made[rule] += counter.pairs[rule] * step;
        }
      }
    }
    return made.clone();
  }

  /** All pairs have been made: what it takes to make them is given up. */
  void forget() {
    blocks.forget();
  }

  private static final class Counter implements Visitor {
    final long[] pairs = new long[Long.SIZE];

    @Override
    public void pair(int left, int right, long rules) {
      pairs[Long.numberOfTrailingZeros(rules)]++;
    }
  }

  // --- pairs -----------------------------------------------------------------------------------

  /** Runs over all pairs; one visitor serves each piece of work, and they come back in order. */
  <V extends Visitor> List<V> pairs(Supplier<V> visitors) {
    return pairs(visitors, 1);
  }

  /** The pairs that every so many-th record has with those behind it. */
  <V extends Visitor> List<V> pairs(Supplier<V> visitors, int step) {
    var idle = new ConcurrentLinkedQueue<Blocks.Search>();
    int n = corpus.size();
    return work.all(
        PIECES,
        piece -> {
          var visitor = visitors.get();
          var free = idle.poll();
          var search = free == null ? blocks.new Search() : free;
          int end = (int) ((long) n * (piece + 1) / PIECES);
          for (int record = (int) ((long) n * piece / PIECES); record < end; record += step) {
            visit(search, record, visitor);
          }
          idle.add(search);
          return visitor;
        });
  }

  private void visit(Blocks.Search search, int record, Visitor visitor) {
    int own = corpus.source[record];
    search.partners(
        record,
        (other, met) -> {
          int theirs = corpus.source[other];
          if (!twoFiles || own < theirs) {
            visitor.pair(record, other, met);
          } else if (own > theirs) {
            visitor.pair(other, record, met);
          }
        });
  }

  // --- blocks ----------------------------------------------------------------------------------

  private void build(int from, int to) {
    int n = corpus.size();
    var batch = rules.subList(from, to);
    var pieces = work.pieces(PIECES, n, (first, end) -> keyed(batch, first, end));
    var found =
        work.all(
            batch.size(),
            r ->
                new Rule(
                        batch.get(r),
                        pieces.stream().map(piece -> piece.column(batch.get(r))).toList())
                    .found());
    for (int r = 0; r < found.size(); r++) {
      blocks.add(from + r, found.get(r).members);
      if (found.get(r).dropped > 0) {
        droppedPairs.put(batch.get(r), found.get(r).dropped);
      }
    }
  }

  private HashedKeys keyed(List<BlockingRule> batch, int from, int to) {
    var keys = new HashedKeys(batch, to - from);
    var maker = new KeyMaker(model, batch, keys);
    for (int record = from; record < to; record++) {
      keys.of(record);
      maker.make(corpus.profile(record));
    }
    return keys;
  }

  private record Found(int[] members, long dropped) {}

  /** Finds the blocks of one rule. */
  private final class Rule {
    private final BlockingRule rule;
    private final HashedKeys.Column keyed;

    Rule(BlockingRule rule, List<HashedKeys.Column> pieces) {
      this.rule = rule;
      keyed = HashedKeys.Column.joined(pieces);
      Radix.group(keyed.keys, keyed.records, keyed.size);
      dropRepeated();
    }

    /** A record may have a key twice. */
    private void dropRepeated() {
      int kept = 0;
      for (int i = 0; i < keyed.size; i++) {
        boolean again =
            kept > 0
                && keyed.keys[kept - 1] == keyed.keys[i]
                && keyed.records[kept - 1] == keyed.records[i];
        if (!again) {
          keyed.keys[kept] = keyed.keys[i];
          keyed.records[kept++] = keyed.records[i];
        }
      }
      keyed.size = kept;
    }

    Found found() {
      int most = bound();
      long[] dropped = new long[1];
      int[] size = new int[1];
      int[] members = new int[keyed.size];
      eachBlock((from, to) -> {
        if (to - from <= most) {
          System.arraycopy(keyed.records, from, members, size[0], to - from);
          size[0] += to - from;
          members[size[0] - 1] = Blocks.last(members[size[0] - 1]);
        } else {
          dropped[0] += pairsOf(from, to);
        }
      });
      return new Found(Arrays.copyOf(members, size[0]), dropped[0]);
    }

    /** The largest block whose pairs, with those of all smaller ones, stay within bounds. */
    private int bound() {
      long[] pairsBySize = new long[LARGEST_BLOCK + 1];
      eachBlock((from, to) -> {
        if (to - from <= LARGEST_BLOCK) {
          pairsBySize[to - from] += pairsOf(from, to);
        }
      });
      long budget = budget();
      long sum = 0;
      int most = 1;
      while (most < LARGEST_BLOCK && sum + pairsBySize[most + 1] <= budget) {
        sum += pairsBySize[++most];
      }
      return most;
    }

    private long budget() {
      long n = corpus.size();
      if (rule.wide()) {
        return Math.max(WIDE_PAIRS_AT_LEAST, WIDE_PAIRS_A_RECORD * n);
      }
      boolean crowded = n > LARGE && rule.crowded();
      return Math.max(PAIRS_AT_LEAST, (crowded ? CROWDED_PAIRS_A_RECORD : PAIRS_A_RECORD) * n);
    }

    private long pairsOf(int from, int to) {
      long n = (long) to - from;
      if (!twoFiles) {
        return n * (n - 1) / 2;
      }
      long second = 0;
      for (int i = from; i < to; i++) {
        second += corpus.source[keyed.records[i]];
      }
      return second * (n - second);
    }

    private void eachBlock(Block block) {
      int from = 0;
      for (int i = 1; i <= keyed.size; i++) {
        if (i == keyed.size || keyed.keys[i] != keyed.keys[from]) {
          if (i - from > 1) {
            block.at(from, i);
          }
          from = i;
        }
      }
    }
  }

  private interface Block {
    void at(int from, int to);
  }
}

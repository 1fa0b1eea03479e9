package contactpoint.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes each pair of records that share a blocking key, once: by the first rule under which they
 * meet. A key shared by too many is left out, and what that may cost is counted.
 */
final class Blocking {
  /** Takes pairs; left is always the lower number, and of the first file where there are two. */
  interface Visitor {
    void pair(int left, int right, BlockingRule rule);
  }

  /** Pairs that one rule may make for each record, so that work grows with the file only. */
  private static final int PAIRS_A_RECORD = 25;

  private static final int WIDE_PAIRS_A_RECORD = 5;

  private static final long PAIRS_AT_LEAST = 2_000_000;
  private static final long WIDE_PAIRS_AT_LEAST = 500_000;

  /** Up to how many records wide rules are used. */
  static final int WIDE_MOST = 250_000;

  private static final int LARGEST_BLOCK = 5_000;
  private static final int PIECES = 64;

  private final Corpus corpus;
  private final Keys keys;
  private final Work work;
  private final boolean twoFiles;
  private final List<BlockingRule> rules;
  private final LongSet dropped = new LongSet();
  private final Map<BlockingRule, Integer> largest = new EnumMap<>(BlockingRule.class);
  private final Map<BlockingRule, Long> droppedPairs = new EnumMap<>(BlockingRule.class);

  Blocking(Corpus corpus, Model model, boolean twoFiles, Work work) {
    this.corpus = corpus;
    this.work = work;
    this.twoFiles = twoFiles;
    this.rules =
        model.blocking.stream()
            .filter(rule -> !rule.wide() || corpus.size() <= WIDE_MOST)
            .sorted()
            .toList();
    this.keys = Keys.of(corpus, model, rules, work);
  }

  LongSet dropped() {
    return dropped;
  }

  Keys keys() {
    return keys;
  }

  /** Pairs that each rule would have made from keys too common to be used. */
  Map<BlockingRule, Long> droppedPairs() {
    return droppedPairs;
  }

  /** Runs over all pairs; one visitor serves each piece of work, and they come back in order. */
  <V extends Visitor> List<V> pairs(Supplier<V> visitors) {
    var all = new ArrayList<V>();
    for (var rule : rules) {
      long[] sorted = keys.sorted(rule);
      if (sorted.length > 1) {
        int most = largest.computeIfAbsent(rule, r -> bound(r, sorted));
        int[] cuts = cuts(sorted);
        all.addAll(
            work.all(
                cuts.length - 1,
                p -> visit(rule, sorted, cuts[p], cuts[p + 1], most, visitors.get())));
      }
    }
    return all;
  }

  /** The largest block whose pairs, with those of all smaller ones, stay within bounds. */
  private int bound(BlockingRule rule, long[] sorted) {
    long[] pairsBySize = new long[LARGEST_BLOCK + 1];
    eachBlock(
        sorted,
        0,
        sorted.length,
        (from, to) -> {
          if (to - from <= LARGEST_BLOCK) {
            pairsBySize[to - from] += pairsOf(sorted, from, to);
          }
        });
    long budget =
        rule.wide()
            ? Math.max(WIDE_PAIRS_AT_LEAST, (long) WIDE_PAIRS_A_RECORD * corpus.size())
            : Math.max(PAIRS_AT_LEAST, (long) PAIRS_A_RECORD * corpus.size());
    long sum = 0;
    int most = 1;
    while (most < LARGEST_BLOCK && sum + pairsBySize[most + 1] <= budget) {
      sum += pairsBySize[++most];
    }
    drop(rule, sorted, most);
    return most;
  }

  private void drop(BlockingRule rule, long[] sorted, int most) {
    long high = (long) rule.number << Keys.HASH_BITS;
    eachBlock(
        sorted,
        0,
        sorted.length,
        (from, to) -> {
          if (to - from > most) {
            dropped.add(high | (sorted[from] >>> Keys.RECORD_BITS));
            droppedPairs.merge(rule, pairsOf(sorted, from, to), Long::sum);
          }
        });
  }

  private long pairsOf(long[] sorted, int from, int to) {
    long n = (long) to - from;
    if (!twoFiles) {
      return n * (n - 1) / 2;
    }
    long second = 0;
    for (int i = from; i < to; i++) {
      second += corpus.source[record(sorted[i])];
    }
    return second * (n - second);
  }

  private interface Block {
    void at(int from, int to);
  }

  private static void eachBlock(long[] sorted, int start, int end, Block block) {
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || (sorted[i] ^ sorted[from]) >>> Keys.RECORD_BITS != 0) {
        if (i - from > 1) {
          block.at(from, i);
        }
        from = i;
      }
    }
  }

  /** Cuts between blocks, about evenly. */
  private static int[] cuts(long[] sorted) {
    int[] cuts = new int[PIECES + 1];
    for (int p = 1; p < PIECES; p++) {
      int at = Math.max(cuts[p - 1], (int) ((long) sorted.length * p / PIECES));
      while (at > 0
          && at < sorted.length
          && (sorted[at] ^ sorted[at - 1]) >>> Keys.RECORD_BITS == 0) {
        at++;
      }
      cuts[p] = at;
    }
    cuts[PIECES] = sorted.length;
    return cuts;
  }

  private <V extends Visitor> V visit(
      BlockingRule rule, long[] sorted, int start, int end, int most, V visitor) {
    long high = (long) rule.number << Keys.HASH_BITS;
    eachBlock(
        sorted,
        start,
        end,
        (from, to) -> {
          if (to - from <= most) {
            block(rule, sorted, from, to, high | (sorted[from] >>> Keys.RECORD_BITS), visitor);
          }
        });
    return visitor;
  }

  private void block(
      BlockingRule rule, long[] sorted, int from, int to, long key, Visitor visitor) {
    for (int i = from; i < to; i++) {
      int a = record(sorted[i]);
      for (int j = i + 1; j < to; j++) {
        int b = record(sorted[j]);
        if (twoFiles && corpus.source[a] == corpus.source[b]) {
          continue;
        }
        if (!keys.metBefore(a, b, key, dropped)) {
          boolean turned = corpus.source[a] > corpus.source[b];
          visitor.pair(turned ? b : a, turned ? a : b, rule);
        }
      }
    }
  }

  private static int record(long packed) {
    return (int) (packed & ((1L << Keys.RECORD_BITS) - 1));
  }
}

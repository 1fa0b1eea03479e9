package contactpoint.linkage;

import java.util.Arrays;
import java.util.List;

/** The hashed blocking keys of every record of a corpus, each record's in ascending order. */
final class Keys {
  static final int HASH_BITS = 40;
  static final int RECORD_BITS = 24;
  private static final long HASH = (1L << HASH_BITS) - 1;
  private static final int PIECES = 64;

  private final long[][] pieces;
  private final int[][] starts;
  private final int pieceSize;
  private final int size;

  private Keys(List<Piece> made, int pieceSize, int size) {
    this.pieces = made.stream().map(piece -> piece.keys).toArray(long[][]::new);
    this.starts = made.stream().map(piece -> piece.starts).toArray(int[][]::new);
    this.pieceSize = pieceSize;
    this.size = size;
  }

  private static final class Piece {
    final long[] keys;
    final int[] starts;

    Piece(long[] keys, int[] starts) {
      this.keys = keys;
      this.starts = starts;
    }
  }

  static Keys of(Corpus corpus, Model model, List<BlockingRule> rules, Work work) {
    int size = corpus.size();
    int pieceSize = Math.max(1, (size + PIECES - 1) / PIECES);
    int count = (size + pieceSize - 1) / pieceSize;
    var made =
        work.all(
            count,
            p -> piece(corpus, model, rules, p * pieceSize, Math.min(size, (p + 1) * pieceSize)));
    return new Keys(made, pieceSize, size);
  }

  private static Piece piece(
      Corpus corpus, Model model, List<BlockingRule> rules, int from, int to) {
    var maker = new KeyMaker(model, rules);
    var sink = new Collected();
    var starts = new int[to - from + 1];
    for (int record = from; record < to; record++) {
      int start = sink.size;
      maker.make(corpus.profiles[record], sink);
      sink.closeRecord(start);
      starts[record - from + 1] = sink.size;
    }
    return new Piece(Arrays.copyOf(sink.keys, sink.size), starts);
  }

  /** Hashes keys as they come, and drops those that a record has twice. */
  private static final class Collected implements KeyMaker.Sink {
    long[] keys = new long[1 << 12];
    int size;

    @Override
    public void key(BlockingRule rule, CharSequence text) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
      }
      keys[size++] = ((long) rule.number << HASH_BITS) | (Text.hash(text, 0) & HASH);
    }

    void closeRecord(int start) {
      Arrays.sort(keys, start, size);
      int kept = start;
      for (int i = start; i < size; i++) {
        if (i == start || keys[i] != keys[i - 1]) {
          keys[kept++] = keys[i];
        }
      }
      size = kept;
    }
  }

  /** All keys of one rule with the records that have them, packed and sorted. */
  long[] sorted(BlockingRule rule) {
    long low = (long) rule.number << HASH_BITS;
    long high = low + HASH;
    long[] packed = new long[size];
    int n = 0;
    for (int record = 0; record < size; record++) {
      int p = record / pieceSize;
      int at = record % pieceSize;
      for (int i = starts[p][at]; i < starts[p][at + 1]; i++) {
        long key = pieces[p][i];
        if (key >= low && key <= high) {
          if (n == packed.length) {
            packed = Arrays.copyOf(packed, n + n / 2 + 16);
          }
          packed[n++] = ((key & HASH) << RECORD_BITS) | record;
        }
      }
    }
    packed = Arrays.copyOf(packed, n);
    Arrays.parallelSort(packed);
    return packed;
  }

  /** Whether two records share a key below one given, leaving out those that were too common. */
  boolean metBefore(int a, int b, long key, LongSet dropped) {
    int pa = a / pieceSize;
    int pb = b / pieceSize;
    long[] ka = pieces[pa];
    long[] kb = pieces[pb];
    int i = starts[pa][a % pieceSize];
    int j = starts[pb][b % pieceSize];
    // Both lists hold the key itself, so neither index can run past its end.
    while (true) {
      long x = ka[i];
      long y = kb[j];
      if (x == y) {
        if (x >= key) {
          return false;
        }
        if (!dropped.contains(x)) {
          return true;
        }
        i++;
        j++;
      } else if (x < y) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** The rules, one bit each, by which two records meet. */
  int rules(int a, int b, LongSet dropped) {
    int pa = a / pieceSize;
    int pb = b / pieceSize;
    int i = starts[pa][a % pieceSize];
    int j = starts[pb][b % pieceSize];
    int endA = starts[pa][a % pieceSize + 1];
    int endB = starts[pb][b % pieceSize + 1];
    int rules = 0;
    while (i < endA && j < endB) {
      long x = pieces[pa][i];
      long y = pieces[pb][j];
      if (x == y && !dropped.contains(x)) {
        rules |= 1 << (x >>> HASH_BITS);
      }
      if (x <= y) {
        i++;
      }
      if (y <= x) {
        j++;
      }
    }
    return rules;
  }
}

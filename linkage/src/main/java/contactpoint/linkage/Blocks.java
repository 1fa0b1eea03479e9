package contactpoint.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Who meets whom: the records of every block one after the other, and for each record where it
 * stands in its blocks. A record's partners are those behind it in a block, so each pair is met
 * once for each key that it shares.
 */
final class Blocks {
  private static final int LAST = 1 << 31;

  /**
   * Of each rule the records block by block, ascending in each; the last of a block has the sign
   * bit set. One array a rule, since to make all of them one would take as much memory again.
   */
  private final int[][] members;

  private int size;

  /** Where the blocks of each rule end, in the order of the rules. */
  private final int[] ends;

  private final List<BlockingRule> rules;

  /** Where the entries of each record begin. */
  private int[] starts = new int[0];

  /** Places of a record itself in all {@link #members}, ascending, so that rules come in order. */
  private int[] entries = new int[0];

  Blocks(List<BlockingRule> rules) {
    this.rules = rules;
    this.ends = new int[rules.size()];
    this.members = new int[rules.size()][0];
  }

  /** Adds the blocks of the next rule. */
  void add(int rule, int[] blocks) {
    if ((long) size + blocks.length > Integer.MAX_VALUE - 8) {
      throw new TooManyRecords("blocking makes more than two billion keys in one run");
    }
    members[rule] = blocks;
    size += blocks.length;
    ends[rule] = size;
  }

  static int last(int record) {
    return record | LAST;
  }

  /** Done adding: makes each record find its blocks. */
  void close(int records) {
    starts = new int[records + 1];
    for (int[] blocks : members) {
      for (int member : blocks) {
        if (member >= 0) {
          starts[member + 1]++;
        }
      }
    }
    for (int record = 0; record < records; record++) {
      starts[record + 1] += starts[record];
    }
    entries = new int[starts[records]];
    int[] next = Arrays.copyOf(starts, records);
    int place = 0;
    for (int[] blocks : members) {
      for (int member : blocks) {
        if (member >= 0) {
          entries[next[member]++] = place;
        }
        place++;
      }
    }
  }

  /** All pairs have been made: gives up the memory, and knows nobody's partners any more. */
  void forget() {
    Arrays.fill(members, new int[0]);
    entries = new int[0];
    starts = new int[1];
  }

  /** Takes the partners of a record. */
  interface Partners {
    /** A partner with a higher number, and the rules, one bit each, under which the two meet. */
    void partner(int record, long rules);
  }

  /** Room for one thread to find partners in. */
  final class Search {
    private final int[] slot;
    private int[] found = new int[64];
    private long[] met = new long[64];

    Search() {
      slot = new int[starts.length - 1];
    }

    /** Hands over every partner that stands behind a record in some block, each once, ascending. */
    void partners(int record, Partners use) {
      int n = 0;
      int rule = 0;
      for (int entry = starts[record]; entry < starts[record + 1]; entry++) {
        while (entries[entry] >= ends[rule]) {
          rule++;
        }
        int[] blocks = members[rule];
        int at = entries[entry] - (rule == 0 ? 0 : ends[rule - 1]);
        long bit = 1L << rules.get(rule).number;
        int member;
        do {
          member = blocks[++at];
          int other = member & ~LAST;
          int place = slot[other];
          if (place == 0) {
            if (n == found.length) {
              found = Arrays.copyOf(found, n * 2);
              met = Arrays.copyOf(met, n * 2);
            }
            found[n] = other;
            met[n] = bit;
            slot[other] = ++n;
          } else {
            met[place - 1] |= bit;
          }
        } while (member >= 0);
      }
      Arrays.sort(found, 0, n);
      for (int i = 0; i < n; i++) {
        int other = found[i];
        int place = slot[other];
        slot[other] = 0;
        use.partner(other, met[place - 1]);
      }
    }
  }
}

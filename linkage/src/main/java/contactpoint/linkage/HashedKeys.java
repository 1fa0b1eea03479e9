package contactpoint.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * The hashes of keys with the records that have them, rule by rule. The characters go into the hash
 * as they come ({@link Text#hashed}): millions of texts that would only be hashed are never made.
 */
final class HashedKeys implements Pen {
  private final Column[] byRule = new Column[Long.SIZE];
  private final long[] beginnings = new long[Long.SIZE];
  private Column column = new Column(0);
  private long hash;
  private int record;

  /**
   * For some rules.
   *
   * @param records about how many will come
   */
  HashedKeys(List<BlockingRule> rules, int records) {
    for (var rule : rules) {
      byRule[rule.number] = new Column(records);
      beginnings[rule.number] = Text.hashed(Text.HASH_BEGIN, rule.word() + ":");
    }
  }

  /** What follows are the keys of a record. */
  void of(int newRecord) {
    record = newRecord;
  }

  Column column(BlockingRule rule) {
    return byRule[rule.number];
  }

  @Override
  public Pen begin(BlockingRule rule) {
    column = byRule[rule.number];
    hash = beginnings[rule.number];
    return this;
  }

  @Override
  public Pen word(String text) {
    hash = Text.hashed(hash, text);
    return this;
  }

  @Override
  public Pen number(int number) {
    // the last digit comes first, and goes to the highest place
    long digits = 0;
    int rest = number;
    int count = 0;
    do {
      digits = digits << 4 | rest % 10;
      rest /= 10;
      count++;
    } while (rest > 0);
    for (; count > 0; count--) {
      hash = Text.hashed(hash, (char) ('0' + (digits & 15)));
      digits >>>= 4;
    }
    return this;
  }

  @Override
  public Pen letter(char letter) {
    hash = Text.hashed(hash, letter);
    return this;
  }

  @Override
  public void end() {
    column.add(Text.mix(hash), record);
  }

  /** Hashed keys of one rule with the records that have them. */
  static final class Column {
    private final int expected;
    long[] keys = {};
    int[] records = {};
    int size;

    private Column(int expected) {
      this.expected = expected;
    }

    private void add(long key, int record) {
      if (size == keys.length) {
        // a rule whose field nobody has takes no room
        int room = Math.max(expected, size + (size >> 1) + 16);
        keys = Arrays.copyOf(keys, room);
        records = Arrays.copyOf(records, room);
      }
      keys[size] = key;
      records[size++] = record;
    }

    static Column joined(List<Column> pieces) {
      long sum = pieces.stream().mapToLong(piece -> piece.size).sum();
      if (sum > Integer.MAX_VALUE - 8) {
        throw new TooManyRecords("one blocking rule makes more than two billion keys");
      }
      var all = new Column(0);
      all.keys = new long[(int) sum];
      all.records = new int[(int) sum];
      for (var piece : pieces) {
        System.arraycopy(piece.keys, 0, all.keys, all.size, piece.size);
        System.arraycopy(piece.records, 0, all.records, all.size, piece.size);
        all.size += piece.size;
      }
      return all;
    }
  }
}

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
  private Column column = new Column();
  private long hash;
  private int record;

  HashedKeys(List<BlockingRule> rules) {
    for (var rule : rules) {
      byRule[rule.number] = new Column();
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
    int unit = 1;
    while (number / unit >= 10) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      hash = Text.hashed(hash, (char) ('0' + number / unit % 10));
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
    long[] keys;
    int[] records;
    int size;

    Column() {
      this(1 << 10);
    }

    private Column(int room) {
      keys = new long[room];
      records = new int[room];
    }

    private void add(long key, int record) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        records = Arrays.copyOf(records, size * 2);
      }
      keys[size] = key;
      records[size++] = record;
    }

    static Column joined(List<Column> pieces) {
      long sum = pieces.stream().mapToLong(piece -> piece.size).sum();
      if (sum > Integer.MAX_VALUE - 8) {
        throw new TooManyRecords("one blocking rule makes more than two billion keys");
      }
      var all = new Column((int) sum);
      for (var piece : pieces) {
        System.arraycopy(piece.keys, 0, all.keys, all.size, piece.size);
        System.arraycopy(piece.records, 0, all.records, all.size, piece.size);
        all.size += piece.size;
      }
      return all;
    }
  }
}

package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;

/**
 * A supplier's own references: a number for each person that is the person's alone and tells
 * nothing of it, made by a keyed exchange of halves (four Feistel rounds over 32 bits).
 */
final class Reference {

  private Reference() {}

  static String of(long seed, String source, String letters, long person) {
    long key = Chance.mix(seed ^ ((long) source.hashCode() << 20));
    int left = (int) (person >>> 16) & 0xFFFF;
    int right = (int) person & 0xFFFF;
    for (int round = 0; round < 4; round++) {
      int mixed = (int) Chance.mix(key + round * 0x10001L + right) & 0xFFFF;
      int next = left ^ mixed;
      left = right;
      right = next;
    }
    long number = (left & 0xFFFFL) << 16 | right;
    return letters + Long.toString(10_000_000_000L + number).substring(1);
  }
}

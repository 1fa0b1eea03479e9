package contactpoint.linkage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scored pairs, as three columns. */
final class Pairs {
  int[] left = new int[256];
  int[] right = new int[256];
  double[] weight = new double[256];
  int size;
  private int @Nullable [] order;

  void add(int a, int b, double bits) {
    if (size == left.length) {
      int more = (int) Math.min(size * 2L, Integer.MAX_VALUE - 8);
      left = Arrays.copyOf(left, more);
      right = Arrays.copyOf(right, more);
      weight = Arrays.copyOf(weight, more);
    }
    left[size] = a;
    right[size] = b;
    weight[size++] = bits;
  }

  /** All pairs of several, in their order; they are used up. */
  static Pairs joined(List<Pairs> pieces) {
    long sum = pieces.stream().mapToLong(piece -> piece.size).sum();
    if (sum > Integer.MAX_VALUE - 8) {
      throw new TooManyRecords("more than two billion pairs are likely enough to be kept");
    }
    var all = new Pairs();
    all.left = new int[(int) Math.max(256, sum)];
    all.right = new int[all.left.length];
    all.weight = new double[all.left.length];
    for (var piece : pieces) {
      System.arraycopy(piece.left, 0, all.left, all.size, piece.size);
      System.arraycopy(piece.right, 0, all.right, all.size, piece.size);
      System.arraycopy(piece.weight, 0, all.weight, all.size, piece.size);
      all.size += piece.size;
      piece.left = new int[0];
      piece.right = piece.left;
      piece.weight = new double[0];
      piece.size = 0;
    }
    return all;
  }

  /** Places ordered by weight, heaviest first; equal weights in the order they were added. */
  int[] heaviestFirst() {
    if (order == null || order.length != size) {
      long[] keys = new long[size];
      for (int i = 0; i < size; i++) {
        keys[i] = falling(weight[i]);
      }
      order = Radix.order(keys, size);
    }
    return order;
  }

  /** A number that falls, taken as unsigned, as the weight rises. */
  private static long falling(double weight) {
    long bits = Double.doubleToLongBits(weight + 0.0);
    return bits < 0 ? bits : ~bits & Long.MAX_VALUE;
  }
}

package contactpoint.linkage;

import java.util.Arrays;

/**
 * How well two records of one group hang together: by the weakest link of the strongest chain of
 * pairs that leads from one to the other inside the group. A record that hangs on loosely weakens
 * nobody but itself.
 */
final class Chains {
  private final int[] parent;
  private final int[] size;

  /** When each record was hung under its parent, counted in pairs heaviest first. */
  private final int[] when;

  /** The weight of the pair by which it was. */
  private final double[] by;

  /**
   * Looks at scored pairs.
   *
   * @param root the group of every record
   */
  Chains(Pairs pairs, int[] root) {
    parent = new int[root.length];
    size = new int[root.length];
    when = new int[root.length];
    by = new double[root.length];
    for (int i = 0; i < root.length; i++) {
      parent[i] = i;
    }
    Arrays.fill(size, 1);
    Arrays.fill(when, Integer.MAX_VALUE);
    int count = 0;
    for (int place : pairs.heaviestFirst()) {
      if (root[pairs.left[place]] == root[pairs.right[place]]) {
        join(top(pairs.left[place]), top(pairs.right[place]), count, pairs.weight[place]);
      }
      count++;
    }
  }

  private void join(int one, int other, int count, double weight) {
    if (one == other) {
      return;
    }
    int into = size[one] > size[other] || (size[one] == size[other] && one < other) ? one : other;
    int from = into == one ? other : one;
    parent[from] = into;
    size[into] += size[from];
    when[from] = count;
    by[from] = weight;
  }

  /**
   * Paths are short, since smaller trees are hung under larger ones; they must stay as they are.
   */
  private int top(int record) {
    int at = record;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  /** The weight in bits of the weakest link; not a number if no chain leads there. */
  double weakest(int a, int b) {
    int one = a;
    int other = b;
    double weakest = Double.NaN;
    while (one != other) {
      boolean first = when[one] < when[other];
      int lower = first ? one : other;
      if (parent[lower] == lower) {
        return Double.NaN;
      }
      weakest = by[lower];
      if (first) {
        one = parent[one];
      } else {
        other = parent[other];
      }
    }
    return weakest;
  }
}

package contactpoint.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/**
 * Groups records into people: heaviest pairs first, two groups are joined if no constraint forbids
 * it and the evidence between all their records does not speak against it. Decisions come before
 * any evidence. The order of input has no influence: pairs are taken by weight, then by the
 * records' own order.
 */
final class Clusters {
  /** What the evidence between two records is, pair by pair, when groups are to be joined. */
  interface Contrast {
    double between(int a, int b);
  }

  /** Whether two records can never be one person. */
  interface Conflict {
    boolean between(int a, int b);
  }

  private static final int MOST_COMPARED = 900;
  private static final double BOUND = 10;

  private final int[] parent;
  private final int[] next;
  private final int[] sizes;
  private final int[] tail;
  private final byte[] source;
  private final Constraints constraints;
  private final Conflict conflict;
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  Clusters(byte[] source, Constraints constraints, Conflict conflict) {
    int n = source.length;
    this.source = source;
    this.constraints = constraints;
    this.conflict = conflict;
    parent = new int[n];
    next = new int[n];
    sizes = new int[n];
    tail = new int[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i;
      tail[i] = i;
    }
    Arrays.fill(next, -1);
    Arrays.fill(sizes, 1);
  }

  /**
   * Builds the groups, part by part: what is grouped together never depends on records that no pair
   * leads to, and so not on who computes it either.
   *
   * @param pairs scored pairs
   * @param together tells for two records the group they were in before, equal numbers meaning
   *     together; negative if unknown
   * @param contrasts makes for each part what tells the evidence between two records
   */
  int[] build(Pairs pairs, IntBinaryOperator together, Supplier<Contrast> contrasts, Work work) {
    decide();
    var parts = new Parts(pairs, Math.min(constraints.join(), constraints.stay()), roots());
    work.all(
        parts.count(),
        part -> {
          var contrast = contrasts.get();
          for (int i = parts.start(part); i < parts.end(part); i++) {
            take(pairs, parts.place(i), together, contrast);
          }
          return part;
        });
    return roots();
  }

  private void take(Pairs pairs, int place, IntBinaryOperator together, Contrast contrast) {
    int a = pairs.left[place];
    int b = pairs.right[place];
    double least = together.applyAsInt(a, b) > 0 ? constraints.stay() : constraints.join();
    if (pairs.weight[place] >= least) {
      join(a, b, contrast);
    }
  }

  private int[] roots() {
    int[] roots = new int[parent.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = root(i);
    }
    return roots;
  }

  private void decide() {
    for (var decision : constraints.decisions()) {
      if (!decision.same()) {
        apart.computeIfAbsent(decision.left(), k -> new HashSet<>()).add(decision.right());
        apart.computeIfAbsent(decision.right(), k -> new HashSet<>()).add(decision.left());
      }
    }
    for (var decision : constraints.decisions()) {
      if (decision.same()) {
        merge(root(decision.left()), root(decision.right()));
      }
    }
  }

  private void join(int a, int b, Contrast contrast) {
    int one = root(a);
    int other = root(b);
    if (one != other && allowed(one, other, contrast)) {
      merge(one, other);
    }
  }

  private boolean allowed(int one, int other, Contrast contrast) {
    if (constraints.oneToOne() && shareSource(one, other)) {
      return false;
    }
    if (sizes[one] == 1 && sizes[other] == 1) {
      return !forbidden(one, other);
    }
    return compatible(one, other, contrast);
  }

  private boolean forbidden(int a, int b) {
    return apart.getOrDefault(a, Set.of()).contains(b) || conflict.between(a, b);
  }

  private boolean shareSource(int one, int other) {
    boolean[] seen = new boolean[2];
    for (int i = one; i >= 0; i = next[i]) {
      seen[source[i]] = true;
    }
    for (int i = other; i >= 0; i = next[i]) {
      if (seen[source[i]]) {
        return true;
      }
    }
    return false;
  }

  /** No two records conflict, and on the whole the evidence between the groups is not against. */
  private boolean compatible(int one, int other, Contrast contrast) {
    double sum = 0;
    long compared = 0;
    long all = (long) sizes[one] * sizes[other];
    long step = Math.max(1, all / MOST_COMPARED);
    long at = 0;
    for (int i = one; i >= 0; i = next[i]) {
      for (int j = other; j >= 0; j = next[j]) {
        if (!apart.isEmpty() && apart.getOrDefault(i, Set.of()).contains(j)) {
          return false;
        }
        if (at++ % step == 0) {
          if (conflict.between(i, j)) {
            return false;
          }
          sum += Math.clamp(contrast.between(i, j), -BOUND, BOUND);
          compared++;
        }
      }
    }
    return sum >= 0 || compared == 0;
  }

  private void merge(int one, int other) {
    if (one == other) {
      return;
    }
    int into =
        sizes[one] > sizes[other] || (sizes[one] == sizes[other] && one < other) ? one : other;
    int from = into == one ? other : one;
    parent[from] = into;
    next[tail[into]] = from;
    tail[into] = tail[from];
    sizes[into] += sizes[from];
  }

  private int root(int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}

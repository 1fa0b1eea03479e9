package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static int[] build(int n, Pairs pairs, Constraints constraints) {
    return build(new Clusters(new byte[n], constraints, (a, b) -> false), pairs, (a, b) -> -1);
  }

  private static int[] build(Clusters clusters, Pairs pairs, IntBinaryOperator together) {
    try (var work = new Work(2)) {
      return clusters.build(pairs, together, () -> (a, b) -> 1, work);
    }
  }

  private static Pairs random(long seed, int n) {
    var random = new SplittableRandom(seed);
    var pairs = new Pairs();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (random.nextInt(4) == 0) {
          pairs.add(a, b, random.nextDouble(-10, 10));
        }
      }
    }
    return pairs;
  }

  /** Without constraints clusters are the connected parts, found here by spreading labels. */
  @Property(tries = 200)
  void without_constraints_clusters_are_the_connected_parts(@ForAll long seed) {
    int n = 12;
    var pairs = random(seed, n);
    int[] label = new int[n];
    for (int i = 0; i < n; i++) {
      label[i] = i;
    }
    for (int round = 0; round < n; round++) {
      for (int k = 0; k < pairs.size; k++) {
        if (pairs.weight[k] >= 0) {
          int least = Math.min(label[pairs.left[k]], label[pairs.right[k]]);
          label[pairs.left[k]] = least;
          label[pairs.right[k]] = least;
        }
      }
    }
    int[] root = build(n, pairs, Constraints.NONE);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        assertThat(root[a] == root[b]).isEqualTo(label[a] == label[b]);
      }
    }
  }

  @Property(tries = 200)
  void decisions_always_win(@ForAll long seed) {
    int n = 10;
    var decisions = List.of(new Decision(0, 1, false), new Decision(2, 3, true));
    int[] root = build(n, random(seed, n), new Constraints(false, 0, 0, decisions));
    assertThat(root[0]).isNotEqualTo(root[1]);
    assertThat(root[2]).isEqualTo(root[3]);
  }

  @Test
  void records_that_were_together_stay_at_a_weight_at_which_they_would_not_be_joined() {
    var pairs = new Pairs();
    pairs.add(0, 1, 5);
    pairs.add(2, 3, 5);
    int[] root =
        build(
            new Clusters(new byte[4], new Constraints(false, 8, 3, List.of()), (a, b) -> false),
            pairs,
            (a, b) -> a == 0 ? 1 : -1);
    assertThat(root[0]).isEqualTo(root[1]);
    assertThat(root[2]).isNotEqualTo(root[3]);
  }

  @Test
  void records_that_conflict_are_never_in_one_cluster() {
    var pairs = new Pairs();
    pairs.add(0, 1, 9);
    pairs.add(1, 2, 8);
    int[] root =
        build(
            new Clusters(new byte[3], Constraints.NONE, (a, b) -> a + b == 2), pairs, (a, b) -> -1);
    assertThat(root[0]).isEqualTo(root[1]);
    assertThat(root[2]).isNotEqualTo(root[0]);
  }

  /** Against trying every assignment. */
  @Property(tries = 200)
  void one_to_one_assignment_has_the_greatest_sum_of_weights(@ForAll long seed) {
    int n = 5;
    var random = new SplittableRandom(seed);
    var pairs = new Pairs();
    double[][] weight = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        weight[a][b] = random.nextInt(2) == 0 ? random.nextDouble(0, 20) : -1;
        if (weight[a][b] >= 0) {
          pairs.add(a, n + b, weight[a][b]);
        }
      }
    }
    boolean[] chosen = new Assignment(pairs, 2 * n).chosen(0);
    double sum = 0;
    var taken = new ArrayList<Integer>();
    for (int k = 0; k < pairs.size; k++) {
      if (chosen[k]) {
        sum += pairs.weight[k];
        taken.add(pairs.left[k]);
        taken.add(pairs.right[k]);
      }
    }
    assertThat(taken).doesNotHaveDuplicates();
    assertThat(sum).isCloseTo(best(weight, 0, 0), org.assertj.core.api.Assertions.within(1e-6));
  }

  private static double best(double[][] weight, int row, int used) {
    if (row == weight.length) {
      return 0;
    }
    double best = best(weight, row + 1, used);
    for (int column = 0; column < weight.length; column++) {
      if ((used & 1 << column) == 0 && weight[row][column] >= 0) {
        best = Math.max(best, weight[row][column] + best(weight, row + 1, used | 1 << column));
      }
    }
    return best;
  }
}

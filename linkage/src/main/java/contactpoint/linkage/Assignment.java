package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One-to-one assignment between two files: among all ways to give each record at most one partner,
 * the one with the greatest sum of weights. Found exactly, part by part, with the Hungarian method
 * (Kuhn 1955, in the form of Jonker and Volgenant 1987); parts too large for it are taken heaviest
 * first.
 */
final class Assignment {
  private static final int LARGEST = 400;

  private final Pairs pairs;
  private final int[] parent;

  Assignment(Pairs pairs, int records) {
    this.pairs = pairs;
    this.parent = new int[records];
    for (int i = 0; i < records; i++) {
      parent[i] = i;
    }
  }

  /** For each pair whether it is chosen; only pairs of at least that weight are considered. */
  boolean[] chosen(double least) {
    boolean[] chosen = new boolean[pairs.size];
    for (var part : parts(least)) {
      int[] lefts = distinct(part, pairs.left);
      int[] rights = distinct(part, pairs.right);
      if (part.size() == 1) {
        chosen[part.getFirst()] = true;
      } else if (lefts.length <= LARGEST && rights.length <= LARGEST) {
        exact(part, lefts, rights, least, chosen);
      } else {
        greedy(part, chosen);
      }
    }
    return chosen;
  }

  private List<List<Integer>> parts(double least) {
    var kept = new ArrayList<Integer>();
    for (int place : pairs.heaviestFirst()) {
      if (pairs.weight[place] >= least) {
        kept.add(place);
        parent[root(pairs.left[place])] = root(pairs.right[place]);
      }
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    var ordered = new ArrayList<List<Integer>>();
    for (int place : kept) {
      parts
          .computeIfAbsent(
              root(pairs.left[place]),
              r -> {
                var part = new ArrayList<Integer>();
                ordered.add(part);
                return part;
              })
          .add(place);
    }
    return ordered;
  }

  private int root(int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static int[] distinct(List<Integer> part, int[] column) {
    return part.stream().mapToInt(place -> column[place]).distinct().sorted().toArray();
  }

  private void greedy(List<Integer> part, boolean[] chosen) {
    var taken = new HashMap<Integer, Boolean>();
    for (int place : part) {
      int a = pairs.left[place];
      int b = pairs.right[place];
      if (!taken.containsKey(a) && !taken.containsKey(b)) {
        taken.put(a, true);
        taken.put(b, true);
        chosen[place] = true;
      }
    }
  }

  private void exact(
      List<Integer> part, int[] lefts, int[] rights, double least, boolean[] chosen) {
    boolean turned = lefts.length > rights.length;
    int[] rows = turned ? rights : lefts;
    int[] columns = turned ? lefts : rights;
    int n = rows.length;
    // each row has a column of its own that stands for "nobody"
    int m = columns.length + n;
    double[][] gain = new double[n][m];
    int[][] pair = new int[n][columns.length];
    for (var row : pair) {
      Arrays.fill(row, -1);
    }
    for (int place : part) {
      int row = Arrays.binarySearch(rows, turned ? pairs.right[place] : pairs.left[place]);
      int column = Arrays.binarySearch(columns, turned ? pairs.left[place] : pairs.right[place]);
      gain[row][column] = pairs.weight[place] - least + 1e-9;
      pair[row][column] = place;
    }
    int[] match = hungarian(gain);
    for (int row = 0; row < n; row++) {
      if (match[row] < columns.length && pair[row][match[row]] >= 0) {
        chosen[pair[row][match[row]]] = true;
      }
    }
  }

  /** The column of each row in an assignment of greatest gain; rows no more than columns. */
  static int[] hungarian(double[][] gain) {
    int n = gain.length;
    int m = gain[0].length;
    double[] u = new double[n + 1];
    double[] v = new double[m + 1];
    int[] rowOf = new int[m + 1];
    int[] way = new int[m + 1];
    for (int i = 1; i <= n; i++) {
      rowOf[0] = i;
      int column = 0;
      double[] least = new double[m + 1];
      boolean[] used = new boolean[m + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      do {
        used[column] = true;
        int row = rowOf[column];
        int nearest = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= m; j++) {
          if (!used[j]) {
            double slack = -gain[row - 1][j - 1] - u[row] - v[j];
            if (slack < least[j]) {
              least[j] = slack;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              nearest = j;
            }
          }
        }
        for (int j = 0; j <= m; j++) {
          if (used[j]) {
            u[rowOf[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = nearest;
      } while (rowOf[column] != 0);
      do {
        int before = way[column];
        rowOf[column] = rowOf[before];
        column = before;
      } while (column != 0);
    }
    int[] columnOf = new int[n];
    for (int j = 1; j <= m; j++) {
      if (rowOf[j] > 0) {
        columnOf[rowOf[j] - 1] = j - 1;
      }
    }
    return columnOf;
  }
}

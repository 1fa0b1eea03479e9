package contactpoint.linkage;

import java.util.Arrays;

/** Scored pairs, as three columns. */
final class Pairs {
  int[] left = new int[256];
  int[] right = new int[256];
  double[] weight = new double[256];
  int size;

  void add(int a, int b, double bits) {
    if (size == left.length) {
      int more = size * 2;
      left = Arrays.copyOf(left, more);
      right = Arrays.copyOf(right, more);
      weight = Arrays.copyOf(weight, more);
    }
    left[size] = a;
    right[size] = b;
    weight[size++] = bits;
  }

  void addAll(Pairs other) {
    for (int i = 0; i < other.size; i++) {
      add(other.left[i], other.right[i], other.weight[i]);
    }
  }

  /** Places ordered by weight, heaviest first; equal weights by the records' own order. */
  int[] heaviestFirst() {
    var order = new Integer[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Arrays.parallelSort(order, this::compare);
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = order[i];
    }
    return places;
  }

  private int compare(int i, int j) {
    int byWeight = Double.compare(weight[j], weight[i]);
    if (byWeight != 0) {
      return byWeight;
    }
    int byLeft = Integer.compare(left[i], left[j]);
    return byLeft != 0 ? byLeft : Integer.compare(right[i], right[j]);
  }
}

package contactpoint.population.chance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Values drawn in proportion to their weights, each in one step (the alias method, Vose 1991).
 *
 * @param <T> what is drawn
 */
public final class Weighted<T> {

  private final List<T> values;
  private final double[] keep;
  private final int[] alias;
  private final double[] shares;

  /**
   * Prepares the draw.
   *
   * @throws IllegalArgumentException unless there is a weight for each value and one is positive
   */
  public Weighted(List<? extends T> values, double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    if (values.isEmpty() || values.size() != weights.length || !(total > 0)) {
      throw new IllegalArgumentException("Each value needs a weight, and one must be positive");
    }
    this.values = List.copyOf(values);
    this.keep = new double[weights.length];
    this.alias = new int[weights.length];
    this.shares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      shares[i] = weights[i] / total;
    }
    share(weights, total);
  }

  private void share(double[] weights, double total) {
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < weights.length; i++) {
      keep[i] = weights[i] * weights.length / total;
      (keep[i] < 1 ? small : large).add(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int under = small.remove();
      int over = large.remove();
      alias[under] = over;
      keep[over] -= 1 - keep[under];
      (keep[over] < 1 ? small : large).add(over);
    }
    small.forEach(i -> keep[i] = 1);
    large.forEach(i -> keep[i] = 1);
  }

  /** One value. */
  public T draw(Chance chance) {
    double point = chance.nextDouble() * keep.length;
    int place = (int) point;
    return values.get(point - place < keep[place] ? place : alias[place]);
  }

  /** The probability of the value at a place in {@link #values()}. */
  public double share(int place) {
    return shares[place];
  }

  /** What can be drawn, in the order given. */
  public List<T> values() {
    return values;
  }
}

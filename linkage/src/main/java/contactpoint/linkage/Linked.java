package contactpoint.linkage;

import java.util.List;

/**
 * The outcome of linking: scored pairs, and the person each record belongs to. Records are numbered
 * in the order in which they were added.
 */
public final class Linked {
  private final Model model;
  private final Pairs pairs;
  private final double[] probability;
  private final int[] cluster;
  private final BlockingYield brought;
  private final List<Example> examples;

  Linked(
      Model model,
      Pairs pairs,
      double[] probability,
      int[] cluster,
      BlockingYield brought,
      List<Example> examples) {
    this.model = model;
    this.pairs = pairs;
    this.probability = probability;
    this.cluster = cluster;
    this.brought = brought;
    this.examples = List.copyOf(examples);
  }

  /** The model that was used; trained on the records if none was given. */
  public Model model() {
    return model;
  }

  /** How many pairs are reported. */
  public int size() {
    return pairs.size;
  }

  /** The record on the left of a pair; of the first file where there are two. */
  public int left(int pair) {
    return pairs.left[pair];
  }

  /** The record on the right of a pair. */
  public int right(int pair) {
    return pairs.right[pair];
  }

  /** Weight of the evidence between the two records alone, in bits. */
  public double weight(int pair) {
    return pairs.weight[pair];
  }

  /** Probability that the two are one person, after assignment and cluster rules. */
  public double probability(int pair) {
    return probability[pair];
  }

  /** The verdict on a pair, after assignment and cluster rules. */
  public Verdict verdict(int pair) {
    double bits = Scale.bits(probability[pair]);
    var thresholds = model.thresholds();
    return bits >= thresholds.same()
        ? Verdict.SAME
        : bits < thresholds.doubtful() ? Verdict.NEW : Verdict.DOUBTFUL;
  }

  /** The number of the person a record belongs to, from 0. */
  public int cluster(int record) {
    return cluster[record];
  }

  /** How many people there are. */
  public int people() {
    int most = -1;
    for (int each : cluster) {
      most = Math.max(most, each);
    }
    return most + 1;
  }

  /** What blocking made and what it is estimated to have lost. */
  public BlockingYield blocking() {
    return brought;
  }

  /** A few pairs with their reasons: the heaviest, and those nearest to even odds. */
  public List<Example> examples() {
    return examples;
  }

  /** How many records there are. */
  public int records() {
    return cluster.length;
  }

  /** The blocking rules that were used. */
  public List<BlockingRule> rules() {
    return model.blocking;
  }
}

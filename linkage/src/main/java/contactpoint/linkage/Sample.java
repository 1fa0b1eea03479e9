package contactpoint.linkage;

import java.util.Arrays;

/** Compared pairs kept for training: the level of every comparison, and what chance makes of it. */
final class Sample {
  private final int width;
  byte[] levels;
  float[] rarities;
  boolean[] swapped = new boolean[256];

  /** Pairs of which nothing can be learnt about one person. */
  boolean[] against = new boolean[256];

  /** How many pairs a sampled one stands for. */
  float[] standsFor = new float[256];

  int size;

  Sample(int width) {
    this.width = width;
    this.levels = new byte[256 * width];
    this.rarities = new float[256 * width];
  }

  void add(Evidence evidence, double pairs, boolean speaksAgainst) {
    if (size == swapped.length) {
      swapped = Arrays.copyOf(swapped, size * 2);
      against = Arrays.copyOf(against, size * 2);
      standsFor = Arrays.copyOf(standsFor, size * 2);
      levels = Arrays.copyOf(levels, size * 2 * width);
      rarities = Arrays.copyOf(rarities, size * 2 * width);
    }
    for (int i = 0; i < width; i++) {
      levels[size * width + i] = (byte) evidence.level[i];
      rarities[size * width + i] = (float) Scale.exp2(-evidence.chance[i]);
    }
    against[size] = speaksAgainst;
    standsFor[size] = (float) pairs;
    swapped[size++] = evidence.swapped;
  }

  int level(int pair, int comparison) {
    return levels[pair * width + comparison];
  }

  /** One over the chance that two values stand so. */
  double rarity(int pair, int comparison) {
    return rarities[pair * width + comparison];
  }
}

package contactpoint.linkage;

import java.util.Arrays;

/** Compared pairs kept for training: the level of every comparison, and what chance makes of it. */
final class Sample {
  private final int width;
  byte[] levels;
  float[] chances;
  boolean[] swapped = new boolean[256];

  /** How many pairs a sampled one stands for. */
  float[] standsFor = new float[256];

  int size;

  Sample(int width) {
    this.width = width;
    this.levels = new byte[256 * width];
    this.chances = new float[256 * width];
  }

  void add(Evidence evidence, double pairs) {
    if (size == swapped.length) {
      swapped = Arrays.copyOf(swapped, size * 2);
      standsFor = Arrays.copyOf(standsFor, size * 2);
      levels = Arrays.copyOf(levels, size * 2 * width);
      chances = Arrays.copyOf(chances, size * 2 * width);
    }
    for (int i = 0; i < width; i++) {
      levels[size * width + i] = (byte) evidence.level[i];
      chances[size * width + i] = (float) evidence.chance[i];
    }
    standsFor[size] = (float) pairs;
    swapped[size++] = evidence.swapped;
  }

  int level(int pair, int comparison) {
    return levels[pair * width + comparison];
  }

  double chance(int pair, int comparison) {
    return chances[pair * width + comparison];
  }
}

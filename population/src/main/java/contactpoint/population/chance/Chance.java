package contactpoint.population.chance;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A source of chance whose sequence follows from its keys alone, so that any part of a population
 * can be drawn again, in any order, by any thread (the generator is SplitMix64, Steele and others
 * 2014).
 */
public final class Chance implements RandomGenerator {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** Chance for what two keys name. */
  public static Chance of(long first, long second) {
    return new Chance(mix(first * GOLDEN + second));
  }

  /** Chance for what three keys name. */
  public static Chance of(long first, long second, long third) {
    return new Chance(mix(mix(first * GOLDEN + second) + third));
  }

  /** Chance for what four keys name. */
  public static Chance of(long first, long second, long third, long fourth) {
    return new Chance(mix(mix(mix(first * GOLDEN + second) + third) * GOLDEN + fourth));
  }

  /** A number that depends on every bit of another. */
  public static long mix(long key) {
    long z = key + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    long drawn = mix(state);
    state += GOLDEN;
    return drawn;
  }

  /** A number from 0 up to, and without, a bound. */
  public int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** A number between two, both included. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** One of several, all alike likely. */
  public <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /** True with a probability. */
  public boolean happens(double probability) {
    return nextDouble() < probability;
  }

  /** Days until something happens that happens so many times a year on average. */
  public int daysUntil(double timesAYear) {
    return (int) Math.min(100_000, -Math.log(1 - nextDouble()) / timesAYear * 365.25);
  }

  /** A number around a mean, within four standard deviations. */
  public double around(double mean, double deviation) {
    return mean + deviation * Math.clamp(nextGaussian(), -4, 4);
  }
}

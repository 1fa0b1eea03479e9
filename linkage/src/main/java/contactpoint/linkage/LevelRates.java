package contactpoint.linkage;

/**
 * What a model knows of one comparison level.
 *
 * @param field label of the field
 * @param level word of the level
 * @param m how often one person's two descriptions stand so, 0 to 1
 * @param u how often two strangers' do, 0 to 1
 */
public record LevelRates(String field, String level, double m, double u) {
  /** What the level is worth, in bits, for a value of usual frequency. */
  public double bits() {
    return Scale.log2(m / u);
  }
}

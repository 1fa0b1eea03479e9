package contactpoint.access;

/** How likely a record is the one that was asked for, in a word. */
public enum Likelihood {
  VERY_LIKELY("Very likely", 22),
  POSSIBLE("Possible", 15),
  LESS_LIKELY("Less likely", Weights.FLOOR);

  private final String caption;
  private final double from;

  Likelihood(String caption, double from) {
    this.caption = caption;
    this.from = from;
  }

  public String caption() {
    return caption;
  }

  /** Where it begins, in bits of evidence. */
  double from() {
    return from;
  }

  static Likelihood of(double bits) {
    for (Likelihood likelihood : values()) {
      if (bits >= likelihood.from) {
        return likelihood;
      }
    }
    return LESS_LIKELY;
  }
}

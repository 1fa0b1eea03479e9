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

  /**
   * The word for so much evidence.
   *
   * @param veryLikelyFrom where the first begins among as many children as there are
   * @param anotherPerson whether name, sex or birth plainly say so (a brother at the same address
   *     shares much, and is not the child), or too little of them is the very same to be sure
   */
  static Likelihood of(double bits, double veryLikelyFrom, boolean anotherPerson) {
    if (bits >= veryLikelyFrom && !anotherPerson) {
      return VERY_LIKELY;
    }
    return bits >= POSSIBLE.from ? POSSIBLE : LESS_LIKELY;
  }
}

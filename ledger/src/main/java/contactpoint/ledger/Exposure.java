package contactpoint.ledger;

/** How much of a subject was shown, or done to it. */
public enum Exposure {
  /** It stood in a list. */
  LISTED(1),
  /** Its record was opened. */
  OPENED(2),
  /** Its record was opened, and showed the shielded view. */
  OPENED_SHIELDED(3),
  /** It was changed. */
  CHANGED(4),
  /** It was asked for and nothing of it was shown: the asker was refused. */
  WITHHELD(5);

  private final int number;

  Exposure(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static Exposure ofNumber(int number) {
    for (Exposure exposure : values()) {
      if (exposure.number == number) {
        return exposure;
      }
    }
    throw new IllegalArgumentException("No exposure: " + number);
  }
}

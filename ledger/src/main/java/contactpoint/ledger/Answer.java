package contactpoint.ledger;

/** The answer to a yes-or-no question, as far as it was known when the entry was written. */
public enum Answer {
  UNKNOWN(0),
  NO(1),
  YES(2);

  private final int bits;

  Answer(int bits) {
    this.bits = bits;
  }

  int bits() {
    return bits;
  }

  public static Answer of(boolean answer) {
    return answer ? YES : NO;
  }

  static Answer ofBits(int bits) {
    return switch (bits) {
      case 0 -> UNKNOWN;
      case 1 -> NO;
      case 2 -> YES;
      default -> throw new IllegalArgumentException("No answer: " + bits);
    };
  }
}

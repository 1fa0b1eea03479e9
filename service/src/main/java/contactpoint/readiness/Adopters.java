package contactpoint.readiness;

/** The two sets of authorities: each has its own tasks, questions and dates. */
public enum Adopters implements Coded {
  EARLY("early"),
  OTHERS("others");

  private final String code;

  Adopters(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static Adopters of(boolean early) {
    return early ? EARLY : OTHERS;
  }
}

package contactpoint.readiness;

/** By which way a user will reach ContactPoint, and how long the training for it takes. */
public enum AccessRoute implements Coded {
  WEB("web", "Web page", 6),
  CASE_SYSTEM("case-system", "Inside a case system", 4),
  MEDIATED("mediated", "Through a mediator", 2);

  private final String code;
  private final String caption;
  private final int hours;

  AccessRoute(String code, String caption, int hours) {
    this.code = code;
    this.caption = caption;
    this.hours = hours;
  }

  @Override
  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** Hours of training by our curriculum; an assumption, shown where it is used. */
  public int hours() {
    return hours;
  }

  /** Whether its users sign in themselves and so need a token. */
  public boolean needsToken() {
    return this != MEDIATED;
  }
}

package contactpoint.readiness;

/** How an authority stands, in one of four words. */
public enum Track implements Coded {
  LIVE("live", "Live", "is live"),
  ON_TRACK("on-track", "On track", "is on track"),
  AT_RISK("at-risk", "At risk", "is at risk"),
  OFF_TRACK("off-track", "Off track", "is off track");

  private final String code;
  private final String caption;
  private final String sentence;

  Track(String code, String caption, String sentence) {
    this.code = code;
    this.caption = caption;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** "is at risk", to follow an authority's name. */
  public String sentence() {
    return sentence;
  }
}

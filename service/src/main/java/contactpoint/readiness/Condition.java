package contactpoint.readiness;

/** What must hold before practitioners are let in. */
public enum Condition implements Coded {
  CHECKPOINTS("checkpoints", "Checkpoints signed off"),
  DATA_ADMINISTRATORS("data-administrators", "Data administrators in post"),
  SHIELDING("shielding", "Shielding finished"),
  FEEDS("feeds", "Feeds live at their gate"),
  USERS("users", "Users ready for day one");

  private final String code;
  private final String caption;

  Condition(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  @Override
  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }
}

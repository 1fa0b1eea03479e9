package contactpoint.readiness;

/** A part of a whole, as the first assessments asked for it. */
public enum Band implements Coded {
  UP_TO_20("0-20", "0 to 20 %"),
  UP_TO_40("21-40", "21 to 40 %"),
  UP_TO_60("41-60", "41 to 60 %"),
  UP_TO_80("61-80", "61 to 80 %"),
  UP_TO_100("81-100", "81 to 100 %");

  private final String code;
  private final String caption;

  Band(String code, String caption) {
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

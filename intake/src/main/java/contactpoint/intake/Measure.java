package contactpoint.intake;

/** The four measures of a feed, each with the question it answers. */
public enum Measure {
  COMPLETENESS("Completeness", "Is the field there?"),
  VALIDITY("Validity", "Is it a real date, number, postcode?"),
  CONSISTENCY("Internal consistency", "Do the fields agree with each other?"),
  USEFULNESS("Usefulness", "Could we match it, and reach someone?");

  private final String caption;
  private final String question;

  Measure(String caption, String question) {
    this.caption = caption;
    this.question = question;
  }

  public String caption() {
    return caption;
  }

  public String question() {
    return question;
  }
}

package contactpoint.accounts;

/**
 * What an account is worth at this moment: what was decided about it, and what the calendar says.
 */
public enum Standing {
  GOOD("Active"),
  INVITED("Invited"),
  LOCKED("On hold"),
  UNCLEARED("Not cleared"),
  UNTRAINED("Not trained"),
  LAPSED("Check out of date"),
  CLOSED("Closed");

  private final String caption;

  Standing(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }
}

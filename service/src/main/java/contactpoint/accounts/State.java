package contactpoint.accounts;

/** What has been decided about an account, as it is stored. */
public enum State {
  INVITED("invited"),
  ACTIVE("active"),
  LOCKED("locked"),
  CLOSED("closed");

  private final String code;

  State(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static State ofCode(String code) {
    for (State state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("No such state of an account");
  }
}

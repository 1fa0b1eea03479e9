package contactpoint.feeds;

/** The states of a submission. It goes forward only; what is withdrawn is withdrawn whole. */
public enum SubmissionState {
  RECEIVED("received", "Received, not yet begun"),
  PLACING("placing", "Being placed"),
  PLACED("placed", "Placed"),
  WITHDRAWN("withdrawn", "Withdrawn");

  private final String code;
  private final String caption;

  SubmissionState(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  static SubmissionState ofCode(String code) {
    for (SubmissionState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("No such state of a submission");
  }
}

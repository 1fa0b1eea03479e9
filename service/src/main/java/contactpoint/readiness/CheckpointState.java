package contactpoint.readiness;

/** Where a checkpoint stands. */
public enum CheckpointState implements Coded {
  NOT_OPEN("not-open", "Not open yet"),
  IN_HAND("in-hand", "In hand"),
  SUBMITTED("submitted", "Submitted"),
  MODERATED("moderated", "Moderated"),
  CONDITION("condition", "Signed off, with one condition"),
  SIGNED_OFF("signed-off", "Signed off");

  private final String code;
  private final String caption;

  CheckpointState(String code, String caption) {
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

  public boolean isSignedOff() {
    return this == SIGNED_OFF || this == CONDITION;
  }
}

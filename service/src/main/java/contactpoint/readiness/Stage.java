package contactpoint.readiness;

import contactpoint.organisations.Admission;

/** How far an authority's access is open. */
public enum Stage implements Coded {
  CLOSED("closed", "Closed"),
  SHIELDING("shielding", "Open for shielding only"),
  OPEN("open", "Live"),
  PAUSED("paused", "Paused");

  private final String code;
  private final String caption;

  Stage(String code, String caption) {
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

  /** Who of the authority is let in at this stage: the team shields before practitioners look. */
  public Admission admission() {
    return switch (this) {
      case CLOSED -> Admission.NOBODY;
      case SHIELDING, PAUSED -> Admission.TEAM;
      case OPEN -> Admission.EVERYBODY;
    };
  }

  /** Which stages may follow this one. */
  public java.util.Set<Stage> next() {
    return switch (this) {
      case CLOSED -> java.util.Set.of(SHIELDING);
      case SHIELDING -> java.util.Set.of(OPEN, CLOSED);
      case OPEN -> java.util.Set.of(PAUSED);
      case PAUSED -> java.util.Set.of(OPEN, SHIELDING, CLOSED);
    };
  }
}

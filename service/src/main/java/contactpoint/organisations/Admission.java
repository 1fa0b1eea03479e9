package contactpoint.organisations;

import contactpoint.vocabulary.Role;

/**
 * Who of an authority is let in to child records. The roll-out moves it; an authority that no
 * roll-out knows lets everybody in.
 */
public enum Admission {
  NOBODY("nobody"),
  TEAM("team"),
  EVERYBODY("everybody");

  private final String code;

  Admission(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Admission ofCode(String code) {
    for (Admission one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no admission " + code);
  }

  /** Whether somebody in this role is let in: the team shields before practitioners look. */
  public boolean letsIn(Role role) {
    return switch (this) {
      case NOBODY -> false;
      case TEAM -> role != Role.PRACTITIONER;
      case EVERYBODY -> true;
    };
  }
}

package contactpoint.shielding;

import java.util.Optional;

/**
 * Why a child is shielded: a closed list, since no free text about a child is held. In every case
 * somebody could cause significant harm if the place were known, and does not know it.
 */
public enum ShieldReason {
  DOMESTIC_ABUSE(
      "domestic-abuse", "Somebody who has been violent or threatening must not find the family"),
  ADOPTION("adoption", "An adoption or placement that a birth relative may try to disrupt"),
  WITNESS("witness", "Somebody in the family is protected as a witness"),
  OTHER_HARM(
      "other-harm", "Another person who could cause significant harm must not find the child");

  private final String code;
  private final String caption;

  ShieldReason(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  public static Optional<ShieldReason> ofCode(String code) {
    for (ShieldReason reason : values()) {
      if (reason.code.equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}

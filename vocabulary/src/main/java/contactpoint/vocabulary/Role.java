package contactpoint.vocabulary;

import java.util.Optional;

/** What somebody may be here. What each may do is one table, in {@code accounts}. */
public enum Role {
  PRACTITIONER("practitioner", "Practitioner"),
  DATA_ADMINISTRATOR("data-administrator", "Data administrator"),
  MANAGEMENT_TEAM("management-team", "Management team"),
  PRIVACY_OFFICER("privacy-officer", "Privacy officer"),
  ACCOUNT_MANAGER("account-manager", "Account manager"),
  NATIONAL_TEAM("national-team", "National team"),
  REGIONAL_COORDINATOR("regional-coordinator", "Regional coordinator"),
  LOCAL_MANAGER("local-manager", "Local implementation manager"),
  /** The software itself: a feed being placed, a command typed at the server. */
  SYSTEM("system", "The system");

  private final String code;
  private final String caption;

  Role(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  public static Optional<Role> ofCode(String code) {
    for (Role role : values()) {
      if (role.code.equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}

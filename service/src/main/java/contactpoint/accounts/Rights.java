package contactpoint.accounts;

import static contactpoint.pages.Right.FEEDS;
import static contactpoint.pages.Right.GRANTS;
import static contactpoint.pages.Right.NATIONAL_PICTURE;
import static contactpoint.pages.Right.OPEN_RECORD;
import static contactpoint.pages.Right.ORGANISATIONS;
import static contactpoint.pages.Right.OWN_INVOLVEMENT;
import static contactpoint.pages.Right.QUARANTINE;
import static contactpoint.pages.Right.READINESS;
import static contactpoint.pages.Right.SEARCH;
import static contactpoint.pages.Right.SHIELD;
import static contactpoint.pages.Right.SIGNED_IN;
import static contactpoint.pages.Right.USERS;
import static contactpoint.vocabulary.Role.ACCOUNT_MANAGER;
import static contactpoint.vocabulary.Role.DATA_ADMINISTRATOR;
import static contactpoint.vocabulary.Role.LOCAL_MANAGER;
import static contactpoint.vocabulary.Role.MANAGEMENT_TEAM;
import static contactpoint.vocabulary.Role.NATIONAL_TEAM;
import static contactpoint.vocabulary.Role.PRACTITIONER;
import static contactpoint.vocabulary.Role.PRIVACY_OFFICER;
import static contactpoint.vocabulary.Role.REGIONAL_COORDINATOR;

import contactpoint.pages.Right;
import contactpoint.vocabulary.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: the one table. {@code docs/rights.md} is printed from it, and a test tries every
 * cell on every page. The software itself has no right to any page.
 */
public final class Rights {

  private static final Map<Role, Set<Right>> TABLE = new EnumMap<>(Role.class);

  static {
    row(PRACTITIONER, SIGNED_IN, SEARCH, OPEN_RECORD, OWN_INVOLVEMENT);
    row(DATA_ADMINISTRATOR, SIGNED_IN, SEARCH, OPEN_RECORD, FEEDS, QUARANTINE);
    row(
        MANAGEMENT_TEAM,
        SIGNED_IN,
        SEARCH,
        OPEN_RECORD,
        FEEDS,
        QUARANTINE,
        SHIELD,
        USERS,
        READINESS);
    row(PRIVACY_OFFICER, SIGNED_IN);
    row(ACCOUNT_MANAGER, SIGNED_IN, USERS);
    row(NATIONAL_TEAM, SIGNED_IN, ORGANISATIONS, READINESS, NATIONAL_PICTURE, GRANTS);
    row(REGIONAL_COORDINATOR, SIGNED_IN, ORGANISATIONS, READINESS, NATIONAL_PICTURE, GRANTS);
    row(LOCAL_MANAGER, SIGNED_IN, READINESS, GRANTS);
  }

  private Rights() {}

  /** What somebody in this role may do. */
  public static Set<Right> of(Role role) {
    return TABLE.getOrDefault(role, Set.of());
  }

  /** Whether somebody in this role may do this; anybody may read what anybody may read. */
  public static boolean has(Role role, Right right) {
    return right == Right.ANYBODY || of(role).contains(right);
  }

  private static void row(Role role, Right first, Right... others) {
    TABLE.put(role, Set.copyOf(EnumSet.of(first, others)));
  }
}

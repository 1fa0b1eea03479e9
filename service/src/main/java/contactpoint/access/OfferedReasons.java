package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Role;
import java.util.List;

/**
 * Which access reasons a person can choose. Recorded involvement is never chosen: it holds when a
 * record is opened from a person's own involvements. Nobody has one chosen beforehand.
 */
public final class OfferedReasons {

  private static final List<AccessReason> WORK =
      List.of(
          AccessReason.WORKING_WITH,
          AccessReason.SAFEGUARDING,
          AccessReason.PUPIL_WELFARE,
          AccessReason.MISSING_EDUCATION,
          AccessReason.SECTION_47);

  private OfferedReasons() {}

  /** In the order of the page; none for who may not search. */
  public static List<AccessReason> to(Role role) {
    return switch (role) {
      case PRACTITIONER, MANAGEMENT_TEAM -> WORK;
      case DATA_ADMINISTRATOR -> List.of(AccessReason.DATA_QUALITY);
      case PRIVACY_OFFICER,
          ACCOUNT_MANAGER,
          NATIONAL_TEAM,
          REGIONAL_COORDINATOR,
          LOCAL_MANAGER,
          SYSTEM ->
          List.of();
    };
  }
}

package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;

/**
 * Who may change what of an authority: its own local manager, its region's coordinator, the
 * national team.
 */
final class Rights {

  private Rights() {}

  private static final String COORDINATES =
      "select exists (select from readiness.coordinator where account = :account and region ="
          + " :region)";

  /** Whether the actor works for this authority's readiness in any of the three parts. */
  static boolean may(Tx tx, Actor actor, Standing standing) {
    return switch (actor.role()) {
      case SYSTEM, NATIONAL_TEAM -> true;
      case LOCAL_MANAGER -> actor.belongsTo(standing.number());
      case REGIONAL_COORDINATOR -> coordinates(tx, actor, standing);
      case PRACTITIONER, DATA_ADMINISTRATOR, MANAGEMENT_TEAM, PRIVACY_OFFICER, ACCOUNT_MANAGER ->
          false;
    };
  }

  /** Whether the actor may look at this authority: whoever may change it, and its own team. */
  static boolean maySee(Tx tx, Actor actor, Standing standing) {
    return may(tx, actor, standing)
        || (actor.role() == Role.MANAGEMENT_TEAM && actor.belongsTo(standing.number()));
  }

  /** Whether the actor may do what this role does, for this authority. */
  static boolean mayAs(Tx tx, Actor actor, Role role, Standing standing) {
    return actor.role() == role && may(tx, actor, standing);
  }

  private static boolean coordinates(Tx tx, Actor actor, Standing standing) {
    return tx.sql(COORDINATES)
        .param("account", actor.account())
        .param("region", standing.authority().region().code())
        .query(Boolean.class)
        .single();
  }

  static String refusal(AuthorityNumber number) {
    return "You may not change the readiness of authority " + number;
  }
}

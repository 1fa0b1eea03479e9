package contactpoint.organisations;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Telephone;
import java.util.Optional;

/** What bringing the rows of organisations up to date says in SQL. */
final class RosterRows {

  private static final String AUTHORITY =
      """
      insert into organisations.authority
             (number, name, region, early_adopter, team_telephone, team_email)
      values (:number, :name, :region, :early, :telephone, :email)
      on conflict (number) do update
         set name = excluded.name, region = excluded.region,
             early_adopter = excluded.early_adopter,
             team_telephone = coalesce(excluded.team_telephone, authority.team_telephone),
             team_email = coalesce(excluded.team_email, authority.team_email)
      """;

  private static final String ORGANISATION =
      """
      insert into organisations.organisation (code, name, kind, authority)
      values (:code, :name, :kind, :authority)
      on conflict (code) do update set name = excluded.name
      """;

  private static final String SERVICE =
      """
      insert into organisations.service (code, name, kind, authority, telephone, email, sensitive)
      values (:code, :name, :kind, :authority, :telephone, :email, :sensitive)
      on conflict (code) do update
         set name = excluded.name, kind = excluded.kind, authority = excluded.authority,
             telephone = excluded.telephone, email = excluded.email,
             sensitive = excluded.sensitive
      """;

  private static final String SETTING =
      """
      insert into organisations.setting (code, name, kind, authority, postcode, telephone, email)
      values (:code, :name, :kind, :authority, :postcode, :telephone, :email)
      on conflict (code) do update
         set name = excluded.name, kind = excluded.kind, authority = excluded.authority,
             postcode = excluded.postcode, telephone = excluded.telephone, email = excluded.email
      """;

  private static final String PRACTICE =
      """
      insert into organisations.practice (code, name, authority, postcode, telephone, email)
      values (:code, :name, :authority, :postcode, :telephone, :email)
      on conflict (code) do update
         set name = excluded.name, authority = excluded.authority,
             postcode = excluded.postcode, telephone = excluded.telephone, email = excluded.email
      """;

  private static final String SOURCE =
      """
      insert into organisations.source (code, caption, supplier, tells, authority, refresh_days)
      values (:code, :caption, :supplier, :tells, :authority, :days)
      on conflict (code) do update
         set caption = excluded.caption, supplier = excluded.supplier, tells = excluded.tells,
             authority = excluded.authority, refresh_days = excluded.refresh_days
      """;

  private RosterRows() {}

  /** The bodies that belong to no authority. */
  static void nationalBodies(Tx tx) {
    organisation(
        tx, "national-team", "ContactPoint national team", Organisation.Kind.NATIONAL_TEAM, null);
    organisation(tx, "barnardos", "Barnardo’s", Organisation.Kind.NATIONAL_PARTNER, null);
    organisation(tx, "kids", "KIDS", Organisation.Kind.NATIONAL_PARTNER, null);
  }

  static void authority(Tx tx, Authority authority) {
    tx.sql(AUTHORITY)
        .param("number", authority.number().number())
        .param("name", authority.name())
        .param("region", authority.region())
        .param("early", authority.earlyAdopter())
        .param("telephone", authority.teamTelephone().map(Telephone::text).orElse(null))
        .param("email", authority.teamEmail().map(Email::text).orElse(null))
        .update();
    organisation(
        tx,
        "authority-" + authority.number(),
        authority.name(),
        Organisation.Kind.AUTHORITY,
        authority.number().number());
  }

  private static void organisation(
      Tx tx,
      String code,
      String name,
      Organisation.Kind kind,
      @org.jspecify.annotations.Nullable Integer authority) {
    tx.sql(ORGANISATION)
        .param("code", code)
        .param("name", name)
        .param("kind", kind.code())
        .param("authority", authority, java.sql.Types.INTEGER)
        .update();
  }

  static void service(Tx tx, Service service) {
    tx.sql(SERVICE)
        .param("code", service.code())
        .param("name", service.name())
        .param("kind", service.kind())
        .param("authority", service.authority().number())
        .param("telephone", service.telephone().map(Telephone::text).orElse(null))
        .param("email", service.email().map(Email::text).orElse(null))
        .param("sensitive", service.sensitive())
        .update();
  }

  static void setting(Tx tx, Place setting) {
    tx.sql(SETTING).param("kind", setting.kind()).params(placeOf(setting)).update();
  }

  static void practice(Tx tx, Place practice) {
    tx.sql(PRACTICE).params(placeOf(practice)).update();
  }

  private static java.util.Map<String, ?> placeOf(Place place) {
    var values = new java.util.HashMap<String, Object>();
    values.put("code", place.code());
    values.put("name", place.name());
    values.put("authority", place.authority().number());
    values.put("postcode", place.postcode().map(code -> code.text()).orElse(null));
    values.put("telephone", place.telephone().map(Telephone::text).orElse(null));
    values.put("email", place.email().map(Email::text).orElse(null));
    return values;
  }

  static void source(Tx tx, Source source, Optional<AuthorityNumber> authority) {
    tx.sql(SOURCE)
        .param("code", source.code())
        .param("caption", source.caption())
        .param("supplier", source.supplier())
        .param("tells", source.tells())
        .param(
            "authority",
            authority.map(AuthorityNumber::number).orElse(null),
            java.sql.Types.INTEGER)
        .param("days", source.refreshDays())
        .update();
  }
}

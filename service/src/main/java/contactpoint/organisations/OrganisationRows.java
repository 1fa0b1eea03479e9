package contactpoint.organisations;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions about organisations, in SQL. */
final class OrganisationRows {

  private static final String AUTHORITY =
      """
      select number, name, region, early_adopter, team_telephone, team_email
        from organisations.authority
       where number = :number
      """;

  private static final String AUTHORITIES =
      """
      select number, name, region, early_adopter, team_telephone, team_email
        from organisations.authority
       order by name
      """;

  private static final String ADMISSION =
      """
      select admission from organisations.authority where number = :number
      """;

  private static final String ADMIT =
      """
      update organisations.authority set admission = :admission where number = :number
      """;

  private static final String ORGANISATION =
      """
      select id, code, name, kind, authority
        from organisations.organisation
       where id = :id
      """;

  private static final String ORGANISATION_BY_CODE =
      """
      select id, code, name, kind, authority
        from organisations.organisation
       where code = :code
      """;

  private static final String POSTCODE_AREA =
      """
      select substring(s.postcode from '^[A-Z]+') as area
        from organisations.organisation o
        join organisations.setting s on s.authority = o.authority
       where o.id = :id and s.postcode is not null
       group by 1
       order by count(*) desc, 1
       limit 1
      """;

  private static final String ORGANISATIONS_OF_AUTHORITY =
      """
      select id, code, name, kind, authority
        from organisations.organisation
       where authority = :authority
       order by name
      """;

  private static final String SERVICES =
      """
      select code, name, kind, authority, telephone, email, sensitive
        from organisations.service
       where code = any(:codes)
      """;

  private static final String SERVICES_OF_AUTHORITY =
      """
      select code, name, kind, authority, telephone, email, sensitive
        from organisations.service
       where authority = :authority
       order by name
      """;

  private static final String SETTINGS =
      """
      select code, name, kind, authority, postcode, telephone, email
        from organisations.setting
       where code = any(:codes)
      """;

  private static final String SETTINGS_CALLED =
      """
      select code, name, kind, authority, postcode, telephone, email
        from organisations.setting
       where lower(name) like :beginning
       order by name, code
       limit :most
      """;

  private static final String PRACTICE =
      """
      select code, name, 'practice' as kind, authority, postcode, telephone, email
        from organisations.practice
       where code = :code
      """;

  private static final String SOURCES =
      """
      select code, caption, supplier, tells, authority, refresh_days
        from organisations.source
       where code = any(:codes)
      """;

  private static final String SOURCES_FOR_AUTHORITY =
      """
      select code, caption, supplier, tells, authority, refresh_days
        from organisations.source
       where authority is null or authority = :authority
       order by authority nulls first, caption
      """;

  private OrganisationRows() {}

  static Optional<Authority> authority(Tx tx, AuthorityNumber number) {
    return tx.sql(AUTHORITY)
        .param("number", number.number())
        .query((row, n) -> authority(row))
        .optional();
  }

  static List<Authority> authorities(Tx tx) {
    return tx.sql(AUTHORITIES).query((row, n) -> authority(row)).list();
  }

  static Admission admission(Tx tx, AuthorityNumber number) {
    return tx.sql(ADMISSION)
        .param("number", number.number())
        .query(String.class)
        .optional()
        .map(Admission::ofCode)
        .orElse(Admission.EVERYBODY);
  }

  static void admit(Tx tx, AuthorityNumber number, Admission admission) {
    tx.sql(ADMIT).param("admission", admission.code()).param("number", number.number()).update();
  }

  static Optional<Organisation> organisation(Tx tx, long id) {
    return tx.sql(ORGANISATION).param("id", id).query((row, n) -> organisation(row)).optional();
  }

  static Optional<Organisation> organisation(Tx tx, String code) {
    return tx.sql(ORGANISATION_BY_CODE)
        .param("code", code)
        .query((row, n) -> organisation(row))
        .optional();
  }

  static Optional<String> postcodeArea(Tx tx, long id) {
    return tx.sql(POSTCODE_AREA).param("id", id).query(String.class).optional();
  }

  static List<Organisation> organisationsOf(Tx tx, AuthorityNumber authority) {
    return tx.sql(ORGANISATIONS_OF_AUTHORITY)
        .param("authority", authority.number())
        .query((row, n) -> organisation(row))
        .list();
  }

  static List<Service> services(Tx tx, Collection<String> codes) {
    return tx.sql(SERVICES)
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> service(row))
        .list();
  }

  static List<Service> servicesOf(Tx tx, AuthorityNumber authority) {
    return tx.sql(SERVICES_OF_AUTHORITY)
        .param("authority", authority.number())
        .query((row, n) -> service(row))
        .list();
  }

  static List<Place> settings(Tx tx, Collection<String> codes) {
    return tx.sql(SETTINGS)
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> place(row))
        .list();
  }

  static List<Place> settingsCalled(Tx tx, String beginning, int most) {
    String literal = beginning.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    return tx.sql(SETTINGS_CALLED)
        .param("beginning", literal + "%")
        .param("most", most)
        .query((row, n) -> place(row))
        .list();
  }

  static Optional<Place> practice(Tx tx, String code) {
    return tx.sql(PRACTICE).param("code", code).query((row, n) -> place(row)).optional();
  }

  static List<Source> sources(Tx tx, Collection<String> codes) {
    return tx.sql(SOURCES)
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> source(row))
        .list();
  }

  static List<Source> sourcesFor(Tx tx, AuthorityNumber authority) {
    return tx.sql(SOURCES_FOR_AUTHORITY)
        .param("authority", authority.number())
        .query((row, n) -> source(row))
        .list();
  }

  private static Authority authority(ResultSet row) throws SQLException {
    return new Authority(
        new AuthorityNumber(row.getInt("number")),
        row.getString("name"),
        row.getString("region"),
        row.getBoolean("early_adopter"),
        Optional.ofNullable(row.getString("team_telephone")).map(Telephone::new),
        Optional.ofNullable(row.getString("team_email")).map(Email::new));
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        Organisation.Kind.ofCode(row.getString("kind")),
        authorityOf(row));
  }

  private static Service service(ResultSet row) throws SQLException {
    return new Service(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        new AuthorityNumber(row.getInt("authority")),
        Optional.ofNullable(row.getString("telephone")).map(Telephone::new),
        Optional.ofNullable(row.getString("email")).map(Email::new),
        row.getBoolean("sensitive"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        new AuthorityNumber(row.getInt("authority")),
        Optional.ofNullable(row.getString("postcode")).flatMap(Postcode::parse),
        Optional.ofNullable(row.getString("telephone")).map(Telephone::new),
        Optional.ofNullable(row.getString("email")).map(Email::new));
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getString("code"),
        row.getString("caption"),
        row.getString("supplier"),
        row.getString("tells"),
        authorityOf(row),
        row.getInt("refresh_days"));
  }

  private static Optional<AuthorityNumber> authorityOf(ResultSet row) throws SQLException {
    int number = row.getInt("authority");
    return row.wasNull() ? Optional.empty() : Optional.of(new AuthorityNumber(number));
  }
}

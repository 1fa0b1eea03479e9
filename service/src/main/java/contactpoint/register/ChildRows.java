package contactpoint.register;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Address;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Sex;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads shown records. */
final class ChildRows {

  private ChildRows() {}

  private static final String WHO_IS_IT =
      """
      select number, coalesce(concealed, true) as concealed, given, family, sex, born, name_source, name_as_of,
             born_source, born_as_of, died, authority, expected, address, postcode, address_from,
             no_fixed_address, left_england, returns, address_source, address_as_of, setting, setting_from,
             setting_source, setting_as_of, practice, practice_source, practice_as_of
        from register.child
       where number = ?
      """;

  private static final String WHERE_DID_IT_GO =
      """
      select child
        from register.redirect
       where number = ?
      """;

  private static final String OTHER_NAMES =
      """
      select use, given, family, source, as_of
        from register.other_name
       where child = ?
       order by use, as_of desc, family, given
      """;

  private static final String OTHER_ADDRESSES =
      """
      select address, postcode, since, source, as_of
        from register.other_address
       where child = ?
       order by as_of desc, source
      """;

  private static final String CARERS =
      """
      select source, ref, given, family, relation, phone, email, same_address, as_of
        from register.carer
       where child = ?
       order by relation desc, same_address desc, as_of desc, source, ref
      """;

  private static final String INVOLVEMENTS =
      """
      select source, ref, service, kind, practitioner, phone, email, since, until, lead, assessment, account, as_of
        from register.involvement
       where child = ?
       order by lead desc, since desc nulls last, source, ref
      """;

  private static final String NUMBERS =
      """
      select issuer, value, as_of
        from register.issued_number
       where child = ?
       order by issuer, value
      """;

  private static final String CANDIDATES =
      """
      select c.number, coalesce(c.concealed, true) as concealed, c.given, c.family, c.sex, c.born, c.authority,
             c.postcode, c.setting,
             (select string_agg(coalesce(n.given, '') || chr(31) || coalesce(n.family, ''), chr(30))
                from register.other_name n where n.child = c.number) as other_names,
             (select string_agg(a.postcode, chr(30))
                from register.other_address a where a.child = c.number and a.postcode is not null) as other_postcodes
        from (select distinct child from (select child from register.shown_key where key = any(?) limit ?) found) k
        join register.child c on c.number = k.child
      """;

  private static final String MY_CHILDREN =
      """
      select distinct child
        from register.involvement
       where account = ? and (until is null or until >= current_date)
       order by child
      """;

  private static final String TAKEN =
      """
      select n.number
        from unnest(?::bigint[]) as n (number)
       where exists (select from register.child c where c.number = n.number)
          or exists (select from register.redirect r where r.number = n.number)
          or exists (select from register.stale s where s.child = n.number)
      """;

  static Optional<ChildNumber> current(Tx tx, ChildNumber number) {
    return tx.sql(WHERE_DID_IT_GO)
        .param(number.value())
        .query(Long.class)
        .optional()
        .map(ChildNumber::new)
        .or(() -> Optional.of(number));
  }

  static Optional<Child> child(Tx tx, ChildNumber number) {
    return tx.sql(WHO_IS_IT).param(number.value()).query((row, i) -> child(tx, row)).optional();
  }

  private static Child child(Tx tx, ResultSet row) throws SQLException {
    boolean concealed = row.getBoolean("concealed");
    return new Child(
        new ChildNumber(row.getLong("number")),
        concealed,
        name(row),
        origin(row, "name"),
        sex(row.getString("sex")),
        birth(row, "born"),
        origin(row, "born"),
        concealed ? null : day(row, "died"),
        concealed ? Child.Details.NONE : details(tx, row));
  }

  private static Child.Details details(Tx tx, ResultSet row) throws SQLException {
    long number = row.getLong("number");
    return new Child.Details(
        authority(row),
        birth(row, "expected"),
        home(row),
        tx.sql(OTHER_ADDRESSES).param(number).query((other, i) -> otherHome(other)).list(),
        attendance(row, "setting"),
        attendance(row, "practice"),
        tx.sql(OTHER_NAMES).param(number).query((other, i) -> otherName(other)).list(),
        tx.sql(CARERS).param(number).query((carer, i) -> carer(carer)).list(),
        tx.sql(INVOLVEMENTS).param(number).query((involved, i) -> involvement(involved)).list(),
        tx.sql(NUMBERS).param(number).query((issued, i) -> issued(issued)).list());
  }

  /** At most {@code bound} children that have one of the keys. */
  static List<Candidate> candidates(Tx tx, Collection<Long> keys, int bound) {
    return tx.sql(CANDIDATES)
        .param(keys.toArray(Long[]::new))
        .param(bound)
        .query((row, i) -> candidate(row))
        .list();
  }

  static List<ChildNumber> recordedBy(Tx tx, long account) {
    return tx.sql(MY_CHILDREN).param(account).query(Long.class).list().stream()
        .map(Objects::requireNonNull)
        .map(ChildNumber::new)
        .toList();
  }

  /** Which of these numbers some record has or had. */
  static Set<ChildNumber> taken(Tx tx, Collection<ChildNumber> numbers) {
    return tx
        .sql(TAKEN)
        .param(numbers.stream().map(ChildNumber::value).toArray(Long[]::new))
        .query(Long.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .map(ChildNumber::new)
        .collect(Collectors.toSet());
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    boolean concealed = row.getBoolean("concealed");
    return new Candidate(
        new ChildNumber(row.getLong("number")),
        concealed,
        name(row),
        concealed ? List.of() : names(row.getString("other_names")),
        sex(row.getString("sex")),
        birth(row, "born"),
        concealed ? null : authority(row),
        concealed ? null : postcode(row.getString("postcode")),
        concealed ? List.of() : postcodes(row.getString("other_postcodes")),
        concealed || row.getString("setting") == null ? null : new Code(row.getString("setting")));
  }

  private static List<ChildName> names(@Nullable String joined) {
    if (joined == null) {
      return List.of();
    }
    return Arrays.stream(joined.split("\u001e"))
        .map(one -> one.split("\u001f", -1))
        .map(parts -> new ChildName(name(parts[0]), name(parts[1])))
        .toList();
  }

  private static List<Postcode> postcodes(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\u001e")).map(Postcode::new).collect(Collectors.toList());
  }

  private static ChildName name(ResultSet row) throws SQLException {
    return new ChildName(name(row.getString("given")), name(row.getString("family")));
  }

  private static @Nullable Name name(@Nullable String text) {
    return text == null || text.isEmpty() ? null : new Name(text);
  }

  private static @Nullable Postcode postcode(@Nullable String text) {
    return text == null ? null : new Postcode(text);
  }

  private static @Nullable Sex sex(@Nullable String code) {
    return code == null ? null : Sex.ofCode(code).orElse(null);
  }

  private static @Nullable BirthDate birth(ResultSet row, String column) throws SQLException {
    var date = row.getObject(column, LocalDate.class);
    return date == null ? null : new BirthDate(date);
  }

  private static @Nullable Day day(ResultSet row, String column) throws SQLException {
    var date = row.getObject(column, LocalDate.class);
    return date == null ? null : new Day(date);
  }

  private static @Nullable AuthorityNumber authority(ResultSet row) throws SQLException {
    int number = row.getInt("authority");
    return row.wasNull() ? null : new AuthorityNumber(number);
  }

  private static @Nullable Origin origin(ResultSet row, String fact) throws SQLException {
    String source = row.getString(fact + "_source");
    return source == null
        ? null
        : new Origin(source, row.getObject(fact + "_as_of", LocalDate.class));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(row.getString("source"), row.getObject("as_of", LocalDate.class));
  }

  private static @Nullable Home home(ResultSet row) throws SQLException {
    var origin = origin(row, "address");
    if (origin == null) {
      return null;
    }
    return new Home(
        address(row.getString("address")),
        postcode(row.getString("postcode")),
        day(row, "address_from"),
        row.getBoolean("no_fixed_address"),
        row.getBoolean("left_england"),
        row.getString("returns"),
        origin);
  }

  private static Home otherHome(ResultSet row) throws SQLException {
    return new Home(
        address(row.getString("address")),
        postcode(row.getString("postcode")),
        day(row, "since"),
        false,
        false,
        null,
        origin(row));
  }

  private static @Nullable Address address(@Nullable String text) {
    return text == null ? null : new Address(text);
  }

  private static @Nullable Attendance attendance(ResultSet row, String fact) throws SQLException {
    String code = row.getString(fact);
    var origin = origin(row, fact);
    if (code == null || origin == null) {
      return null;
    }
    return new Attendance(
        new Code(code), fact.equals("setting") ? day(row, "setting_from") : null, origin);
  }

  private static OtherName otherName(ResultSet row) throws SQLException {
    return new OtherName(OtherName.Use.ofCode(row.getString("use")), name(row), origin(row));
  }

  private static Carer carer(ResultSet row) throws SQLException {
    return new Carer(
        name(row.getString("given")),
        name(row.getString("family")),
        row.getString("relation").equals("responsibility"),
        phone(row.getString("phone")),
        email(row.getString("email")),
        row.getBoolean("same_address"),
        row.getString("ref"),
        origin(row));
  }

  private static Involvement involvement(ResultSet row) throws SQLException {
    return new Involvement(
        new Code(row.getString("service")),
        new Code(row.getString("kind")),
        name(row.getString("practitioner")),
        phone(row.getString("phone")),
        email(row.getString("email")),
        day(row, "since"),
        day(row, "until"),
        row.getBoolean("lead"),
        row.getBoolean("assessment"),
        row.getObject("account", Long.class),
        row.getString("ref"),
        origin(row));
  }

  private static @Nullable Telephone phone(@Nullable String text) {
    return text == null ? null : new Telephone(text);
  }

  private static @Nullable Email email(@Nullable String text) {
    return text == null ? null : new Email(text);
  }

  private static IssuedNumber issued(ResultSet row) throws SQLException {
    String issuer = row.getString("issuer");
    return new IssuedNumber(
        issuer,
        new Typed(row.getString("value")),
        new Origin(issuer, row.getObject("as_of", LocalDate.class)));
  }
}

package contactpoint.accounts;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** The questions about accounts, in SQL. */
final class AccountRows {

  private static final String BY_ID =
      """
      select a.id, a.email, a.name, a.job, a.organisation, o.name as organisation_name,
             a.authority, a.role, a.telephone, a.state, a.checked_on, a.trained_on
        from accounts.account a
        join organisations.organisation o on o.id = a.organisation
       where a.id = :id
      """;

  private static final String BY_EMAIL =
      """
      select a.id, a.email, a.name, a.job, a.organisation, o.name as organisation_name,
             a.authority, a.role, a.telephone, a.state, a.checked_on, a.trained_on
        from accounts.account a
        join organisations.organisation o on o.id = a.organisation
       where a.email = :email
      """;

  private static final String OF_AUTHORITY =
      """
      select a.id, a.email, a.name, a.job, a.organisation, o.name as organisation_name,
             a.authority, a.role, a.telephone, a.state, a.checked_on, a.trained_on
        from accounts.account a
        join organisations.organisation o on o.id = a.organisation
       where a.authority = :authority
       order by a.name, a.id
       limit :most
      """;

  private static final String INSERT =
      """
      insert into accounts.account
             (email, name, job, organisation, authority, role, telephone, state,
              checked_on, trained_on, opened_at, changed_at)
      values (:email, :name, :job, :organisation, :authority, :role, :telephone, 'invited',
              :checked, :trained, :now, :now)
      returning id
      """;

  private static final String CHANGE_STATE =
      """
      update accounts.account
         set state = :to, changed_at = :now
       where id = :id and state = :from
      """;

  private static final String SET_DATES =
      """
      update accounts.account
         set checked_on = :checked, trained_on = :trained, changed_at = :now
       where id = :id
      """;

  private static final String LOCK =
      """
      select state from accounts.account where id = :id for update
      """;

  private static final String SET_PASSWORD =
      """
      insert into accounts.secret (account, password) values (:account, :password)
      on conflict (account) do update set password = excluded.password
      """;

  private static final String SET_SEED =
      """
      insert into accounts.secret (account, totp_seed, totp_step) values (:account, :seed, :step)
      on conflict (account) do update
         set totp_seed = excluded.totp_seed, totp_step = excluded.totp_step
      """;

  private static final String SECRETS =
      """
      select password, totp_seed
        from accounts.secret
       where account = :account
      """;

  private static final String USE_STEP =
      """
      update accounts.secret
         set totp_step = :step
       where account = :account and totp_step < :step
      """;

  private static final String SET_ACTIVATION =
      """
      insert into accounts.activation (account, digest, ends_at) values (:account, :digest, :ends)
      on conflict (account) do update
         set digest = excluded.digest, ends_at = excluded.ends_at, tries = 0
      """;

  private static final String TRY_ACTIVATION =
      """
      update accounts.activation
         set tries = tries + 1
       where account = :account and tries < :most and ends_at > :now
      returning digest
      """;

  private static final String END_ACTIVATION =
      """
      delete from accounts.activation where account = :account
      """;

  private AccountRows() {}

  /** What a person proves with. */
  record Secrets(Optional<String> password, Optional<byte[]> seed) {
    @Override
    public String toString() {
      return "secrets";
    }
  }

  static Optional<Account> byId(Tx tx, long id) {
    return tx.sql(BY_ID).param("id", id).query((row, n) -> account(row)).optional();
  }

  static Optional<Account> byEmail(Tx tx, Email email) {
    return tx.sql(BY_EMAIL)
        .param("email", email.text().toLowerCase(java.util.Locale.ROOT))
        .query((row, n) -> account(row))
        .optional();
  }

  static List<Account> of(Tx tx, AuthorityNumber authority, int most) {
    return tx.sql(OF_AUTHORITY)
        .param("authority", authority.number())
        .param("most", most)
        .query((row, n) -> account(row))
        .list();
  }

  /** The new account's number; empty if somebody has this e-mail already. */
  static Optional<Long> insert(Tx tx, NewAccount account, Instant now) {
    try {
      return Optional.of(
          tx.sql(INSERT)
              .param("email", account.email().text().toLowerCase(java.util.Locale.ROOT))
              .param("name", account.name().text())
              .param("job", account.job())
              .param("organisation", account.organisation())
              .param(
                  "authority",
                  account.authority().map(AuthorityNumber::number).orElse(null),
                  Types.INTEGER)
              .param("role", account.role().code())
              .param(
                  "telephone", account.telephone().map(Telephone::text).orElse(null), Types.VARCHAR)
              .param("checked", account.checkedOn().orElse(null), Types.DATE)
              .param("trained", account.trainedOn().orElse(null), Types.DATE)
              .param("now", at(now))
              .query(Long.class)
              .single());
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
  }

  /** The state now, held still until the transaction ends. */
  static State lock(Tx tx, long account) {
    return State.ofCode(tx.sql(LOCK).param("id", account).query(String.class).single());
  }

  static void change(Tx tx, long account, State from, State to, Instant now) {
    int changed =
        tx.sql(CHANGE_STATE)
            .param("id", account)
            .param("from", from.code())
            .param("to", to.code())
            .param("now", at(now))
            .update();
    if (changed != 1) {
      throw new IllegalStateException("The account changed meanwhile");
    }
  }

  static void dates(
      Tx tx, long account, Optional<LocalDate> checked, Optional<LocalDate> trained, Instant now) {
    tx.sql(SET_DATES)
        .param("id", account)
        .param("checked", checked.orElse(null), Types.DATE)
        .param("trained", trained.orElse(null), Types.DATE)
        .param("now", at(now))
        .update();
  }

  static void password(Tx tx, long account, String hash) {
    tx.sql(SET_PASSWORD).param("account", account).param("password", hash).update();
  }

  static void seed(Tx tx, long account, byte[] sealed, long step) {
    tx.sql(SET_SEED).param("account", account).param("seed", sealed).param("step", step).update();
  }

  static Secrets secrets(Tx tx, long account) {
    return tx.sql(SECRETS)
        .param("account", account)
        .query((row, n) ->
            new Secrets(
                Optional.ofNullable(row.getString("password")),
                Optional.ofNullable(row.getBytes("totp_seed"))))
        .optional()
        .orElse(new Secrets(Optional.empty(), Optional.empty()));
  }

  /** Whether a step's code was still unused; it no longer is. */
  static boolean use(Tx tx, long account, long step) {
    return tx.sql(USE_STEP).param("account", account).param("step", step).update() == 1;
  }

  static void activation(Tx tx, long account, byte[] digest, Instant ends) {
    tx.sql(SET_ACTIVATION)
        .param("account", account)
        .param("digest", digest)
        .param("ends", at(ends))
        .update();
  }

  /** What the activation code must hash to; empty when none counts any more. Counts the try. */
  static Optional<byte[]> tryActivation(Tx tx, long account, int most, Instant now) {
    return tx.sql(TRY_ACTIVATION)
        .param("account", account)
        .param("most", most)
        .param("now", at(now))
        .query(byte[].class)
        .optional();
  }

  static void endActivation(Tx tx, long account) {
    tx.sql(END_ACTIVATION).param("account", account).update();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Account account(ResultSet row) throws SQLException {
    int authority = row.getInt("authority");
    Optional<AuthorityNumber> number =
        row.wasNull() ? Optional.empty() : Optional.of(new AuthorityNumber(authority));
    return new Account(
        row.getLong("id"),
        new Email(row.getString("email")),
        new Name(row.getString("name")),
        row.getString("job"),
        row.getLong("organisation"),
        row.getString("organisation_name"),
        number,
        Role.ofCode(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("telephone")).map(Telephone::new),
        State.ofCode(row.getString("state")),
        Optional.ofNullable(row.getObject("checked_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("trained_on", LocalDate.class)));
  }
}

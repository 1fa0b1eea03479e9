package contactpoint.accounts;

import contactpoint.database.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The questions about who is signed in, in SQL. */
final class SessionRows {

  private static final String INSERT =
      """
      insert into accounts.session (digest, account, began_at, seen_at, content)
      values (:digest, :account, :now, :now, :content::jsonb)
      """;

  private static final String END_OLDEST =
      """
      delete from accounts.session
       where digest in (select digest
                          from accounts.session
                         where account = :account
                         order by began_at desc, digest
                        offset :most)
      """;

  private static final String FIND =
      """
      select s.began_at, s.seen_at, s.content::text as content,
             a.id, a.email, a.name, a.job, a.organisation, o.name as organisation_name,
             a.authority, a.role, a.telephone, a.state, a.checked_on, a.trained_on
        from accounts.session s
        join accounts.account a on a.id = s.account
        join organisations.organisation o on o.id = a.organisation
       where s.digest = :digest
      """;

  private static final String SEE =
      """
      update accounts.session set seen_at = :now where digest = :digest
      """;

  private static final String END =
      """
      delete from accounts.session where digest = :digest returning account
      """;

  private static final String END_ALL =
      """
      delete from accounts.session where account = :account
      """;

  private SessionRows() {}

  /** A session as it stands. */
  record Row(Account account, Instant began, Instant seen, SessionContent content) {}

  static void begin(
      Tx tx, Token token, long account, SessionContent content, int most, Instant now) {
    tx.sql(INSERT)
        .param("digest", token.digest())
        .param("account", account)
        .param("now", AccountRows.at(now))
        .param("content", content.json())
        .update();
    tx.sql(END_OLDEST).param("account", account).param("most", most).update();
  }

  static Optional<Row> find(Tx tx, Token token) {
    return tx.sql(FIND)
        .param("digest", token.digest())
        .query((row, n) ->
            new Row(
                AccountRows.account(row),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                SessionContent.of(row.getString("content"))))
        .optional();
  }

  static void see(Tx tx, Token token, Instant now) {
    tx.sql(SEE).param("digest", token.digest()).param("now", AccountRows.at(now)).update();
  }

  /** Whose session it was, if it was one. */
  static Optional<Long> end(Tx tx, Token token) {
    return tx.sql(END).param("digest", token.digest()).query(Long.class).optional();
  }

  static void endAll(Tx tx, long account) {
    tx.sql(END_ALL).param("account", account).update();
    CeremonyRows.endAll(tx, account);
  }
}

package contactpoint.accounts;

import contactpoint.database.Tx;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions about what somebody is in the middle of, in SQL. */
final class CeremonyRows {

  private static final String INSERT =
      """
      insert into accounts.ceremony (digest, account, purpose, began_at, seed)
      values (:digest, :account, :purpose, :now, :seed)
      """;

  private static final String FIND =
      """
      select account, seed
        from accounts.ceremony
       where digest = :digest and purpose = :purpose and began_at > :since
      """;

  private static final String CHALLENGE =
      """
      update accounts.ceremony
         set challenge = :challenge, challenged_at = :now
       where digest = :digest
      """;

  private static final String TAKE_CHALLENGE =
      """
      update accounts.ceremony as c
         set challenge = null
        from (select digest, challenge
                from accounts.ceremony
               where digest = :digest and challenged_at > :since
                 for update) as before
       where c.digest = before.digest and before.challenge is not null
      returning before.challenge
      """;

  private static final String END =
      """
      delete from accounts.ceremony where digest = :digest
      """;

  private static final String END_ALL =
      """
      delete from accounts.ceremony where account = :account
      """;

  private static final String END_OLD =
      """
      delete from accounts.ceremony where began_at <= :since
      """;

  private CeremonyRows() {}

  /** What it is for. */
  enum Purpose {
    SIGN_IN("sign-in"),
    ACTIVATE("activate"),
    ENROL("enrol");

    private final String code;

    Purpose(String code) {
      this.code = code;
    }
  }

  /** One under way. */
  record Row(long account, Optional<byte[]> seed) {
    @Override
    public String toString() {
      return "ceremony of account " + account;
    }
  }

  static void begin(
      Tx tx, Token token, long account, Purpose purpose, byte @Nullable [] seed, Instant now) {
    tx.sql(INSERT)
        .param("digest", token.digest())
        .param("account", account)
        .param("purpose", purpose.code)
        .param("now", AccountRows.at(now))
        .param("seed", seed, Types.BINARY)
        .update();
  }

  static Optional<Row> find(Tx tx, Token token, Purpose purpose, Instant since) {
    return tx.sql(FIND)
        .param("digest", token.digest())
        .param("purpose", purpose.code)
        .param("since", AccountRows.at(since))
        .query(
            (row, n) -> new Row(row.getLong("account"), Optional.ofNullable(row.getBytes("seed"))))
        .optional();
  }

  static void challenge(Tx tx, Token token, byte[] challenge, Instant now) {
    tx.sql(CHALLENGE)
        .param("digest", token.digest())
        .param("challenge", challenge)
        .param("now", AccountRows.at(now))
        .update();
  }

  /** The challenge, if one is young enough; it is gone afterwards. */
  static Optional<byte[]> takeChallenge(Tx tx, Token token, Instant since) {
    return tx.sql(TAKE_CHALLENGE)
        .param("digest", token.digest())
        .param("since", AccountRows.at(since))
        .query(byte[].class)
        .optional();
  }

  static void end(Tx tx, Token token) {
    tx.sql(END).param("digest", token.digest()).update();
  }

  static void endAll(Tx tx, long account) {
    tx.sql(END_ALL).param("account", account).update();
  }

  static void endOld(Tx tx, Instant since) {
    tx.sql(END_OLD).param("since", AccountRows.at(since)).update();
  }
}

package contactpoint.accounts;

import contactpoint.database.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The questions about passkeys, in SQL. */
final class PasskeyRows {

  private static final String OF_ACCOUNT =
      """
      select credential, public_key, counter, backup_eligible, backed_up, label, added_at
        from accounts.passkey
       where account = :account
       order by added_at, credential
      """;

  private static final String INSERT =
      """
      insert into accounts.passkey
             (credential, account, public_key, counter, backup_eligible, backed_up, label, added_at)
      values (:credential, :account, :key, :counter, :eligible, :backed, :label, :now)
      on conflict (credential) do nothing
      """;

  private static final String USE =
      """
      update accounts.passkey
         set counter = :counter, backed_up = :backed, used_at = :now
       where credential = :credential and account = :account
         and (counter < :counter or (counter = 0 and :counter = 0))
      """;

  private static final String REMOVE =
      """
      delete from accounts.passkey where credential = :credential and account = :account
      """;

  private PasskeyRows() {}

  /** A passkey as it stands. */
  record Row(
      byte[] credential,
      byte[] publicKey,
      long counter,
      boolean backupEligible,
      boolean backedUp,
      String label,
      Instant added) {}

  static List<Row> of(Tx tx, long account) {
    return tx.sql(OF_ACCOUNT).param("account", account).query((row, n) -> row(row)).list();
  }

  static Optional<Row> of(Tx tx, long account, byte[] credential) {
    return of(tx, account).stream()
        .filter(row -> java.util.Arrays.equals(row.credential(), credential))
        .findFirst();
  }

  static boolean insert(Tx tx, long account, Row passkey) {
    return tx.sql(INSERT)
            .param("credential", passkey.credential())
            .param("account", account)
            .param("key", passkey.publicKey())
            .param("counter", passkey.counter())
            .param("eligible", passkey.backupEligible())
            .param("backed", passkey.backedUp())
            .param("label", passkey.label())
            .param("now", AccountRows.at(passkey.added()))
            .update()
        == 1;
  }

  /** Whether its counter went up, or does not count: a copy of the key would show here. */
  static boolean use(
      Tx tx, long account, byte[] credential, long counter, boolean backedUp, Instant now) {
    return tx.sql(USE)
            .param("credential", credential)
            .param("account", account)
            .param("counter", counter)
            .param("backed", backedUp)
            .param("now", AccountRows.at(now))
            .update()
        == 1;
  }

  static boolean remove(Tx tx, long account, byte[] credential) {
    return tx.sql(REMOVE).param("credential", credential).param("account", account).update() == 1;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getBytes("credential"),
        row.getBytes("public_key"),
        row.getLong("counter"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backed_up"),
        row.getString("label"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}

package contactpoint.accounts;

import contactpoint.database.Database;
import contactpoint.keys.Keys;
import contactpoint.keys.Vault;
import contactpoint.vocabulary.Actor;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing typed is lost when a session runs out: it waits for the same person's next sign-in. */
@Component
public final class KeptForms {

  /** For how long a form waits. */
  static final Duration WAITS = Duration.ofHours(12);

  /** For how long it can be looked at again once it was shown, such as by reloading the page. */
  private static final Duration SHOWN = Duration.ofMinutes(10);

  private static final String KEEP =
      """
      insert into accounts.kept_form (account, sealed, kept_at)
      values (:account, :sealed, :now)
      on conflict (account) do update
         set sealed = excluded.sealed, kept_at = excluded.kept_at, shown_at = null
      """;

  private static final String TOO_OLD =
      """
      delete from accounts.kept_form
       where kept_at < :kept or shown_at < :shown
      """;

  private static final String WAITING =
      """
      select exists (
        select from accounts.kept_form where account = :account and kept_at >= :kept and shown_at is null)
      """;

  private static final String SHOW =
      """
      update accounts.kept_form
         set shown_at = coalesce(shown_at, :now)
       where account = :account
      returning sealed
      """;

  private final Database database;
  private final Vault vault;
  private final SignIns signIns;
  private final Clock clock;

  public KeptForms(Database database, Keys keys, SignIns signIns, Clock clock) {
    this.database = database;
    this.vault = keys.vaultFor("kept forms");
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Keeps a form that arrived with a session that has run out; nothing for any other token. */
  public void keep(Token session, KeptForm form) {
    signIns.lapsed(session).ifPresent(account -> keep(account, form));
  }

  /** Keeps the form that lies open while the session of whoever asks runs out. */
  public void keep(Actor actor, KeptForm form) {
    keep(actor.account(), form);
  }

  private void keep(long account, KeptForm form) {
    database
        .programme()
        .inTransaction(tx ->
            tx.sql(KEEP)
                .param("account", account)
                .param("sealed", vault.seal(form.encode(), place(account)))
                .param("now", AccountRows.at(clock.instant()))
                .update());
  }

  /** Whether a form waits that its person has not seen. */
  public boolean isWaiting(Actor actor) {
    return Boolean.TRUE.equals(
        database
            .programme()
            .<Boolean>transaction(tx ->
                tx.sql(WAITING)
                    .param("account", actor.account())
                    .param("kept", AccountRows.at(clock.instant().minus(WAITS)))
                    .query(Boolean.class)
                    .single()));
  }

  /** The form that waits for whoever asks, which then has been seen. */
  public Optional<KeptForm> show(Actor actor) {
    var now = clock.instant();
    return database
        .programme()
        .<Optional<byte[]>>transaction(tx -> {
          tx.sql(TOO_OLD)
              .param("kept", AccountRows.at(now.minus(WAITS)))
              .param("shown", AccountRows.at(now.minus(SHOWN)))
              .update();
          return tx.sql(SHOW)
              .param("account", actor.account())
              .param("now", AccountRows.at(now))
              .query(byte[].class)
              .optional();
        })
        .map(sealed -> KeptForm.decode(vault.open(sealed, place(actor.account()))));
  }

  private static byte[] place(long account) {
    return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
  }
}

package contactpoint.audit;

import contactpoint.database.Tx;
import java.util.Optional;

/**
 * The right to give entries their place, which one process has at a time. Whoever lets it run out
 * is replaced by one with a higher token. Each piece of work begins by {@link #hold}, which locks
 * the row until that transaction ends: so two never work at once, and one that was replaced while
 * it slept does nothing.
 *
 * <p>Time here is the database's own, which all processes share.
 */
record Lease(long token) {

  private static final String TAKE =
      """
      update audit.lease
      set token = token + 1, until = clock_timestamp() + interval '30 seconds'
      where until < clock_timestamp()
      returning token
      """;

  private static final String HOLD =
      """
      update audit.lease set until = clock_timestamp() + interval '30 seconds'
      where token = ?
      returning token
      """;

  private static final String LET_GO = "update audit.lease set until = '-infinity' where token = ?";

  /** Takes the lease if nobody has it. */
  static Optional<Lease> take(Tx tx) {
    return tx.sql(TAKE).query(Long.class).optional().map(Lease::new);
  }

  /** Whether it is still ours; if so, nobody else works until this transaction ends. */
  boolean hold(Tx tx) {
    return tx.sql(HOLD).params(token).query(Long.class).optional().isPresent();
  }

  /** Lets the next one begin at once. */
  void letGo(Tx tx) {
    tx.sql(LET_GO).params(token).update();
  }
}

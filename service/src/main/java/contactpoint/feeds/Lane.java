package contactpoint.feeds;

import contactpoint.database.Tx;
import contactpoint.database.Way;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The one lane in which statements are placed. Whoever takes it gets a token; every batch checks in
 * its own transaction that no later token was given, so a worker that was thought dead can change
 * nothing.
 */
final class Lane {

  private static final Duration HELD = Duration.ofSeconds(30);

  private static final String TAKE =
      """
      update feeds.lane
         set token = token + 1, holder = ?, until = ?
       where one = (select one from feeds.lane where until < ? or holder = ? for update)
      returning token
      """;

  private static final String STILL_MINE =
      """
      update feeds.lane
         set until = ?
       where token = ?
      """;

  private static final String IS_MINE =
      """
      select count(*)
        from (select from feeds.lane where token = ? for key share) as mine
      """;

  private static final String GIVE_BACK =
      """
      update feeds.lane
         set until = '-infinity', holder = 'nobody'
       where token = ?
      """;

  private final Way intake;
  private final String holder;
  private final Clock clock;

  Lane(Way intake, String holder, Clock clock) {
    this.intake = intake;
    this.holder = holder;
    this.clock = clock;
  }

  /** The token, if the lane is free. */
  Optional<Long> take() {
    return intake.transaction(tx ->
        tx.sql(TAKE)
            .param(holder)
            .param(Timestamp.from(clock.instant().plus(HELD)))
            .param(Timestamp.from(clock.instant()))
            .param(holder)
            .query(Long.class)
            .optional());
  }

  /**
   * Makes sure, in a batch's own transaction, that the lane is still ours, and keeps it a while
   * longer.
   *
   * @throws LaneLost if somebody else has taken it
   */
  void stillMine(Tx tx, long token) {
    int mine =
        tx.sql(STILL_MINE).param(Timestamp.from(clock.instant().plus(HELD))).param(token).update();
    if (mine == 0) {
      throw new LaneLost();
    }
  }

  /**
   * The same without keeping it longer, for a second batch at the same time. Nobody can take the
   * lane until this transaction ends.
   *
   * @throws LaneLost if somebody else has taken it
   */
  void isMine(Tx tx, long token) {
    if (tx.sql(IS_MINE).param(token).query(Integer.class).single() == 0) {
      throw new LaneLost();
    }
  }

  void giveBack(long token) {
    intake.inTransaction(tx -> tx.sql(GIVE_BACK).param(token).update());
  }

  /** Another worker has taken the lane; nothing of this batch counts. */
  static final class LaneLost extends RuntimeException {
    LaneLost() {
      super("Another worker has taken the lane");
    }
  }
}

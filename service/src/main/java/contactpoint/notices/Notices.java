package contactpoint.notices;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What people are told. A notice is told in the transaction of what it is about. */
public final class Notices {

  private static final int MOST_SHOWN = 50;

  private static final String TELL =
      """
      insert into notices.notice (account, caption, detail, path, told_at)
      values (:account, :caption, :detail, :path, :now)
      """;

  private static final String WAITING =
      """
      select id, caption, detail, path, told_at
        from notices.notice
       where account = :account and put_away_at is null
       order by id desc
       limit :most
      """;

  private static final String PUT_AWAY =
      """
      update notices.notice
         set put_away_at = :now
       where id = :id and account = :account and put_away_at is null
      """;

  private Notices() {}

  /**
   * Tells the person of an account something.
   *
   * @param caption one line, without a child's name
   * @param detail one sentence more; may be empty
   * @param path where it leads
   */
  public static void tell(
      Tx tx, long account, String caption, String detail, String path, Instant now) {
    tx.sql(TELL)
        .param("account", account)
        .param("caption", caption)
        .param("detail", detail)
        .param("path", path)
        .param("now", at(now))
        .update();
  }

  /** What a person has not put away yet, newest first; at most 50. By {@code programme} only. */
  public static List<Notice> waiting(Tx tx, Actor actor) {
    return tx.sql(WAITING)
        .param("account", actor.account())
        .param("most", MOST_SHOWN)
        .query((row, n) ->
            new Notice(
                row.getLong("id"),
                row.getString("caption"),
                row.getString("detail"),
                row.getString("path"),
                row.getObject("told_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Puts an own notice away; false if there is none. By {@code programme} only. */
  public static boolean putAway(Tx tx, long id, Actor actor, Instant now) {
    return tx.sql(PUT_AWAY)
            .param("id", id)
            .param("account", actor.account())
            .param("now", at(now))
            .update()
        == 1;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

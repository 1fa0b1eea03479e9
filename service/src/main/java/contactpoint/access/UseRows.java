package contactpoint.access;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The SQL of use, by authority and day: no person, no child. */
final class UseRows {

  /** A record opened later than this after its search was looked at again, or in between. */
  private static final Duration AT_ONCE = Duration.ofMinutes(15);

  private UseRows() {}

  private static final String OPENED =
      """
      insert into access.opening (at, authority, colleague, seconds)
      values (:at, :authority, :colleague, :seconds)
      """;

  private static final String FORGET_ENDED =
      """
      with gone as (
        delete from access.enquiry where expires < :now returning authority, created, shown),
      kept as (
        insert into access.use_of_day as known (authority, day, enquiries, in_vain)
        select authority, (created at time zone 'Europe/London')::date, count(*),
               count(*) filter (where shown = 'nothing')
        from gone where authority is not null and shown <> 'own_children' group by 1, 2
        on conflict (authority, day) do update
        set enquiries = known.enquiries + excluded.enquiries,
            in_vain = known.in_vain + excluded.in_vain)
      select count(*) from gone
      """;

  private static final String ADD_UP_OPENINGS =
      """
      with gone as (
        delete from access.opening where at <= :now returning at, authority, colleague, seconds)
      insert into access.use_of_day as known
        (authority, day, opened, colleagues, timed, seconds)
      select authority, (at at time zone 'Europe/London')::date, count(*),
             count(*) filter (where colleague), count(seconds), coalesce(sum(seconds), 0)
      from gone group by 1, 2
      on conflict (authority, day) do update
      set opened = known.opened + excluded.opened, colleagues = known.colleagues + excluded.colleagues,
          timed = known.timed + excluded.timed, seconds = known.seconds + excluded.seconds
      """;

  /** What is counted already, and the enquiries that are not over yet. */
  private static final String USE =
      """
      with told as (
        select authority, enquiries, in_vain, opened, colleagues, timed, seconds,
               day > (:since at time zone 'Europe/London')::date as lately
        from access.use_of_day
        union all
        select authority, 1, case when shown = 'nothing' then 1 else 0 end, 0, 0, 0, 0, true
        from access.enquiry where authority is not null and shown <> 'own_children')
      select authority,
             coalesce(sum(enquiries) filter (where lately), 0) as enquiries,
             coalesce(sum(in_vain) filter (where lately), 0) as in_vain,
             coalesce(sum(opened) filter (where lately), 0) as opened,
             coalesce(sum(colleagues) filter (where lately), 0) as colleagues,
             coalesce(sum(timed) filter (where lately), 0) as timed,
             coalesce(sum(seconds) filter (where lately), 0) as seconds
      from told group by authority
      """;

  /** An authority's use since a day. */
  record Use(
      int authority,
      long enquiries,
      long inVain,
      long opened,
      long colleagues,
      long timed,
      long seconds) {}

  /** A record was opened; those of national bodies are no authority's. */
  static void opened(Tx tx, Actor actor, Instant searched, boolean colleague, Instant now) {
    if (actor.authority().isEmpty()) {
      return;
    }
    var since = Duration.between(searched, now);
    boolean atOnce = !since.isNegative() && since.compareTo(AT_ONCE) <= 0;
    tx.sql(OPENED)
        .param("at", Timestamp.from(now))
        .param("authority", actor.authority().get().number())
        .param("colleague", colleague)
        .param("seconds", atOnce ? (Integer) (int) since.toSeconds() : null, Types.INTEGER)
        .update();
  }

  static int forgetEnded(Tx tx, Instant now) {
    return tx.sql(FORGET_ENDED).param("now", Timestamp.from(now)).query(Integer.class).single();
  }

  /** Adds up what was opened, then tells every authority's use. */
  static List<Use> since(Tx tx, Instant since, Instant now) {
    tx.sql(ADD_UP_OPENINGS).param("now", Timestamp.from(now)).update();
    return tx.sql(USE)
        .param("since", Timestamp.from(since))
        .query((row, at) ->
            new Use(
                row.getInt("authority"),
                row.getLong("enquiries"),
                row.getLong("in_vain"),
                row.getLong("opened"),
                row.getLong("colleagues"),
                row.getLong("timed"),
                row.getLong("seconds")))
        .list();
  }
}

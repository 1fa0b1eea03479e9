package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The SQL of waves, and of moving an authority's day. */
final class WaveRows {

  private WaveRows() {}

  private static final String KEEP =
      """
      insert into readiness.wave (number, caption, opens) values (:number, :caption, :opens)
      on conflict (number) do update set caption = excluded.caption, opens = excluded.opens
      """;

  private static final String ALL =
      "select number, caption, opens from readiness.wave order by number";

  private static final String MOVE =
      """
      update readiness.authority
      set wave = :wave, planned_live = :live, day_one_users = :users,
          data_administrators_wanted = :administrators
      where number = :number and opened_on is null
      """;

  /** The day of an open task goes along, unless somebody has given it one; the baseline stays. */
  private static final String MOVE_TASKS =
      """
      update readiness.task set due = due + :days
      where authority = :number and done is null and state is null
      """;

  private static final String MOVE_CHECKPOINTS =
      """
      update readiness.checkpoint
      set due = due + :days, opens = case when state = 'not-open' then opens + :days else opens end
      where authority = :number and state in ('not-open', 'in-hand')
      """;

  static void keep(Tx tx, Wave wave) {
    tx.sql(KEEP)
        .param("number", wave.number())
        .param("caption", wave.caption())
        .param("opens", wave.opens())
        .update();
  }

  static List<Wave> all(Tx tx) {
    return tx.sql(ALL)
        .query((row, at) ->
            new Wave(
                row.getInt("number"),
                row.getString("caption"),
                row.getObject("opens", LocalDate.class)))
        .list();
  }

  static Optional<Wave> one(Tx tx, int number) {
    return all(tx).stream().filter(wave -> wave.number() == number).findAny();
  }

  static void move(Tx tx, AuthorityNumber number, Timetable.Place place, int days) {
    tx.sql(MOVE)
        .param("wave", place.wave())
        .param("live", place.live())
        .param("users", place.dayOneUsers())
        .param("administrators", place.dataAdministrators())
        .param("number", number.number())
        .update();
    if (days != 0) {
      tx.sql(MOVE_TASKS).param("days", days).param("number", number.number()).update();
      tx.sql(MOVE_CHECKPOINTS).param("days", days).param("number", number.number()).update();
    }
  }
}

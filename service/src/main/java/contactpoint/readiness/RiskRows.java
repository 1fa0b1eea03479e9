package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The SQL of risks, waivers and findings. */
final class RiskRows {

  private RiskRows() {}

  private static final String RAISE =
      """
      insert into readiness.risk
        (authority, kind, theme, title, checkpoint, place, owner, due, raised)
      values (:number, :kind, :theme, :title, :checkpoint, :place, :owner, :due, :raised)
      """;

  private static final String OPEN =
      """
      select id, authority, kind, theme, title, checkpoint, place, owner, due, raised, escalated_to,
             closed
      from readiness.risk where closed is null order by due, id
      """;

  private static final String OF_ONE =
      """
      select id, authority, kind, theme, title, checkpoint, place, owner, due, raised, escalated_to,
             closed
      from readiness.risk where authority = :number order by closed nulls first, due, id
      """;

  private static final String ESCALATE =
      "update readiness.risk set escalated_to = :level where id = :id and closed is null";

  private static final String CLOSE =
      """
      update readiness.risk set closed = :day, outcome = :outcome where id = :id and closed is null
      """;

  private static final String WAIVE =
      """
      insert into readiness.waiver (authority, condition, reason, granted_by, from_day, until_day)
      values (:number, :condition, :reason, :account, :from, :until)
      """;

  private static final String WAIVERS =
      "select authority, condition, reason, from_day, until_day from readiness.waiver order by id";

  private static final String FIND =
      """
      insert into readiness.finding (authority, wave, title, blocking, recorded)
      values (:number, :wave, :title, :blocking, :day) returning id
      """;

  private static final String FINDINGS =
      """
      select id, authority, wave, title, blocking, recorded, answer, answered, closed
      from readiness.finding order by closed nulls first, blocking desc, recorded
      """;

  private static final String ANSWER_FINDING =
      "update readiness.finding set answer = :answer, answered = :day where id = :id and closed is"
          + " null";

  private static final String CLOSE_FINDING =
      """
      update readiness.finding set closed = :day
      where id = :id and answered is not null and closed is null
      """;

  private static final String BLOCKING_BEFORE =
      """
      select count(*) from readiness.finding where blocking and closed is null and wave < :wave
      """;

  static void raise(Tx tx, Risk risk) {
    tx.sql(RAISE)
        .param("number", risk.authority().number())
        .param("kind", risk.kind().code())
        .param("theme", risk.theme().code())
        .param("title", risk.title())
        .param("checkpoint", risk.from().map(Risk.Origin::checkpoint).orElse(null), Types.SMALLINT)
        .param("place", risk.from().map(Risk.Origin::place).orElse(null), Types.SMALLINT)
        .param("owner", risk.owner().name())
        .param("due", risk.due())
        .param("raised", risk.raised())
        .update();
  }

  static List<Risk> open(Tx tx) {
    return tx.sql(OPEN).query(RiskRows::risk).list();
  }

  static List<Risk> of(Tx tx, AuthorityNumber number) {
    return tx.sql(OF_ONE).param("number", number.number()).query(RiskRows::risk).list();
  }

  static boolean escalate(Tx tx, long id, Risk.Level level) {
    return tx.sql(ESCALATE).param("level", level.code()).param("id", id).update() == 1;
  }

  static boolean close(Tx tx, long id, LocalDate day, String outcome) {
    return tx.sql(CLOSE).param("day", day).param("outcome", outcome).param("id", id).update() == 1;
  }

  static void waive(Tx tx, Waiver waiver, long account) {
    tx.sql(WAIVE)
        .param("number", waiver.authority().number())
        .param("condition", waiver.condition().code())
        .param("reason", waiver.reason())
        .param("account", account)
        .param("from", waiver.from())
        .param("until", waiver.until())
        .update();
  }

  static List<Waiver> waivers(Tx tx) {
    return tx.sql(WAIVERS)
        .query((row, at) ->
            new Waiver(
                new AuthorityNumber(row.getInt("authority")),
                Coded.of(Condition.class, row.getString("condition")),
                row.getString("reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .list();
  }

  static long find(Tx tx, Standing standing, String title, boolean blocking, LocalDate day) {
    return tx.sql(FIND)
        .param("number", standing.number().number())
        .param("wave", standing.wave())
        .param("title", title)
        .param("blocking", blocking)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  static List<RoadTestFinding> findings(Tx tx) {
    return tx.sql(FINDINGS)
        .query((row, at) ->
            new RoadTestFinding(
                row.getLong("id"),
                new AuthorityNumber(row.getInt("authority")),
                row.getInt("wave"),
                row.getString("title"),
                row.getBoolean("blocking"),
                row.getObject("recorded", LocalDate.class),
                row.getString("answer"),
                PlanRows.day(row, "answered"),
                PlanRows.day(row, "closed")))
        .list();
  }

  static boolean answerFinding(Tx tx, long id, String answer, LocalDate day) {
    return tx.sql(ANSWER_FINDING).param("answer", answer).param("day", day).param("id", id).update()
        == 1;
  }

  static boolean closeFinding(Tx tx, long id, LocalDate day) {
    return tx.sql(CLOSE_FINDING).param("day", day).param("id", id).update() == 1;
  }

  static int blockingBefore(Tx tx, int wave) {
    return tx.sql(BLOCKING_BEFORE).param("wave", wave).query(Integer.class).single();
  }

  private static Risk risk(ResultSet row, int at) throws SQLException {
    int checkpoint = row.getInt("checkpoint");
    Optional<Risk.Origin> from =
        checkpoint == 0
            ? Optional.empty()
            : Optional.of(new Risk.Origin(checkpoint, row.getInt("place")));
    return new Risk(
        row.getLong("id"),
        new AuthorityNumber(row.getInt("authority")),
        Coded.of(Risk.Kind.class, row.getString("kind")),
        Coded.of(TaskKind.class, row.getString("theme")),
        row.getString("title"),
        from,
        new Owner(row.getString("owner")),
        row.getObject("due", LocalDate.class),
        row.getObject("raised", LocalDate.class),
        Coded.of(Risk.Level.class, row.getString("escalated_to")),
        PlanRows.day(row, "closed"));
  }
}

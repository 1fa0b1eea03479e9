package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The SQL of questionnaires, checkpoints and answers. */
final class CheckpointRows {

  private CheckpointRows() {}

  private static final String QUESTIONNAIRE =
      """
      insert into readiness.questionnaire
        (checkpoint, adopters, version, title, days_before_live, open_days, published)
      values (:checkpoint, :adopters, :version, :title, :days, :open, :published)
      on conflict do nothing
      """;

  private static final String QUESTION =
      """
      insert into readiness.question
        (checkpoint, adopters, version, place, task, asks, answer, evidence, green, amber, red)
      values
        (:checkpoint, :adopters, :version, :place, :task, :asks, :answer, :evidence, :green, :amber, :red)
      on conflict do nothing
      """;

  private static final String WITHDRAW_OLDER =
      """
      update readiness.questionnaire set valid_until = :day
      where checkpoint = :checkpoint and adopters = :adopters and version < :version
        and valid_until is null
      """;

  private static final String CHECKPOINTS_FROM_PUBLISHED =
      """
      insert into readiness.checkpoint (authority, checkpoint, adopters, version, opens, due, state)
      select :number, q.checkpoint, q.adopters, q.version,
             :planned - q.days_before_live - q.open_days, :planned - q.days_before_live, 'not-open'
      from readiness.questionnaire q
      where q.adopters = :adopters and q.published is not null and q.valid_until is null
      on conflict do nothing
      """;

  private static final String NEWEST_VERSION =
      """
      select coalesce(max(version), 0) from readiness.questionnaire
      where checkpoint = :checkpoint and adopters = :adopters
      """;

  private static final String MOVE_UNOPENED =
      """
      update readiness.checkpoint c set version = :version
      where c.checkpoint = :checkpoint and c.adopters = :adopters and c.state = 'not-open'
      """;

  private static final String ALL =
      """
      select c.authority, c.checkpoint, c.adopters, c.version, q.title, c.opens, c.due, c.state,
             c.judgement, c.remark, c.settled, 0 as questions, 0 as answered
      from readiness.checkpoint c
      join readiness.questionnaire q using (checkpoint, adopters, version)
      order by c.authority, c.checkpoint
      """;

  private static final String OF_ONE =
      """
      select c.authority, c.checkpoint, c.adopters, c.version, q.title, c.opens, c.due, c.state,
             c.judgement, c.remark, c.settled,
             (select count(*) from readiness.question n
              where n.checkpoint = c.checkpoint and n.adopters = c.adopters
                and n.version = c.version) as questions,
             (select count(*) from readiness.answer a
              where a.authority = c.authority and a.checkpoint = c.checkpoint) as answered
      from readiness.checkpoint c
      join readiness.questionnaire q using (checkpoint, adopters, version)
      where c.authority = :number order by c.checkpoint
      """;

  private static final String QUESTIONS =
      """
      select place, task, asks, answer, evidence, green, amber, red from readiness.question
      where checkpoint = :checkpoint and adopters = :adopters and version = :version order by place
      """;

  private static final String ANSWERS =
      """
      select place, said, evidence, state, reason, owner, due, answered from readiness.answer
      where authority = :number and checkpoint = :checkpoint order by place
      """;

  private static final String SAY =
      """
      insert into readiness.answer
        (authority, checkpoint, place, said, evidence, state, reason, owner, due, answered)
      values (:number, :checkpoint, :place, :said, :evidence, :state, :reason, :owner, :due, :answered)
      on conflict (authority, checkpoint, place) do update
      set said = excluded.said, evidence = excluded.evidence, state = excluded.state,
          reason = excluded.reason, owner = excluded.owner, due = excluded.due,
          answered = excluded.answered
      """;

  private static final String STEP =
      """
      update readiness.checkpoint
      set state = :to, remark = :remark, judgement = :judgement, settled = :settled
      where authority = :number and checkpoint = :checkpoint and state = :from
      """;

  private static final String OPEN_DUE =
      """
      update readiness.checkpoint set state = 'in-hand'
      where state = 'not-open' and opens <= :today
      returning authority, checkpoint
      """;

  static void publish(Tx tx, Questionnaire questionnaire, LocalDate day) {
    tx.sql(QUESTIONNAIRE)
        .param("checkpoint", questionnaire.checkpoint())
        .param("adopters", questionnaire.adopters().code())
        .param("version", questionnaire.version())
        .param("title", questionnaire.title())
        .param("days", questionnaire.daysBeforeLive())
        .param("open", questionnaire.openDays())
        .param("published", day)
        .update();
    questionnaire.questions().forEach(question -> question(tx, questionnaire, question));
    tx.sql(WITHDRAW_OLDER)
        .param("day", day)
        .param("checkpoint", questionnaire.checkpoint())
        .param("adopters", questionnaire.adopters().code())
        .param("version", questionnaire.version())
        .update();
    tx.sql(MOVE_UNOPENED)
        .param("version", questionnaire.version())
        .param("checkpoint", questionnaire.checkpoint())
        .param("adopters", questionnaire.adopters().code())
        .update();
  }

  private static void question(Tx tx, Questionnaire of, Question question) {
    tx.sql(QUESTION)
        .param("checkpoint", of.checkpoint())
        .param("adopters", of.adopters().code())
        .param("version", of.version())
        .param("place", question.place())
        .param("task", question.task().code())
        .param("asks", question.asks())
        .param("answer", question.answer().code())
        .param("evidence", question.evidence())
        .param("green", question.green())
        .param("amber", question.amber())
        .param("red", question.red())
        .update();
  }

  static int newestVersion(Tx tx, int checkpoint, Adopters adopters) {
    return tx.sql(NEWEST_VERSION)
        .param("checkpoint", checkpoint)
        .param("adopters", adopters.code())
        .query(Integer.class)
        .single();
  }

  static void enter(Tx tx, Standing standing) {
    tx.sql(CHECKPOINTS_FROM_PUBLISHED)
        .param("number", standing.number().number())
        .param("planned", standing.plannedLive())
        .param("adopters", standing.adopters().code())
        .update();
  }

  static Map<AuthorityNumber, List<Checkpoint>> all(Tx tx) {
    var all = new TreeMap<AuthorityNumber, List<Checkpoint>>();
    tx.sql(ALL)
        .query((ResultSet row) -> {
          all.computeIfAbsent(
                  new AuthorityNumber(row.getInt("authority")), one -> new ArrayList<>())
              .add(checkpoint(row, 0));
        });
    return all;
  }

  static List<Checkpoint> of(Tx tx, AuthorityNumber number) {
    return tx.sql(OF_ONE).param("number", number.number()).query(CheckpointRows::checkpoint).list();
  }

  static List<Question> questions(Tx tx, Checkpoint checkpoint) {
    return tx.sql(QUESTIONS)
        .param("checkpoint", checkpoint.number())
        .param("adopters", checkpoint.adopters().code())
        .param("version", checkpoint.version())
        .query(CheckpointRows::question)
        .list();
  }

  static List<Answer> answers(Tx tx, AuthorityNumber number, int checkpoint) {
    return tx.sql(ANSWERS)
        .param("number", number.number())
        .param("checkpoint", checkpoint)
        .query(CheckpointRows::answer)
        .list();
  }

  static void say(Tx tx, AuthorityNumber number, int checkpoint, Answer answer) {
    var judgement = answer.judgement();
    tx.sql(SAY)
        .param("number", number.number())
        .param("checkpoint", checkpoint)
        .param("place", answer.place())
        .param("said", answer.said())
        .param("evidence", answer.evidence())
        .param("state", judgement.state().code())
        .param("reason", judgement.reason())
        .param("owner", judgement.owner().name())
        .param("due", judgement.due().orElse(null), Types.DATE)
        .param("answered", answer.answered())
        .update();
  }

  /** Answers whether the checkpoint stood where the step begins. */
  static boolean step(
      Tx tx,
      AuthorityNumber number,
      int checkpoint,
      CheckpointStep step,
      String remark,
      Optional<Rag> judgement,
      Optional<LocalDate> settled) {
    return tx.sql(STEP)
            .param("to", step.to().code())
            .param("remark", remark)
            .param("judgement", judgement.map(Rag::code).orElse(null), Types.VARCHAR)
            .param("settled", settled.orElse(null), Types.DATE)
            .param("number", number.number())
            .param("checkpoint", checkpoint)
            .param("from", step.from().code())
            .update()
        == 1;
  }

  /** An authority and its checkpoint that has opened. */
  record Opened(AuthorityNumber authority, int checkpoint) {}

  static List<Opened> openDue(Tx tx, LocalDate today) {
    return tx.sql(OPEN_DUE)
        .param("today", today)
        .query((row, at) ->
            new Opened(new AuthorityNumber(row.getInt("authority")), row.getInt("checkpoint")))
        .list();
  }

  private static Checkpoint checkpoint(ResultSet row, int at) throws SQLException {
    return new Checkpoint(
        row.getInt("checkpoint"),
        Coded.of(Adopters.class, row.getString("adopters")),
        row.getInt("version"),
        row.getString("title"),
        row.getObject("opens", LocalDate.class),
        row.getObject("due", LocalDate.class),
        Coded.of(CheckpointState.class, row.getString("state")),
        Optional.ofNullable(row.getString("judgement")).map(code -> Coded.of(Rag.class, code)),
        row.getString("remark"),
        PlanRows.day(row, "settled"),
        row.getInt("questions"),
        row.getInt("answered"));
  }

  static Question question(ResultSet row, int at) throws SQLException {
    return new Question(
        row.getInt("place"),
        Coded.of(TaskKind.class, row.getString("task")),
        row.getString("asks"),
        Coded.of(AnswerKind.class, row.getString("answer")),
        row.getString("evidence"),
        row.getString("green"),
        row.getString("amber"),
        row.getString("red"));
  }

  private static Answer answer(ResultSet row, int at) throws SQLException {
    return new Answer(
        row.getInt("place"),
        row.getString("said"),
        row.getString("evidence"),
        new Judgement(
            Coded.of(Rag.class, row.getString("state")),
            row.getString("reason"),
            new Owner(row.getString("owner")),
            PlanRows.day(row, "due")),
        row.getObject("answered", LocalDate.class));
  }
}

package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.england.England;
import contactpoint.vocabulary.AuthorityNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The SQL of authorities in the programme and of their plans. */
final class PlanRows {

  private PlanRows() {}

  private static final String ENTER =
      """
      insert into readiness.authority
        (number, wave, planned_live, first_planned_live, day_one_users, data_administrators_wanted)
      values (:number, :wave, :planned, :planned, :users, :administrators)
      on conflict do nothing
      """;

  private static final String TASKS_FROM_TEMPLATE =
      """
      insert into readiness.task (authority, letter, kind, title, template, baseline, due)
      select :number, letter, kind, title, version,
             :planned - days_before_live, :planned - days_before_live
      from readiness.plan_template
      where adopters = :adopters and version = (
        select max(version) from readiness.plan_version where adopters = :adopters)
      on conflict do nothing
      """;

  private static final String STANDINGS =
      """
      select number, wave, planned_live, first_planned_live, day_one_users,
             data_administrators_wanted, stage, opened_on
      from readiness.authority order by number
      """;

  private static final String STANDING =
      """
      select number, wave, planned_live, first_planned_live, day_one_users,
             data_administrators_wanted, stage, opened_on
      from readiness.authority where number = :number
      """;

  private static final String TASKS =
      """
      select authority, letter, kind, title, baseline, due, done, state, reason, owner
      from readiness.task order by authority, letter
      """;

  private static final String TASKS_OF_ONE =
      """
      select authority, letter, kind, title, baseline, due, done, state, reason, owner
      from readiness.task where authority = :number order by letter
      """;

  private static final String JUDGE =
      """
      update readiness.task
      set state = :state, reason = :reason, owner = :owner, due = coalesce(:due, due)
      where authority = :number and letter = :letter and done is null
      """;

  private static final String FINISH =
      """
      update readiness.task
      set done = :day, due = :day, state = 'green', reason = :reason
      where authority = :number and letter = :letter and done is null
      """;

  private static final String STAGE =
      """
      update readiness.authority
      set stage = :stage, stage_since = :day,
          opened_on = case when :stage = 'open' then coalesce(opened_on, :day) else opened_on end
      where number = :number
      """;

  private static final String COORDINATOR =
      """
      insert into readiness.coordinator (region, account) values (:region, :account)
      on conflict do nothing
      """;

  static boolean enter(Tx tx, Standing standing) {
    int entered =
        tx.sql(ENTER)
            .param("number", standing.number().number())
            .param("wave", standing.wave())
            .param("planned", standing.plannedLive())
            .param("users", standing.dayOneUsers())
            .param("administrators", standing.dataAdministrators())
            .update();
    tx.sql(TASKS_FROM_TEMPLATE)
        .param("number", standing.number().number())
        .param("planned", standing.plannedLive())
        .param("adopters", standing.adopters().code())
        .update();
    return entered == 1;
  }

  static List<Standing> standings(Tx tx) {
    return tx.sql(STANDINGS).query(PlanRows::standing).list();
  }

  static Optional<Standing> standing(Tx tx, AuthorityNumber number) {
    return tx.sql(STANDING).param("number", number.number()).query(PlanRows::standing).optional();
  }

  static Map<AuthorityNumber, List<Task>> tasks(Tx tx) {
    var tasks = new TreeMap<AuthorityNumber, List<Task>>();
    tx.sql(TASKS)
        .query((ResultSet row) -> {
          tasks
              .computeIfAbsent(
                  new AuthorityNumber(row.getInt("authority")), one -> new ArrayList<>())
              .add(task(row, 0));
        });
    return tasks;
  }

  static List<Task> tasks(Tx tx, AuthorityNumber number) {
    return tx.sql(TASKS_OF_ONE).param("number", number.number()).query(PlanRows::task).list();
  }

  static boolean judge(Tx tx, AuthorityNumber number, String letter, Judgement judgement) {
    return tx.sql(JUDGE)
            .param("state", judgement.state().code())
            .param("reason", judgement.reason())
            .param("owner", judgement.owner().name())
            .param("due", judgement.due().orElse(null), java.sql.Types.DATE)
            .param("number", number.number())
            .param("letter", letter)
            .update()
        == 1;
  }

  static boolean finish(
      Tx tx, AuthorityNumber number, String letter, LocalDate day, String reason) {
    return tx.sql(FINISH)
            .param("day", day)
            .param("reason", reason)
            .param("number", number.number())
            .param("letter", letter)
            .update()
        == 1;
  }

  static void stage(Tx tx, AuthorityNumber number, Stage stage, LocalDate day) {
    tx.sql(STAGE)
        .param("stage", stage.code())
        .param("day", day)
        .param("number", number.number())
        .update();
  }

  static void coordinator(Tx tx, String region, long account) {
    tx.sql(COORDINATOR).param("region", region).param("account", account).update();
  }

  private static Standing standing(ResultSet row, int at) throws SQLException {
    return new Standing(
        England.authority(new AuthorityNumber(row.getInt("number"))).orElseThrow(),
        row.getInt("wave"),
        row.getObject("planned_live", LocalDate.class),
        row.getObject("first_planned_live", LocalDate.class),
        row.getInt("day_one_users"),
        row.getInt("data_administrators_wanted"),
        Coded.of(Stage.class, row.getString("stage")),
        day(row, "opened_on"));
  }

  private static Task task(ResultSet row, int at) throws SQLException {
    var due = row.getObject("due", LocalDate.class);
    return new Task(
        row.getString("letter"),
        Coded.of(TaskKind.class, row.getString("kind")),
        row.getString("title"),
        row.getObject("baseline", LocalDate.class),
        due,
        day(row, "done"),
        judgement(row, due));
  }

  private static Optional<Judgement> judgement(ResultSet row, LocalDate due) throws SQLException {
    @Nullable String state = row.getString("state");
    return state == null
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                Coded.of(Rag.class, state),
                row.getString("reason"),
                new Owner(row.getString("owner")),
                Optional.of(due)));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}

package contactpoint.readiness;

import contactpoint.database.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The SQL of plan templates and their versions. */
final class TemplateRows {

  private TemplateRows() {}

  private static final String VERSION =
      """
      insert into readiness.plan_version (adopters, version, published, differs)
      values (:adopters, :version, :published, :differs)
      """;

  private static final String TASK =
      """
      insert into readiness.plan_template (version, adopters, letter, kind, title, days_before_live)
      values (:version, :adopters, :letter, :kind, :title, :days)
      """;

  private static final String NEWEST =
      "select coalesce(max(version), 0) from readiness.plan_version where adopters = :adopters";

  private static final String TASKS =
      """
      select letter, kind, title, days_before_live from readiness.plan_template
      where adopters = :adopters and version = :version
      order by days_before_live desc, letter
      """;

  private static final String VERSIONS =
      """
      select v.version, v.published, v.differs,
             (select count(*) from readiness.plan_template t
              where t.adopters = v.adopters and t.version = v.version) as tasks,
             (select count(distinct k.authority) from readiness.task k
              where k.template = v.version and exists (
                select from readiness.authority a
                join readiness.checkpoint c on c.authority = a.number and c.adopters = v.adopters
                where a.number = k.authority)) as authorities
      from readiness.plan_version v where v.adopters = :adopters order by v.version desc
      """;

  /** A task that a plan does not have comes to it with a baseline of its own; the others stay. */
  private static final String ADD_TO_PLANS =
      """
      insert into readiness.task (authority, letter, kind, title, template, baseline, due)
      select a.number, t.letter, t.kind, t.title, t.version,
             a.planned_live - t.days_before_live, a.planned_live - t.days_before_live
      from readiness.authority a
      join readiness.plan_template t on t.adopters = :adopters and t.version = :version
      where a.opened_on is null and exists (
        select from readiness.checkpoint c where c.authority = a.number and c.adopters = :adopters)
      on conflict do nothing
      """;

  static void publish(Tx tx, PlanTemplate template, String differs, LocalDate day) {
    tx.sql(VERSION)
        .param("adopters", template.adopters().code())
        .param("version", template.version())
        .param("published", day)
        .param("differs", differs)
        .update();
    template
        .tasks()
        .forEach(task ->
            tx.sql(TASK)
                .param("version", template.version())
                .param("adopters", template.adopters().code())
                .param("letter", task.letter())
                .param("kind", task.kind().code())
                .param("title", task.title())
                .param("days", task.daysBeforeLive())
                .update());
  }

  static int newest(Tx tx, Adopters adopters) {
    return tx.sql(NEWEST).param("adopters", adopters.code()).query(Integer.class).single();
  }

  static List<TemplateTask> tasks(Tx tx, Adopters adopters, int version) {
    return tx.sql(TASKS)
        .param("adopters", adopters.code())
        .param("version", version)
        .query(TemplateRows::task)
        .list();
  }

  static List<PlanTemplates.Version> versions(Tx tx, Adopters adopters) {
    return tx.sql(VERSIONS)
        .param("adopters", adopters.code())
        .query((row, at) ->
            new PlanTemplates.Version(
                row.getInt("version"),
                row.getObject("published", LocalDate.class),
                row.getString("differs"),
                row.getInt("tasks"),
                row.getInt("authorities")))
        .list();
  }

  /** Answers how many tasks came to plans. */
  static int addToPlans(Tx tx, PlanTemplate template) {
    return tx.sql(ADD_TO_PLANS)
        .param("adopters", template.adopters().code())
        .param("version", template.version())
        .update();
  }

  private static TemplateTask task(ResultSet row, int at) throws SQLException {
    return new TemplateTask(
        row.getString("letter"),
        Coded.of(TaskKind.class, row.getString("kind")),
        row.getString("title"),
        row.getInt("days_before_live"));
  }
}

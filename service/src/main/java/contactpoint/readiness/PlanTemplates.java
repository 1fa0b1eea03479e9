package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * The national templates of authorities' plans: read by all, written and published in versions by
 * the national team. An authority's plan keeps the baseline of the version it was made from.
 */
public final class PlanTemplates {

  private final Changes changes;

  PlanTemplates(Changes changes) {
    this.changes = changes;
  }

  /**
   * A version as the list of them shows it.
   *
   * @param differs what is different about it, in the national team's words
   * @param tasks how many it has
   * @param authorities whose plans have a task from it
   */
  public record Version(
      int version, LocalDate published, String differs, int tasks, int authorities) {}

  /** The template in force: its newest version. */
  public PlanTemplate inForce(Tx tx, Adopters adopters) {
    int newest = TemplateRows.newest(tx, adopters);
    return new PlanTemplate(adopters, newest, TemplateRows.tasks(tx, adopters, newest));
  }

  /** All versions, newest first. */
  public List<Version> versions(Tx tx, Adopters adopters) {
    return TemplateRows.versions(tx, adopters);
  }

  /**
   * Publishes the next version. Authorities that enter from now on follow it. Those in the
   * programme keep their tasks and baselines.
   *
   * @param differs what is different about it, in a sentence
   * @param addToPlans whether tasks that are new come to the plans of authorities that never opened
   */
  public Outcome publish(
      Tx tx,
      Actor actor,
      PlanTemplate template,
      String differs,
      boolean addToPlans,
      LocalDate day) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return Outcome.refused("Only the national team publishes the plan template");
    }
    if (differs.isBlank() || differs.length() > 300) {
      return Outcome.refused("Say in at most 300 characters what is different about it");
    }
    var before = inForce(tx, template.adopters());
    if (template.version() != before.version() + 1) {
      return Outcome.refused("The next version is " + (before.version() + 1));
    }
    if (TemplateTask.differences(before.tasks(), template.tasks()).isEmpty()) {
      return Outcome.refused("Nothing is different from version " + before.version());
    }
    TemplateRows.publish(tx, template, differs.strip(), day);
    if (addToPlans) {
      TemplateRows.addToPlans(tx, template);
    }
    changes.entry(tx, actor, "publish-plan-template", "plan-version", template.version());
    return Outcome.done();
  }

  /** What a version changes against the one before it, in sentences; nothing for the first. */
  public List<String> differences(Tx tx, Adopters adopters, int version) {
    return version <= 1
        ? List.of()
        : TemplateTask.differences(
            TemplateRows.tasks(tx, adopters, version - 1),
            TemplateRows.tasks(tx, adopters, version));
  }

  /** Puts the first version of each there, unless there is one. */
  static void install(Tx tx, LocalDate day) {
    for (var adopters : Adopters.values()) {
      if (TemplateRows.newest(tx, adopters) == 0) {
        TemplateRows.publish(tx, Shipped.plan(adopters), "The first version", day);
      }
    }
  }
}

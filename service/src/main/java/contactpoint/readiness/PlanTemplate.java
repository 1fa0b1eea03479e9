package contactpoint.readiness;

import java.util.HashSet;
import java.util.List;

/**
 * The national template of plans for one set of authorities, in one version. No two tasks have the
 * same letter.
 */
public record PlanTemplate(Adopters adopters, int version, List<TemplateTask> tasks) {

  public PlanTemplate {
    tasks = List.copyOf(tasks);
    var letters = new HashSet<String>();
    if (tasks.isEmpty() || !tasks.stream().map(TemplateTask::letter).allMatch(letters::add)) {
      throw new IllegalArgumentException("A template has tasks, each with a letter of its own");
    }
  }
}

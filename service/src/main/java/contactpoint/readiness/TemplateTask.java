package contactpoint.readiness;

import java.util.ArrayList;
import java.util.List;

/**
 * A key task as the national template has it.
 *
 * @param letter by which plans list it, one or two small letters; the circular's where it has one
 * @param title as plans call it
 * @param daysBeforeLive by which it is to be done before the planned go-live, 0 to {@value
 *     #MOST_DAYS}
 */
public record TemplateTask(String letter, TaskKind kind, String title, int daysBeforeLive) {

  static final int MOST_DAYS = 1000;
  static final int LONGEST_TITLE = 120;

  public TemplateTask {
    if (!letter.matches("[a-z]{1,2}") || title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("A task has a letter and a title");
    }
    if (daysBeforeLive < 0 || daysBeforeLive > MOST_DAYS) {
      throw new IllegalArgumentException("A task is done 0 to 1000 days before go-live");
    }
  }

  /** What of these tasks is new, gone or otherwise than before, in sentences. */
  static List<String> differences(List<TemplateTask> before, List<TemplateTask> after) {
    var sentences = new ArrayList<String>();
    for (var task : after) {
      var old = before.stream().filter(one -> one.letter.equals(task.letter)).findAny();
      if (old.isEmpty()) {
        sentences.add("New: %s) %s".formatted(task.letter, task.title));
      } else if (!old.get().equals(task)) {
        sentences.add(otherwise(old.get(), task));
      }
    }
    before.stream()
        .filter(one -> after.stream().noneMatch(task -> task.letter.equals(one.letter)))
        .forEach(gone -> sentences.add("Gone: %s) %s".formatted(gone.letter, gone.title)));
    return List.copyOf(sentences);
  }

  private static String otherwise(TemplateTask before, TemplateTask after) {
    return before.daysBeforeLive == after.daysBeforeLive
        ? "Other words: %s) %s".formatted(after.letter, after.title)
        : "%s) %s: %d days before go-live, was %d"
            .formatted(after.letter, after.title, after.daysBeforeLive, before.daysBeforeLive);
  }
}

package contactpoint.readiness;

import java.util.List;

/**
 * The questions of one checkpoint for one set of authorities, in one version.
 *
 * @param daysBeforeLive when answers are due, before the planned go-live
 * @param openDays how long before that it opens
 */
public record Questionnaire(
    int checkpoint,
    Adopters adopters,
    int version,
    String title,
    int daysBeforeLive,
    int openDays,
    List<Question> questions) {

  public Questionnaire {
    questions = List.copyOf(questions);
    if (checkpoint < 1 || checkpoint > 7 || questions.isEmpty()) {
      throw new IllegalArgumentException("Checkpoints go from 1 to 7 and ask something");
    }
  }
}

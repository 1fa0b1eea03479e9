package contactpoint.readiness;

/**
 * A question of a checkpoint.
 *
 * @param place in the questionnaire, counted from 1
 * @param task the key task of the circular it is derived from
 * @param evidence what counts as such
 * @param green what green means; likewise amber and red
 */
public record Question(
    int place,
    TaskKind task,
    String asks,
    AnswerKind answer,
    String evidence,
    String green,
    String amber,
    String red) {

  /** What a colour means here. */
  public String meaning(Rag state) {
    return switch (state) {
      case GREEN -> green;
      case AMBER -> amber;
      case RED -> red;
    };
  }
}

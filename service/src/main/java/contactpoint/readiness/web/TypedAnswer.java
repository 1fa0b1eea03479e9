package contactpoint.readiness.web;

/** An answer to a question of a checkpoint, as typed. */
public record TypedAnswer(String said, String evidence) {

  static final TypedAnswer NOTHING = new TypedAnswer("", "");
}

package contactpoint.linkage.command;

/** Something a person can put right, said in one sentence. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  BadInput(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}

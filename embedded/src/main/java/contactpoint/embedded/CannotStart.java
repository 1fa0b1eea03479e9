package contactpoint.embedded;

/** Why the database cannot be started, in a sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

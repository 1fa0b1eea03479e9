package contactpoint.readiness;

/** What came of asking the programme to change something. */
public sealed interface Outcome {

  /** It is changed. */
  record Done() implements Outcome {}

  /** It is not; the sentence says why. */
  record Refused(String sentence) implements Outcome {}

  static Outcome done() {
    return new Done();
  }

  static Outcome refused(String sentence) {
    return new Refused(sentence);
  }
}

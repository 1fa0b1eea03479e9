package contactpoint.linkage;

/** More was asked than one run can hold; the message says what, in a sentence without values. */
public final class TooManyRecords extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  TooManyRecords(String sentence) {
    super(sentence);
  }
}

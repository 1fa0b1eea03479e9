package contactpoint.audit;

import contactpoint.ledger.Code;

/** What came of it. Hidden and absent are one outcome here as everywhere. */
public enum Outcome {
  DONE("done"),
  NOTHING_FOUND("nothing-found"),
  /** Too much was found, and nothing of it shown. */
  REFINE("refine"),
  /** It was not allowed. */
  REFUSED("refused"),
  /** It was allowed, and could not be done. */
  FAILED("failed");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  Code asCode() {
    return new Code(code);
  }
}

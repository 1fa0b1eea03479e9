package contactpoint.audit;

import contactpoint.ledger.Code;

/**
 * What was done, as it stands in the log: the feature and the deed, such as {@code access.search}.
 * Each feature keeps its own as constants; a code once used keeps its meaning for ever.
 */
public record Action(String code) {

  public Action {
    if (!code.matches("[a-z][a-z-]*\\.[a-z][a-z-]*")) {
      throw new IllegalArgumentException("An action is written feature.deed in small letters");
    }
  }

  Code asCode() {
    return new Code(code);
  }

  @Override
  public String toString() {
    return code;
  }
}

package contactpoint.grants;

import java.util.Set;

/** Where a scheme stands, and what may follow. */
public enum SchemeState {
  ANNOUNCED("announced", "Announced"),
  SUBJECT_TO_REVIEW("subject-to-review", "Subject to spending review"),
  DETERMINED("determined", "Determined"),
  PAID("paid", "Paid"),
  CLOSED("closed", "Closed");

  private final String code;
  private final String caption;

  SchemeState(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** Which states may follow this one. */
  public Set<SchemeState> next() {
    return switch (this) {
      case ANNOUNCED -> Set.of(SUBJECT_TO_REVIEW, DETERMINED);
      case SUBJECT_TO_REVIEW -> Set.of(ANNOUNCED, DETERMINED);
      case DETERMINED -> Set.of(PAID);
      case PAID -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }

  /** Whether a scheme that was sent may be sent again: nothing of it is determined yet. */
  boolean mayBeSentAgain() {
    return this == ANNOUNCED || this == SUBJECT_TO_REVIEW;
  }

  static SchemeState ofCode(String code) {
    for (SchemeState one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no state " + code);
  }
}

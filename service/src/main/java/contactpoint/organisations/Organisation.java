package contactpoint.organisations;

import contactpoint.vocabulary.AuthorityNumber;
import java.util.Optional;

/**
 * A body that users work for.
 *
 * @param id by which accounts name it
 * @param code such as {@code authority-302}
 * @param authority it belongs to; empty for national bodies
 */
public record Organisation(
    long id, String code, String name, Kind kind, Optional<AuthorityNumber> authority) {

  /** What sort of body it is. */
  public enum Kind {
    AUTHORITY("authority"),
    NATIONAL_PARTNER("national-partner"),
    NATIONAL_TEAM("national-team"),
    EMPLOYER("employer");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Kind ofCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("No such kind of organisation");
    }
  }
}

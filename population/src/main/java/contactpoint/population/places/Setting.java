package contactpoint.population.places;

/**
 * A place where children learn.
 *
 * @param code its number in settings.csv, six digits from 900000, which the Department never gave
 * @param establishment its DfE establishment number inside the authority, part of a UPN
 */
public record Setting(
    int code,
    String name,
    Kind kind,
    int authority,
    int establishment,
    int district,
    String postcode) {

  /** The kinds of setting, by the age of their children. */
  public enum Kind {
    EARLY_YEARS("early-years"),
    PRIMARY("primary"),
    SECONDARY("secondary"),
    SPECIAL("special"),
    COLLEGE("college");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in settings.csv. */
    public String code() {
      return code;
    }
  }
}

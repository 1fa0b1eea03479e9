package contactpoint.population.suppliers;

/** The kinds of system that supply. */
public enum SystemKind {
  CHILD_BENEFIT("child-benefit", "CB", true),
  NHS_REGISTER("nhs-register", "NR", true),
  BIRTHS_DEATHS("births-deaths", "BD", true),
  SCHOOL_CENSUS("school-census", "SC", true),
  HEALTH_VISITING("health-visiting", "HV", false),
  SOCIAL_CARE("social-care", "ICS", false),
  YOUTH_OFFENDING("youth-offending", "YO", false),
  EDUCATION_WELFARE("education-welfare", "EW", false),
  MENTAL_HEALTH("mental-health", "MH", false),
  SPEECH_THERAPY("speech-therapy", "SLT", false),
  SEXUAL_HEALTH("sexual-health", "SH", false),
  SUBSTANCE_ABUSE("substance-abuse", "SA", false);

  private final String code;
  private final String letters;
  private final boolean national;

  SystemKind(String code, String letters, boolean national) {
    this.code = code;
    this.letters = letters;
    this.national = national;
  }

  /**
   * The kind of a source.
   *
   * @param source its code, {@code nhs-register} or {@code social-care-302}
   * @throws IllegalArgumentException if there is no such source
   */
  public static SystemKind ofSource(String source) {
    for (SystemKind kind : values()) {
      if (source.equals(kind.code) || (!kind.national && source.startsWith(kind.code + "-"))) {
        return kind;
      }
    }
    throw new IllegalArgumentException("There is no source " + source);
  }

  /** The source's code, if national; the beginning of it, if local. */
  public String code() {
    return code;
  }

  /** A number for chance to follow from; never changed, so that bytes stay the same. */
  public long key() {
    return code.hashCode();
  }

  /** What its references begin with. */
  String letters() {
    return letters;
  }

  /** One for England, or one in each authority. */
  public boolean national() {
    return national;
  }

  /** The code of the source in an authority. */
  public String source(int authority) {
    return national ? code : code + "-" + authority;
  }

  /** Whether it sends a file at all. */
  public boolean sends(FileKind file) {
    return switch (file) {
      case CHILDREN -> true;
      case CARERS -> this == CHILD_BENEFIT || this == BIRTHS_DEATHS || this == SOCIAL_CARE;
      case INVOLVEMENTS -> !national;
    };
  }

  /** Whether it writes all forenames in one field. */
  boolean fullNames() {
    return this == CHILD_BENEFIT || this == NHS_REGISTER || this == BIRTHS_DEATHS;
  }

  boolean holdsNhsNumber() {
    return this == NHS_REGISTER
        || this == BIRTHS_DEATHS
        || this == HEALTH_VISITING
        || this == MENTAL_HEALTH
        || this == SPEECH_THERAPY
        || this == SEXUAL_HEALTH
        || this == SOCIAL_CARE;
  }

  boolean holdsSetting() {
    return this == SCHOOL_CENSUS || this == EDUCATION_WELFARE || this == SOCIAL_CARE;
  }

  boolean holdsPractice() {
    return this == NHS_REGISTER || this == HEALTH_VISITING;
  }
}

package contactpoint.vocabulary;

/**
 * The kinds of service whose name and contact are hidden from users: sexual health, mental health
 * and substance abuse (SI 2007/2182, regulation 6(3)(a) and 11(3)). A supplier's other words for a
 * kind are recognised by the beginning of the code, to the side of caution.
 */
public enum SensitiveService {
  SEXUAL_HEALTH("sexual"),
  MENTAL_HEALTH("mental", "camhs", "psychiatr"),
  SUBSTANCE_ABUSE("substance", "drug", "alcohol");

  private final String pattern;

  SensitiveService(String... beginnings) {
    this.pattern = "(" + String.join("|", beginnings) + ").*";
  }

  /** Whether a kind of service, by its code, is one of them. */
  public static boolean is(Code kind) {
    String code = kind.text().toLowerCase(java.util.Locale.ROOT);
    for (SensitiveService service : values()) {
      if (code.matches(service.pattern)) {
        return true;
      }
    }
    return false;
  }
}

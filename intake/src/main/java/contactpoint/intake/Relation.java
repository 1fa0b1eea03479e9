package contactpoint.intake;

import org.jspecify.annotations.Nullable;

/** What a carer is to the child. */
public enum Relation {
  /** Parental responsibility (Children Act 1989, section 3). */
  RESPONSIBILITY("responsibility"),
  /** Care without parental responsibility. */
  CARE("care");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static @Nullable Relation ofCode(String code) {
    return switch (code) {
      case "responsibility" -> RESPONSIBILITY;
      case "care" -> CARE;
      default -> null;
    };
  }
}

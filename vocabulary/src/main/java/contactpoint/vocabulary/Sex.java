package contactpoint.vocabulary;

import java.util.Optional;

/** Sex as a supplier says it; "not specified" is a statement, absence is not. */
public enum Sex {
  FEMALE("F"),
  MALE("M"),
  NOT_SPECIFIED("X");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** The letter in suppliers' files and in the database. */
  public String code() {
    return code;
  }

  /** The sex a letter stands for; empty for anything else. */
  public static Optional<Sex> ofCode(String code) {
    for (Sex sex : values()) {
      if (sex.code.equals(code)) {
        return Optional.of(sex);
      }
    }
    return Optional.empty();
  }
}

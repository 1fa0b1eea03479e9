package contactpoint.linkage;

import java.util.Optional;

/**
 * What a field says about a person. The engine knows fields by kind only; what a column is called
 * is the caller's business.
 */
public enum Kind {
  /** Given names, first one first. */
  GIVEN("given", "given name"),
  /** The family name in use. */
  FAMILY("family", "family name"),
  /** A family name used before; compared wherever a family name is. */
  FORMER("former", "former family name"),
  /** Given and family names in one text; read only where the parts are not given. */
  FULL_NAME("full-name", "full name"),
  /** Sex as recorded; whatever is neither male nor female counts as not said. */
  SEX("sex", "sex"),
  /** Date of birth: year, month and day in any common form, or fewer of them. */
  BORN("born", "date of birth"),
  /** House and street. */
  ADDRESS("address", "address"),
  /** Postcode; of any country, British ones are read by their parts. */
  POSTCODE("postcode", "postcode"),
  /** Town, district, region, state, country. */
  PLACE("place", "place"),
  /** Telephone number. */
  PHONE("phone", "telephone"),
  /** E-mail address. */
  EMAIL("email", "e-mail"),
  /** A number that should belong to one person only. */
  IDENTIFIER("identifier", "identifier"),
  /** Any other lasting fact, such as an occupation. */
  OTHER("other", "fact");

  private final String word;
  private final String caption;

  Kind(String word, String caption) {
    this.word = word;
    this.caption = caption;
  }

  /** The word used on the command line and in model files. */
  public String word() {
    return word;
  }

  /** The words used in explanations. */
  public String caption() {
    return caption;
  }

  /** The kind of that word, if there is one. */
  public static Optional<Kind> named(String word) {
    for (var kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether people of one household tend to share it: such evidence is counted once. */
  boolean residence() {
    return switch (this) {
      case ADDRESS, POSTCODE, PLACE, PHONE -> true;
      case GIVEN, FAMILY, FORMER, FULL_NAME, SEX, BORN, EMAIL, IDENTIFIER, OTHER -> false;
    };
  }

  /** Whether it is the person's own and not the place's. */
  boolean own() {
    return this == GIVEN || this == FAMILY || this == BORN;
  }

  /**
   * Whether a level of {@link Levels} says that the two values may well be one, written otherwise.
   */
  boolean alike(int level) {
    return switch (this) {
      case GIVEN, FAMILY, FORMER, FULL_NAME -> level >= 0 && level <= 5;
      case BORN -> level >= 0 && level <= 5;
      case EMAIL -> level >= 0 && level <= 3;
      case ADDRESS -> level >= 0 && level <= 2;
      case POSTCODE, PHONE, IDENTIFIER, PLACE, OTHER -> level >= 0 && level <= 1;
      case SEX -> level == 0;
    };
  }

  /** Whether two fields of the kind are two facts, not two values of one fact. */
  boolean severalFields() {
    return this == IDENTIFIER || this == OTHER || this == PLACE;
  }
}

package contactpoint.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * A column of the canonical layout, and what becomes of a line whose field there cannot be read:
 * either the whole line waits in quarantine, because a statement without that fact would say
 * something else, or the line counts without that field and the supplier is told.
 */
public enum Column {
  REF("the reference", Weight.LINE),
  CHILD_REF("the reference of the child", Weight.LINE),
  AS_OF("the as-of date", Weight.LINE),
  ACTION("the action", Weight.LINE),
  GIVEN("the given name", Weight.FIELD),
  FAMILY("the family name", Weight.FIELD),
  KNOWN_AS("the name the child is known as", Weight.FIELD),
  FORMER_FAMILY("the former family name", Weight.FIELD),
  SEX("the sex", Weight.FIELD),
  BORN("the date of birth", Weight.LINE),
  EXPECTED("the expected date of birth", Weight.LINE),
  DIED("the date of death", Weight.LINE),
  NHS_NUMBER("the NHS number", Weight.FIELD),
  UPN("the UPN", Weight.FIELD),
  ADDRESS("the address", Weight.FIELD),
  POSTCODE("the postcode", Weight.FIELD),
  ADDRESS_FROM("the day the address began", Weight.FIELD),
  NO_FIXED_ADDRESS("the mark for no fixed address", Weight.FIELD),
  SETTING("the setting", Weight.FIELD),
  SETTING_FROM("the day the setting began", Weight.FIELD),
  PRACTICE("the GP practice", Weight.FIELD),
  LEFT_ENGLAND("the day the child left England", Weight.FIELD),
  RETURNS("whether the child returns", Weight.FIELD),
  RELATION("the relation to the child", Weight.LINE),
  PHONE("the telephone number", Weight.FIELD),
  EMAIL("the e-mail address", Weight.FIELD),
  SAME_ADDRESS("whether the address is the child's", Weight.FIELD),
  SERVICE("the service", Weight.LINE),
  KIND("the kind of service", Weight.LINE),
  PRACTITIONER("the practitioner", Weight.FIELD),
  FROM("the day the involvement began", Weight.LINE),
  TO("the day the involvement ended", Weight.LINE),
  LEAD("the mark for the lead professional", Weight.FIELD),
  ASSESSMENT("the mark for a common assessment", Weight.FIELD),
  GROUND("the legal ground", Weight.LINE),
  CONSENT_BY("who consented", Weight.LINE),
  CONSENT_ON("the day of consent", Weight.LINE),
  CONSENT_UNTIL("the day consent ends", Weight.LINE);

  /** What a field that cannot be read costs. */
  public enum Weight {
    /** The line waits in quarantine. */
    LINE,
    /** The line counts without the field. */
    FIELD
  }

  private final String caption;
  private final Weight weight;

  Column(String caption, Weight weight) {
    this.caption = caption;
    this.weight = weight;
  }

  /** The column's name in the header. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the column holds, as it stands inside a sentence. */
  public String caption() {
    return caption;
  }

  public Weight weight() {
    return weight;
  }

  /** Whether the column holds dates. */
  boolean isDate() {
    return switch (this) {
      case AS_OF,
          BORN,
          EXPECTED,
          DIED,
          ADDRESS_FROM,
          SETTING_FROM,
          LEFT_ENGLAND,
          FROM,
          TO,
          CONSENT_ON,
          CONSENT_UNTIL ->
          true;
      default -> false;
    };
  }

  static Optional<Column> ofHeader(String header) {
    for (Column column : values()) {
      if (column.header().equals(header)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}

package contactpoint.linkage;

import java.util.Locale;

/**
 * A narrow equality rule: two descriptions that have one of its keys in common are compared. Names
 * stand in keys by their sound and without their role, so that names the other way round meet too.
 */
public enum BlockingRule {
  /** The same identifier. */
  IDENTIFIER(0),
  /** The same telephone number. */
  PHONE(1),
  /** The same e-mail address. */
  EMAIL(2),
  /** The same date of birth and one name that sounds alike. */
  BIRTH_NAME(3),
  /** The same date of birth and postcode, whatever the names. */
  BIRTH_POSTCODE(4),
  /** The same date of birth, house number and street, whatever the names. */
  BIRTH_ADDRESS(5),
  /** Two names that sound alike, and the year of birth. */
  NAMES_YEAR(6),
  /** Two names that sound alike, and day and month of birth. */
  NAMES_DAY(7),
  /** Two names that sound alike, and the district of the postcode. */
  NAMES_DISTRICT(8),
  /** Two names that sound alike, and a place. */
  NAMES_PLACE(9),
  /** The same postcode and one name that sounds alike. */
  POSTCODE_NAME(10),
  /** The same house number and street and one name that sounds alike. */
  ADDRESS_NAME(11),
  /** The same date of birth and the same initials. */
  BIRTH_INITIALS(12),
  /** Two parts of the date of birth, one name, and the other's initial. */
  BIRTH_PARTS(13),
  /** The same part of an e-mail address before the @. */
  EMAIL_USER(14),
  /** The same date of birth and place. */
  BIRTH_PLACE(15),
  /** Two names that sound alike, nothing else: for small files. */
  NAMES(16),
  /** One name that sounds alike, a place, and the year of birth: for small files. */
  NAME_PLACE_YEAR(17),
  /** One name that sounds alike, another fact, and the year of birth: for small files. */
  NAME_OTHER_YEAR(18),
  /** The same postcode and year of birth: for small files. */
  POSTCODE_YEAR(19),
  /** The same sound of both names' beginnings, and a place: for small files. */
  INITIALS_PLACE_YEAR(20),
  /** Day and month of birth, the digits of the year in any order, and an initial: small files. */
  BIRTH_DIGITS(21),
  /** The same postcode: for small files. */
  SAME_POSTCODE(22),
  /** The same house number and street: for small files. */
  SAME_ADDRESS(23),
  /** A word of the address that sounds alike, and a place: for small files. */
  STREET_PLACE(24),
  /** A word of the address and one name that sound alike: for small files. */
  STREET_NAME(25),
  /** One name that sounds alike, and a place: for small files. */
  NAME_PLACE(26),
  /** One name that sounds alike, and the characters of the postcode in any order: small files. */
  NAME_POSTCODE_CHARACTERS(27),
  /** One name that sounds alike, and the year of birth: for small files. */
  NAME_YEAR(28);

  /** Tells rules apart in hashed keys; never changed, so that runs can be compared. */
  final int number;

  /**
   * Whether the rule makes so many pairs that it is kept for files of some hundred thousand records
   * at most. Large files have more records a person's key would meet, and narrow rules suffice.
   */
  public boolean wide() {
    return number >= NAMES.number;
  }

  /**
   * Whether the pairs that a rule makes grow with the square of a file, while what it finds other
   * rules find too: of 1.4 million matches among a million statements of a synthetic England each
   * of these found fewer than 200 that no other rule did.
   */
  boolean crowded() {
    return this == NAMES_YEAR || this == BIRTH_INITIALS || this == BIRTH_PARTS;
  }

  BlockingRule(int number) {
    this.number = number;
  }

  /** The word of model files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

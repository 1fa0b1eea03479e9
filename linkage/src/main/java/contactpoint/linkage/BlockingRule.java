package contactpoint.linkage;

import java.util.Locale;

/**
 * A narrow equality rule: two descriptions that have one of its keys in common are compared. Names
 * stand in keys by their sound and without their role, so that names the other way round meet too.
 */
public enum BlockingRule {
  /** The same identifier. */
  IDENTIFIER,
  /** The same telephone number. */
  PHONE,
  /** The same e-mail address. */
  EMAIL,
  /** The same date of birth and one name that sounds alike. */
  BIRTH_NAME,
  /** The same date of birth and postcode, whatever the names. */
  BIRTH_POSTCODE,
  /** The same date of birth, house number and street, whatever the names. */
  BIRTH_ADDRESS,
  /** Two names that sound alike, and the year of birth. */
  NAMES_YEAR,
  /** Two names that sound alike, and day and month of birth. */
  NAMES_DAY,
  /** Two names that sound alike, and the district of the postcode. */
  NAMES_DISTRICT,
  /** Two names that sound alike, and a place. */
  NAMES_PLACE,
  /** The same postcode and one name that sounds alike. */
  POSTCODE_NAME,
  /** The same house number and street and one name that sounds alike. */
  ADDRESS_NAME,
  /** The same date of birth and the same initials. */
  BIRTH_INITIALS,
  /** Two parts of the date of birth, one name, and the other's initial. */
  BIRTH_PARTS,
  /** The same part of an e-mail address before the @. */
  EMAIL_USER,
  /** The same date of birth and place. */
  BIRTH_PLACE,
  /** Two names that sound alike, nothing else: for small files. */
  NAMES,
  /** One name that sounds alike, a place, and the year of birth: for small files. */
  NAME_PLACE_YEAR,
  /** One name that sounds alike, another fact, and the year of birth: for small files. */
  NAME_OTHER_YEAR,
  /** The same postcode and year of birth: for small files. */
  POSTCODE_YEAR,
  /** The same sound of both names' beginnings, and a place: for small files. */
  INITIALS_PLACE_YEAR;

  /** The word of model files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

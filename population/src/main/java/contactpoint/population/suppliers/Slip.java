package contactpoint.population.suppliers;

import java.util.Locale;

/** What suppliers get wrong. Its name in small letters is its key in suppliers.properties. */
public enum Slip {
  /** A finger slips on the given or the family name. */
  TYPING,
  /** The name is written as it was heard. */
  HEARING,
  /** A scanner takes one letter for another. */
  SCANNING,
  /** Another spelling of the same forename. */
  SPELLING,
  /** A short form in place of the forename. */
  NICKNAME,
  /** Given and family name exchanged. */
  SWAPPED,
  /** Fields slid: the second forename or the half of a double name in the next column. */
  SHIFTED,
  /** Letters outside ASCII spoilt by a wrong encoding. */
  ENCODING,
  /** Day and month exchanged. */
  DAY_AND_MONTH,
  /** A wrong day, month or year of birth. */
  WRONG_DATE,
  /** The first of January, for want of the day. */
  FIRST_OF_JANUARY,
  /** A brother's or sister's date. */
  SIBLINGS_DATE,
  /** A parent's date. */
  PARENTS_DATE,
  /** The wrong sex. */
  SEX,
  /** The address is never brought up to date. */
  OLD_ADDRESS,
  /** The other parent's address, where there is one. */
  OTHER_PARENTS_ADDRESS,
  /** A postcode with a slip in it. */
  POSTCODE,
  /** No NHS number where there should be one. */
  NO_NHS_NUMBER,
  /** No pupil number where there should be one. */
  NO_UPN,
  /** No postcode. */
  NO_POSTCODE,
  /** No date of birth. */
  NO_DATE,
  /** The child twice, under two references. */
  DUPLICATE,
  /** The reference of a child that was withdrawn, given again. */
  REUSED_REFERENCE;

  /** Its key in the settings. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package contactpoint.access;

/**
 * What each agreement and difference between a question and a record is worth, in bits: one bit
 * doubles the odds. All thresholds of a search stand here too. A name's own worth is its rarity
 * ({@link Rarity}); what stands here is added to it. The figures are set by hand after the m and u
 * probabilities of {@code linkage}'s model for a register of children, rounded, and checked by the
 * measurement of search.
 */
enum Weights {
  NAME_PART("One part of a compound name is the same", -3),
  NAME_FORM("A form of the same given name", -3.5),
  NAME_SOUND("Sounds the same", -4.5),
  NAME_SLIP("One letter wrong, missing or too many", -4),
  NAME_NEAR("Two letters differ in a long name", -6),
  NAME_INITIAL("The initial alone agrees", 2),
  NAME_OTHER("Another name", -5),
  NAME_NOT_IN_USE("Agrees with a former or other name, not the one in use", -1.5),
  NAMES_TURNED("Given and family name the other way round", -4),
  BORN_SAME("Born on the same day: one in 6,570 is", 12.7),
  BORN_TURNED("Day and month of birth exchanged", 6),
  BORN_DIGIT("One digit of the date of birth differs", 5.5),
  BORN_YEAR_OTHER("Same day and month, another year", 4),
  BORN_NEAR("Born in the same month, or a few days apart", 3),
  BORN_JUST_OUTSIDE("Born at most two months outside the range, or a year outside the age", -2),
  BORN_OTHER("Another date of birth", -7),
  SEX_SAME("Same sex", 1),
  SEX_OTHER("Another sex", -5),
  POSTCODE_SAME("Same postcode", 13),
  POSTCODE_SLIP("One character of the postcode differs", 8),
  POSTCODE_HALF("Same first half of the postcode", 6.5),
  POSTCODE_DISTRICT_ONLY("The whole postcode was asked for and its first half alone agrees", 4),
  POSTCODE_OTHER("Another postcode: one family in eight moved within the year", -3),
  SETTING_SAME("Same setting", 8),
  SETTING_OTHER("Another setting", -2),
  NUMBER_SAME("Same number: its check has been tested", 34);

  /** Below this much evidence a record is not listed. */
  static final double FLOOR = 9;

  /** A record this much weaker than the best is not listed, if the best is very likely. */
  static final double SPAN = 12;

  /** The same where more than ten would be listed. */
  static final double NARROW_SPAN = 6;

  /**
   * How much nearer to the top a child of the asker's own authority stands: nine of ten who are
   * asked for live there, and one of 150 others. It is less than that is worth, since who moved
   * away is whom this directory is for, and more than {@link #NARROW_SPAN}.
   */
  static final double LOCAL = 6.5;

  /** Bits beyond what chance brings among all children from which a record looks certain. */
  static final double CERTAIN = 8;

  /** By how much the best must lead for the search to end with what is exact. */
  static final double LEAD = 7;

  /** How many are listed at most (the README of the screens; half of it for machines: one). */
  static final int MOST_LISTED = 10;

  /** How many records one kind of key may bring before it is too broad to be read. */
  static final int MOST_READ = 200;

  private final String caption;
  private final double bits;

  Weights(String caption, double bits) {
    this.caption = caption;
    this.bits = bits;
  }

  String caption() {
    return caption;
  }

  double bits() {
    return bits;
  }
}

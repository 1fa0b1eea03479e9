package contactpoint.population.suppliers;

/** The columns of children.csv, in order. */
enum Column {
  REF,
  AS_OF,
  ACTION,
  GIVEN,
  FAMILY,
  KNOWN_AS,
  FORMER_FAMILY,
  SEX,
  BORN,
  EXPECTED,
  DIED,
  NHS_NUMBER,
  UPN,
  ADDRESS,
  POSTCODE,
  ADDRESS_FROM,
  NO_FIXED_ADDRESS,
  SETTING,
  SETTING_FROM,
  PRACTICE,
  LEFT_ENGLAND,
  RETURNS
}

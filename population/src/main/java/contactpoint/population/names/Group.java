package contactpoint.population.names;

/**
 * The ethnic group, by the Department's codes for the census groups. It stands in the truth only.
 */
public enum Group {
  WBRI,
  WIRI,
  WIRT,
  WROM,
  WOTH,
  MWBC,
  MWBA,
  MWAS,
  MOTH,
  AIND,
  APKN,
  ABAN,
  AOTH,
  CHNE,
  BAFR,
  BCRB,
  BOTH,
  ARAB,
  OOTH
}

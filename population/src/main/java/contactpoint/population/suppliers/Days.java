package contactpoint.population.suppliers;

/** Days since 1970 written as dates, without making an object for each. */
public final class Days {

  private Days() {}

  /** The day as 2026-08-31 (Hinnant's civil-from-days). */
  public static String text(int day) {
    int z = day + 719_468;
    int era = Math.floorDiv(z, 146_097);
    int inEra = z - era * 146_097;
    int yearOfEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365;
    int dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int date = dayOfYear - (153 * shifted + 2) / 5 + 1;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    char[] text = {
      (char) ('0' + year / 1000),
      (char) ('0' + year / 100 % 10),
      (char) ('0' + year / 10 % 10),
      (char) ('0' + year % 10),
      '-',
      (char) ('0' + month / 10),
      (char) ('0' + month % 10),
      '-',
      (char) ('0' + date / 10),
      (char) ('0' + date % 10)
    };
    return new String(text);
  }
}

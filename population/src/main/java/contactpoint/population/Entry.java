package contactpoint.population;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;

/**
 * A register's entry reduced to the six fields a textbook linkage compares.
 *
 * @param given the first forename, in capitals
 * @param person who it is, in truth
 */
record Entry(
    String given,
    String family,
    String born,
    String sex,
    String address,
    String postcode,
    long person) {

  static Entry of(NamedCsvRecord row, long person) {
    String given = capitals(row.getField("given"));
    int space = given.indexOf(' ');
    return new Entry(
        space > 0 ? given.substring(0, space) : given,
        capitals(row.getField("family")),
        row.getField("born"),
        row.getField("sex"),
        capitals(row.getField("address")),
        row.getField("postcode"),
        person);
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "entry";
  }

  /**
   * How two entries agree.
   *
   * @param bits a bit for each field that agrees exactly: given, family, born, sex, address,
   *     postcode
   * @param levels the same with close agreement told apart, two bits a field
   */
  record Pattern(int bits, int levels) {
    boolean allEqual() {
      return bits == 63;
    }
  }

  Pattern pattern(Entry other) {
    int[] levels = {
      name(given, other.given),
      name(family, other.family),
      date(born, other.born),
      exact(sex, other.sex),
      exact(address, other.address),
      exact(postcode, other.postcode)
    };
    int bits = 0;
    int packed = 0;
    for (int field = 0; field < levels.length; field++) {
      bits |= levels[field] == 3 ? 1 << field : 0;
      packed = packed << 2 | levels[field];
    }
    return new Pattern(bits, packed);
  }

  private static int exact(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? 1 : one.equals(other) ? 3 : 0;
  }

  /** 3 the same, 2 close, 1 missing or a baby not yet named, 0 different. */
  private static int name(String one, String other) {
    if (one.equals(other)) {
      return 3;
    }
    if (unnamed(one) || unnamed(other)) {
      return 1;
    }
    boolean begun =
        one.length() > 2 && other.length() > 2 && (one.startsWith(other) || other.startsWith(one));
    return begun || similar(one, other) > 0.7 ? 2 : 0;
  }

  private static boolean unnamed(String name) {
    return name.isEmpty()
        || name.equals("BABY")
        || name.equals("TWIN")
        || name.equals("MALE")
        || name.equals("FEMALE");
  }

  /** Shared pairs of neighbouring letters (Dice). */
  private static double similar(String one, String other) {
    int shared = 0;
    boolean[] used = new boolean[Math.max(0, other.length() - 1)];
    for (int i = 0; i + 1 < one.length(); i++) {
      for (int j = 0; j < used.length; j++) {
        if (!used[j]
            && one.charAt(i) == other.charAt(j)
            && one.charAt(i + 1) == other.charAt(j + 1)) {
          used[j] = true;
          shared++;
          break;
        }
      }
    }
    return 2.0 * shared / Math.max(1, one.length() + other.length() - 2);
  }

  /** 3 the same, 2 one part different or day and month exchanged, 1 missing, 0 different. */
  private static int date(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 1;
    }
    if (one.equals(other)) {
      return 3;
    }
    int parts =
        (one.regionMatches(0, other, 0, 4) ? 1 : 0)
            + (one.regionMatches(5, other, 5, 2) ? 1 : 0)
            + (one.regionMatches(8, other, 8, 2) ? 1 : 0);
    boolean exchanged =
        one.regionMatches(0, other, 0, 4)
            && one.regionMatches(5, other, 8, 2)
            && one.regionMatches(8, other, 5, 2);
    return parts == 2 || exchanged ? 2 : 0;
  }
}

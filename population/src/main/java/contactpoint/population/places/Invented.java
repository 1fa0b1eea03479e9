package contactpoint.population.places;

import contactpoint.population.chance.Chance;
import java.util.Locale;

/**
 * What is invented, and recognisably so: telephones from the ranges Ofcom keeps for drama, mail at
 * example.org, postcodes in the area WX, which does not exist.
 */
public final class Invented {

  private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final String OUTWARD_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Geographic ranges kept for drama, six digits before the last three (Ofcom). */
  private static final String[] GEOGRAPHIC = {
    "01632 960", "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0",
    "0118 496 0", "0121 496 0", "0151 496 0", "0161 496 0", "0191 498 0", "020 7946 0"
  };

  private Invented() {}

  /** A landline number. */
  public static String landline(Chance chance) {
    return GEOGRAPHIC[chance.below(GEOGRAPHIC.length)] + threeDigits(chance);
  }

  /** A landline number of a service, from 01632. */
  public static String office(Chance chance) {
    return GEOGRAPHIC[0] + threeDigits(chance);
  }

  /** A mobile number. */
  public static String mobile(Chance chance) {
    return "07700 900" + threeDigits(chance);
  }

  private static String threeDigits(Chance chance) {
    int number = chance.below(1000);
    return new String(
        new char[] {
          (char) ('0' + number / 100), (char) ('0' + number / 10 % 10), (char) ('0' + number % 10)
        });
  }

  /** A mail address of something with a name, below example.org. */
  public static String email(String local, String host) {
    return plain(local) + "@" + plain(host) + ".example.org";
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.-]+", "-")
        .replaceAll("^[-.]+|[-.]+$", "");
  }

  /**
   * The postcode with a number: 4,000 to each outward half, WX1 to WX99, then WX1A to WX9Z and WX0A
   * to WX0Z.
   */
  public static String postcode(int number) {
    int unit = number % 400;
    return outward(number / 4_000)
        + " "
        + number / 400 % 10
        + UNIT_LETTERS.charAt(unit / 20)
        + UNIT_LETTERS.charAt(unit % 20);
  }

  private static String outward(int index) {
    if (index < 99) {
      return "WX" + (index + 1);
    }
    int further = index - 99;
    if (further >= 10 * OUTWARD_LETTERS.length()) {
      throw new IllegalArgumentException("The area WX has no more postcodes");
    }
    return "WX"
        + (further / OUTWARD_LETTERS.length() + 1) % 10
        + OUTWARD_LETTERS.charAt(further % OUTWARD_LETTERS.length());
  }
}

package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.suppliers.Habits.Slip;

/** Gets statements wrong in the ways a supplier does; the same statement always in the same way. */
final class Damage {

  private static final String[] NEAR = {
    "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn",
    "jiolm", "kop", "njk", "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb",
    "qasde", "zsdc", "tghu", "asx"
  };

  private Damage() {}

  static void apply(Habits habits, Statement row, Chance chance) {
    if (chance.happens(habits.rate(Slip.TYPO_GIVEN))) {
      row.set(Column.GIVEN, typo(chance, row.get(Column.GIVEN)));
    }
    if (chance.happens(habits.rate(Slip.TYPO_FAMILY))) {
      row.set(Column.FAMILY, typo(chance, row.get(Column.FAMILY)));
    }
    if (chance.happens(habits.rate(Slip.SWAPPED_NAMES))) {
      String given = row.get(Column.GIVEN);
      row.set(Column.GIVEN, row.get(Column.FAMILY)).set(Column.FAMILY, given);
    }
    if (chance.happens(habits.rate(Slip.DAY_AND_MONTH))) {
      row.set(Column.BORN, dayAndMonth(row.get(Column.BORN)));
    }
    if (chance.happens(habits.rate(Slip.WRONG_DAY))) {
      row.set(Column.BORN, wrongDay(chance, row.get(Column.BORN)));
    }
    missing(habits, Slip.NO_NHS_NUMBER, row, Column.NHS_NUMBER, chance);
    missing(habits, Slip.NO_UPN, row, Column.UPN, chance);
    missing(habits, Slip.NO_POSTCODE, row, Column.POSTCODE, chance);
    if (chance.happens(habits.rate(Slip.SEX))) {
      row.set(Column.SEX, row.get(Column.SEX).equals("F") ? "M" : "F");
    }
  }

  private static void missing(
      Habits habits, Slip slip, Statement row, Column column, Chance chance) {
    if (chance.happens(habits.rate(slip))) {
      row.set(column, "");
    }
  }

  /** A slip of the finger: a letter left out, doubled, exchanged, or its neighbour. */
  static String typo(Chance chance, String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + chance.below(text.length() - 1);
    char letter = text.charAt(at);
    return switch (chance.below(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      case 2 ->
          at + 1 < text.length()
              ? text.substring(0, at) + text.charAt(at + 1) + letter + text.substring(at + 2)
              : text.substring(0, at);
      default -> {
        int index = letter - 'a';
        if (index < 0 || index > 25) {
          yield text;
        }
        String near = NEAR[index];
        yield text.substring(0, at)
            + near.charAt(chance.below(near.length()))
            + text.substring(at + 1);
      }
    };
  }

  private static String dayAndMonth(String date) {
    return date.length() == 10 && Integer.parseInt(date.substring(8)) <= 12
        ? date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7)
        : date;
  }

  private static String wrongDay(Chance chance, String date) {
    if (date.length() != 10) {
      return date;
    }
    int day = 1 + chance.below(28);
    return date.substring(0, 8) + (char) ('0' + day / 10) + (char) ('0' + day % 10);
  }
}

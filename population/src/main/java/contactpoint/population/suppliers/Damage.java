package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.names.Group;
import contactpoint.population.names.Spellings;

/**
 * Gets a statement wrong in the ways its supplier does. The same fact is got wrong in the same way
 * each time it is said, so that what did not change in life does not change in the files.
 */
final class Damage {

  /** How much more often a value is missing for groups that registers know less well; ours. */
  private static final double LESS_WELL_KNOWN = 1.6;

  private final Habits habits;
  private final Spellings spellings;

  Damage(Habits habits, Spellings spellings) {
    this.habits = habits;
    this.spellings = spellings;
  }

  private boolean slips(Chance chance, Slip slip) {
    double rate = habits.rate(slip);
    // One draw for each, whether it can happen or not, keeps the slips of a supplier independent.
    return chance.nextDouble() < rate;
  }

  /** Names; the chance is that of the child, the source and the name. */
  void names(Statement row, Chance chance) {
    boolean typing = slips(chance, Slip.TYPING);
    boolean hearing = slips(chance, Slip.HEARING);
    boolean scanning = slips(chance, Slip.SCANNING);
    boolean spelling = slips(chance, Slip.SPELLING);
    boolean nickname = slips(chance, Slip.NICKNAME);
    boolean swapped = slips(chance, Slip.SWAPPED);
    boolean shifted = slips(chance, Slip.SHIFTED);
    boolean encoding = slips(chance, Slip.ENCODING);
    if (spelling && chance.happens(0.3)) {
      row.set(Column.FAMILY, spellings.anotherFamily(chance, row.get(Column.FAMILY)));
    } else if (spelling) {
      row.set(Column.GIVEN, Writing.spelt(chance, row.get(Column.GIVEN), spellings));
    }
    if (nickname) {
      row.set(Column.GIVEN, Writing.shortened(chance, row.get(Column.GIVEN), spellings));
    }
    if (typing) {
      Column where = either(chance);
      row.set(where, Writing.typed(chance, row.get(where)));
    }
    if (hearing) {
      Column where = either(chance);
      row.set(where, Writing.heard(chance, row.get(where)));
    }
    if (scanning) {
      Column where = either(chance);
      row.set(where, Writing.scanned(chance, row.get(where)));
    }
    if (shifted) {
      shift(row);
    }
    if (swapped) {
      String given = row.get(Column.GIVEN);
      row.set(Column.GIVEN, row.get(Column.FAMILY)).set(Column.FAMILY, given);
    }
    if (encoding) {
      row.set(Column.GIVEN, Writing.wronglyDecoded(row.get(Column.GIVEN)))
          .set(Column.FAMILY, Writing.wronglyDecoded(row.get(Column.FAMILY)));
    }
    form(row);
  }

  private static Column either(Chance chance) {
    return chance.happens(0.5) ? Column.GIVEN : Column.FAMILY;
  }

  /** The second forename, or the first half of a double surname, in the other column. */
  private static void shift(Statement row) {
    String given = row.get(Column.GIVEN);
    String family = row.get(Column.FAMILY);
    int space = given.lastIndexOf(' ');
    int hyphen = family.indexOf('-');
    if (space > 0) {
      row.set(Column.GIVEN, given.substring(0, space))
          .set(Column.FAMILY, given.substring(space + 1) + " " + family);
    } else if (hyphen > 0) {
      row.set(Column.GIVEN, given + " " + family.substring(0, hyphen))
          .set(Column.FAMILY, family.substring(hyphen + 1));
    }
  }

  /** What the system does to every name: cut it, write it in capitals. */
  private void form(Statement row) {
    for (Column column : new Column[] {Column.GIVEN, Column.FAMILY}) {
      String text = row.get(column);
      String cut =
          text.length() > habits.width() ? text.substring(0, habits.width()).strip() : text;
      row.set(column, habits.capitals() ? Writing.capitals(cut) : cut);
    }
  }

  /** Date of birth and sex; a brother or sister may lend the date. */
  void birth(Statement row, Chance chance, int born, int siblingBorn, Group group) {
    boolean dayAndMonth = slips(chance, Slip.DAY_AND_MONTH);
    boolean wrong = slips(chance, Slip.WRONG_DATE);
    boolean january = slips(chance, Slip.FIRST_OF_JANUARY);
    boolean siblings = slips(chance, Slip.SIBLINGS_DATE);
    boolean parents = slips(chance, Slip.PARENTS_DATE);
    boolean none = lacks(chance, Slip.NO_DATE, group);
    boolean sex = slips(chance, Slip.SEX);
    if (sex && !row.get(Column.SEX).isEmpty()) {
      row.set(Column.SEX, row.get(Column.SEX).equals("F") ? "M" : "F");
    }
    if (born == Child.NEVER) {
      return;
    }
    String date = row.get(Column.BORN);
    if (none) {
      row.set(Column.BORN, "");
    } else if (dayAndMonth) {
      row.set(Column.BORN, dayAndMonth(date));
    } else if (wrong) {
      row.set(Column.BORN, Days.text(wrong(chance, born)));
    } else if (january) {
      row.set(Column.BORN, date.substring(0, 5) + "01-01");
    } else if (siblings && siblingBorn != Child.NEVER) {
      row.set(Column.BORN, Days.text(siblingBorn));
    } else if (parents) {
      row.set(Column.BORN, Days.text(born - 365 * 18 - chance.below(365 * 20)));
    }
  }

  private static String dayAndMonth(String date) {
    return Integer.parseInt(date.substring(8)) <= 12
        ? date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7)
        : date;
  }

  private static int wrong(Chance chance, int born) {
    return switch (chance.below(4)) {
      case 0 -> born - 1;
      case 1 -> born - 10;
      case 2 -> born - 365;
      default -> born - 1 - chance.below(27);
    };
  }

  /** Whether a value is not there; for some groups it is missing more often than for others. */
  private boolean lacks(Chance chance, Slip slip, Group group) {
    double factor = group == Group.WBRI || group == Group.WIRI ? 1 : LESS_WELL_KNOWN;
    return chance.nextDouble() < habits.rate(slip) * factor;
  }

  /** Numbers that should be there and are not. */
  void numbers(Statement row, Chance chance, Group group) {
    if (lacks(chance, Slip.NO_NHS_NUMBER, group)) {
      row.set(Column.NHS_NUMBER, "");
    }
    if (lacks(chance, Slip.NO_UPN, group)) {
      row.set(Column.UPN, "");
    }
  }

  /** Address and postcode. */
  void address(Statement row, Chance chance, Group group) {
    boolean none = lacks(chance, Slip.NO_POSTCODE, group);
    boolean wrong = slips(chance, Slip.POSTCODE);
    if (none) {
      row.set(Column.POSTCODE, "");
    } else if (wrong) {
      row.set(Column.POSTCODE, Writing.postcode(chance, row.get(Column.POSTCODE)));
    }
    if (habits.capitals()) {
      row.set(Column.ADDRESS, Writing.capitals(row.get(Column.ADDRESS)));
    }
  }
}

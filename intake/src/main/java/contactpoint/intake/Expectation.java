package contactpoint.intake;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a line should have, and what makes it useful: the one place where both are written down.
 *
 * <p>A child can be matched by family name, date of birth and one more fact, or by the NHS number
 * with the date of birth; that is also what a search needs. A carer or a practitioner is useful if
 * someone can be reached. A register that never sends contacts can still say who the carers are; a
 * service that nobody can reach is of no use to anyone.
 *
 * @param sent the columns that hold something in at least one line: what the feed does not send at
 *     all is not counted against it
 */
record Expectation(FileKind kind, Set<Column> sent) {

  private static final Set<Column> CHILD =
      EnumSet.of(
          Column.GIVEN, Column.FAMILY, Column.SEX, Column.BORN, Column.ADDRESS, Column.POSTCODE);
  private static final Set<Column> CARER = EnumSet.of(Column.GIVEN, Column.FAMILY, Column.PHONE);
  private static final Set<Column> INVOLVEMENT =
      EnumSet.of(Column.PRACTITIONER, Column.PHONE, Column.EMAIL, Column.FROM);

  /** The fields a line should have, beside those without which it cannot be read. */
  Set<Column> of(Set<Column> filled) {
    return switch (kind) {
      case CHILDREN -> sentOf(child(filled));
      case CARERS -> sentOf(CARER);
      case INVOLVEMENTS -> INVOLVEMENT;
    };
  }

  private Set<Column> sentOf(Set<Column> columns) {
    Set<Column> expected = EnumSet.copyOf(columns);
    expected.retainAll(sent);
    return expected;
  }

  private static Set<Column> child(Set<Column> filled) {
    boolean unborn = filled.contains(Column.EXPECTED);
    boolean noHome =
        filled.contains(Column.NO_FIXED_ADDRESS)
            || filled.contains(Column.LEFT_ENGLAND)
            || filled.contains(Column.DIED);
    if (!unborn && !noHome) {
      return CHILD;
    }
    Set<Column> expected = EnumSet.copyOf(CHILD);
    if (unborn) {
      expected.removeAll(Set.of(Column.GIVEN, Column.SEX, Column.BORN));
    }
    if (noHome) {
      expected.removeAll(Set.of(Column.ADDRESS, Column.POSTCODE));
    }
    return expected;
  }

  /** Whether a line with these sound fields could be matched, or someone be reached by it. */
  boolean isUseful(Set<Column> sound) {
    return switch (kind) {
      case CHILDREN ->
          sound.contains(Column.REF)
              && (sound.contains(Column.BORN) || sound.contains(Column.EXPECTED))
              && (sound.contains(Column.NHS_NUMBER)
                  || (sound.contains(Column.FAMILY) && any(sound, OF_A_CHILD)));
      case CARERS ->
          any(sound, NAMES)
              && (any(sound, CONTACTS) || !any(sent, CONTACTS))
              && sound.contains(Column.CHILD_REF);
      case INVOLVEMENTS -> any(sound, CONTACTS) && sound.contains(Column.CHILD_REF);
    };
  }

  private static final Set<Column> OF_A_CHILD =
      EnumSet.of(Column.GIVEN, Column.SEX, Column.POSTCODE, Column.SETTING);
  private static final Set<Column> NAMES = EnumSet.of(Column.GIVEN, Column.FAMILY);
  private static final Set<Column> CONTACTS = EnumSet.of(Column.PHONE, Column.EMAIL);

  private static boolean any(Set<Column> sound, Set<Column> wanted) {
    for (Column column : wanted) {
      if (sound.contains(column)) {
        return true;
      }
    }
    return false;
  }
}

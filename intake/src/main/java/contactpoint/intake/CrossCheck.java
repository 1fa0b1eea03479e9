package contactpoint.intake;

import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Upn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds lines against each other. All lines are noted first; then each can be asked what speaks
 * against it. Only hashes are kept, so that a national file can be checked.
 */
final class CrossCheck {

  /**
   * Beyond so many children one postcode is an institution's. Households to a postcode: about 15.
   */
  private static final int CROWD = 40;

  /** So many times more often than any other day must 1 January be, to be a default. */
  private static final int EXCESS = 3;

  private static final int FEWEST = 5;
  private static final long SHARED = Long.MAX_VALUE;
  private static final long UNKNOWN = Long.MAX_VALUE - 1;

  private final LongTable birthOfRef = new LongTable();
  private final LongTable refOfNhsNumber = new LongTable();
  private final LongTable refOfUpn = new LongTable();
  private final LongTable childrenAtPostcode = new LongTable();
  private final Map<FileKind, LongTable> saidOnDay = new EnumMap<>(FileKind.class);
  private final boolean knowsAllChildren;
  private long births;
  private long firstsOfJanuary;

  /**
   * @param knowsAllChildren whether every child that may be named is in this delivery
   */
  CrossCheck(boolean knowsAllChildren) {
    this.knowsAllChildren = knowsAllChildren;
    for (FileKind kind : FileKind.values()) {
      saidOnDay.put(kind, new LongTable());
    }
  }

  /**
   * Notes a line. Of one that cannot be read at least the child it names is noted, so that the
   * fault is not told once more for everyone who belongs to that child.
   */
  void note(Line line, FileKind kind) {
    switch (line) {
      case Line.Read read -> note(read.statement());
      case Line.Unreadable unreadable -> {
        if (kind == FileKind.CHILDREN) {
          unreadable.ref().ifPresent(ref -> birth(keyOf(ref), null));
        }
      }
    }
  }

  private void note(Statement statement) {
    said(statement.kind()).count(onDay(statement));
    if (statement instanceof ChildStatement child) {
      long ref = keyOf(child.ref());
      LocalDate born = child.identity().born() == null ? null : child.identity().born().day();
      birth(ref, born);
      number(child.identity().nhsNumber(), ref);
      number(child.place().upn(), ref);
      if (child.place().postcode() != null) {
        childrenAtPostcode.count(LongTable.keyOf(child.place().postcode().text()));
      }
      if (born != null) {
        births++;
        firstsOfJanuary += isFirstOfJanuary(born) ? 1 : 0;
      }
    }
  }

  private LongTable said(FileKind kind) {
    return Objects.requireNonNull(saidOnDay.get(kind));
  }

  private void birth(long ref, @Nullable LocalDate born) {
    if (born == null) {
      long before = birthOfRef.get(ref);
      birthOfRef.put(ref, before == LongTable.ABSENT ? UNKNOWN : before);
    } else if (birthOfRef.get(ref) == UNKNOWN) {
      birthOfRef.put(ref, born.toEpochDay());
    } else {
      claim(birthOfRef, ref, born.toEpochDay());
    }
  }

  private void number(@Nullable NhsNumber number, long ref) {
    if (number != null) {
      claim(refOfNhsNumber, Long.parseLong(number.digits()), ref);
    }
  }

  private void number(@Nullable Upn upn, long ref) {
    if (upn != null) {
      claim(refOfUpn, LongTable.keyOf(upn.text()), ref);
    }
  }

  /** Gives a key to an owner; a key that two claim is shared from then on. */
  private static void claim(LongTable owners, long key, long owner) {
    long before = owners.get(key);
    owners.put(key, before == LongTable.ABSENT || before == owner ? owner : SHARED);
  }

  /** What speaks against a statement, by the field it speaks of. */
  Map<Column, Contradiction> against(Statement statement) {
    var against = new EnumMap<Column, Contradiction>(Column.class);
    if (said(statement.kind()).get(onDay(statement)) > 1) {
      against.put(Column.AS_OF, Contradiction.SAID_TWICE);
    }
    switch (statement) {
      case ChildStatement child -> child(child, against);
      case CarerStatement carer -> childRef(carer.childRef(), against);
      case InvolvementStatement involvement -> childRef(involvement.childRef(), against);
      case Withdrawal _ -> {}
    }
    return against;
  }

  private void child(ChildStatement child, Map<Column, Contradiction> against) {
    ChildIdentity who = child.identity();
    ChildPlace where = child.place();
    if (birthOfRef.get(keyOf(child.ref())) == SHARED) {
      against.put(Column.REF, Contradiction.REFERENCE_REUSED);
    }
    if (who.nhsNumber() != null
        && refOfNhsNumber.get(Long.parseLong(who.nhsNumber().digits())) == SHARED) {
      against.put(Column.NHS_NUMBER, Contradiction.SAME_IDENTIFIER);
    }
    if (where.upn() != null && refOfUpn.get(LongTable.keyOf(where.upn().text())) == SHARED) {
      against.put(Column.UPN, Contradiction.SAME_IDENTIFIER);
    }
    if (where.postcode() != null
        && childrenAtPostcode.get(LongTable.keyOf(where.postcode().text())) > CROWD) {
      against.put(Column.POSTCODE, Contradiction.CROWDED_POSTCODE);
    }
    if (who.born() != null) {
      dates(who.born().day(), where, against);
    }
  }

  private void dates(LocalDate born, ChildPlace where, Map<Column, Contradiction> against) {
    if (isFirstOfJanuary(born)
        && firstsOfJanuary >= FEWEST
        && firstsOfJanuary * 365 > births * EXCESS) {
      against.put(Column.BORN, Contradiction.DEFAULT_DATE);
    }
    if (isBefore(where.addressFrom(), born)) {
      against.put(Column.ADDRESS_FROM, Contradiction.BEFORE_BIRTH);
    }
    if (isBefore(where.settingFrom(), born)) {
      against.put(Column.SETTING_FROM, Contradiction.BEFORE_BIRTH);
    }
  }

  private void childRef(Reference child, Map<Column, Contradiction> against) {
    if (knowsAllChildren && birthOfRef.get(keyOf(child)) == LongTable.ABSENT) {
      against.put(Column.CHILD_REF, Contradiction.UNKNOWN_CHILD);
    }
  }

  private static boolean isBefore(@Nullable Day day, LocalDate born) {
    return day != null && day.date().isBefore(born);
  }

  private static boolean isFirstOfJanuary(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  private static long keyOf(Reference ref) {
    return LongTable.keyOf(ref.text());
  }

  private static long onDay(Statement statement) {
    return keyOf(statement.ref()) * 31 + statement.asOf().toEpochDay();
  }
}

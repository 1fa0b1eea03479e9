package contactpoint.intake;

import java.util.List;
import java.util.Optional;

/** The three files a delivery may hold, each with its columns in canonical order. */
public enum FileKind {
  CHILDREN(
      "children.csv",
      1,
      List.of(
          Column.REF,
          Column.AS_OF,
          Column.ACTION,
          Column.GIVEN,
          Column.FAMILY,
          Column.KNOWN_AS,
          Column.FORMER_FAMILY,
          Column.SEX,
          Column.BORN,
          Column.EXPECTED,
          Column.DIED,
          Column.NHS_NUMBER,
          Column.UPN,
          Column.ADDRESS,
          Column.POSTCODE,
          Column.ADDRESS_FROM,
          Column.NO_FIXED_ADDRESS,
          Column.SETTING,
          Column.SETTING_FROM,
          Column.PRACTICE,
          Column.LEFT_ENGLAND,
          Column.RETURNS)),
  CARERS(
      "carers.csv",
      2,
      List.of(
          Column.REF,
          Column.CHILD_REF,
          Column.AS_OF,
          Column.ACTION,
          Column.GIVEN,
          Column.FAMILY,
          Column.RELATION,
          Column.PHONE,
          Column.EMAIL,
          Column.SAME_ADDRESS)),
  INVOLVEMENTS(
      "involvements.csv",
      3,
      List.of(
          Column.REF,
          Column.CHILD_REF,
          Column.AS_OF,
          Column.ACTION,
          Column.SERVICE,
          Column.KIND,
          Column.PRACTITIONER,
          Column.PHONE,
          Column.EMAIL,
          Column.FROM,
          Column.TO,
          Column.LEAD,
          Column.ASSESSMENT,
          Column.GROUND,
          Column.CONSENT_BY,
          Column.CONSENT_ON,
          Column.CONSENT_UNTIL));

  private final String file;
  private final int number;

  /** Made by List.of, which the compiler cannot see to be immutable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  FileKind(String file, int number, List<Column> columns) {
    this.file = file;
    this.number = number;
    this.columns = columns;
  }

  /** The file's name in a delivery. */
  public String file() {
    return file;
  }

  /** The number of this kind in stored statements; never re-used. */
  public int number() {
    return number;
  }

  /** The columns, in the order of the canonical layout. */
  public List<Column> columns() {
    return columns;
  }

  static Optional<FileKind> ofFile(String name) {
    for (FileKind kind : values()) {
      if (kind.file.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Optional<FileKind> ofNumber(int number) {
    for (FileKind kind : values()) {
      if (kind.number == number) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

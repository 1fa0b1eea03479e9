package contactpoint.feeds;

import contactpoint.intake.FileKind;

/**
 * The stages in which a submission is placed: the children, then who is with them. After a full
 * delivery, what it left out is withdrawn, the children last.
 */
public enum Stage {
  CHILDREN(0, FileKind.CHILDREN, false),
  CARERS(1, FileKind.CARERS, false),
  INVOLVEMENTS(2, FileKind.INVOLVEMENTS, false),
  LEFT_OUT_INVOLVEMENTS(3, FileKind.INVOLVEMENTS, true),
  LEFT_OUT_CARERS(4, FileKind.CARERS, true),
  LEFT_OUT_CHILDREN(5, FileKind.CHILDREN, true);

  private final int number;
  private final FileKind file;
  private final boolean leftOut;

  Stage(int number, FileKind file, boolean leftOut) {
    this.number = number;
    this.file = file;
    this.leftOut = leftOut;
  }

  /** Its number in stored positions; never re-used. */
  int number() {
    return number;
  }

  static Stage ofNumber(int number) {
    for (Stage stage : values()) {
      if (stage.number == number) {
        return stage;
      }
    }
    throw new IllegalArgumentException("No such stage");
  }

  boolean isBefore(Stage other) {
    return number < other.number;
  }

  FileKind file() {
    return file;
  }

  /** Whether this stage withdraws what a full delivery left out. */
  boolean isLeftOut() {
    return leftOut;
  }
}

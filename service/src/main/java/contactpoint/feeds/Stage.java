package contactpoint.feeds;

import contactpoint.intake.FileKind;

/**
 * The stages in which a submission is placed. Involvements and carers come first and wait for their
 * child, so that each record is rebuilt once when the child itself is placed. After a full
 * delivery, what it left out is withdrawn.
 */
public enum Stage {
  INVOLVEMENTS(0, FileKind.INVOLVEMENTS, false),
  CARERS(1, FileKind.CARERS, false),
  CHILDREN(2, FileKind.CHILDREN, false),
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

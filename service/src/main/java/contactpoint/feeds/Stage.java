package contactpoint.feeds;

import contactpoint.intake.FileKind;

/**
 * The stages in which a submission is placed. Involvements and carers come first and wait for their
 * child, so that each record is rebuilt once when the child itself is placed. After a full
 * delivery, what it left out is withdrawn.
 */
public enum Stage {
  INVOLVEMENTS(FileKind.INVOLVEMENTS, false),
  CARERS(FileKind.CARERS, false),
  CHILDREN(FileKind.CHILDREN, false),
  LEFT_OUT_INVOLVEMENTS(FileKind.INVOLVEMENTS, true),
  LEFT_OUT_CARERS(FileKind.CARERS, true),
  LEFT_OUT_CHILDREN(FileKind.CHILDREN, true);

  private final FileKind file;
  private final boolean leftOut;

  Stage(FileKind file, boolean leftOut) {
    this.file = file;
    this.leftOut = leftOut;
  }

  FileKind file() {
    return file;
  }

  /** Whether this stage withdraws what a full delivery left out. */
  boolean isLeftOut() {
    return leftOut;
  }
}

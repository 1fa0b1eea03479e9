package contactpoint.verifier;

/**
 * What can be wrong with a log, each with the exit code of its own. If there are several, the
 * program ends with the first of this list.
 */
public enum Finding {
  UNREADABLE(3, "A file could not be read: %s."),

  SEAL_MALFORMED(20, "The seal is not written as a seal: %s."),
  OTHER_LOG(21, "The seal belongs to another log: %s."),
  WRONG_KEY(22, "The seal is not signed with the key you gave: %s."),
  BAD_SIGNATURE(23, "The signature does not fit the seal: %s."),
  EARLIER_SEAL_UNFIT(24, "The earlier seal is not one of this log and key: %s."),

  ROLLED_BACK(30, "The log has been rolled back: %s."),
  FORKED(31, "The log's past has been rewritten since the earlier seal: %s."),

  MALFORMED(10, "An entry cannot be read as an entry: %s."),
  ALTERED(11, "An entry is not the one that was sealed in its place: %s."),
  REORDERED(14, "Entries do not stand in the order in which they were sealed: %s."),
  DUPLICATED(15, "An event is entered twice: %s."),
  INSERTED(13, "An entry was never sealed: %s."),
  MISSING(12, "A sealed entry is missing: %s."),
  TRUNCATED(16, "The end of the log is missing: %s."),
  DIFFERENT(17, "The entries do not add up to the sealed root: %s."),
  HASHES_DAMAGED(
      18, "The stored hashes do not add up to the sealed root, though the entries do: %s."),
  TIME_RUNS_BACK(19, "An entry is much older than one before it: %s."),

  COMMITMENT_BROKEN(40, "A value is not the one that was committed to: %s."),
  STRAY_VALUE(41, "A value belongs to no entry: %s.");

  private final int exitCode;
  private final String sentence;

  Finding(int exitCode, String sentence) {
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  /** What the program ends with if this is the gravest finding. */
  public int exitCode() {
    return exitCode;
  }

  String sentence(String where) {
    return sentence.formatted(where);
  }
}

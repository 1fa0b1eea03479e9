package contactpoint.ledger;

/** What came of asking for a seal. */
public sealed interface Signing {

  /** The head is sealed, and the signer will never sign one that contradicts it. */
  record Sealed(Seal seal) implements Signing {}

  /** The log is smaller than when it was last sealed: it was rolled back. Nothing was signed. */
  record RolledBack(TreeHead last, TreeHead asked) implements Signing {}

  /** The log is not what was last sealed with more appended: it forked. Nothing was signed. */
  record Forked(TreeHead last, TreeHead asked) implements Signing {}
}

package contactpoint.ledger;

import java.io.IOException;

/**
 * Where a signer keeps the last head it signed: outside the database, so that a log restored from
 * an older copy is noticed.
 */
public interface SignerMemory {

  /** What was signed last; {@link TreeHead#EMPTY} before the first time. */
  TreeHead last() throws IOException;

  /** Keeps a head durably, before the signature leaves the signer. */
  void keep(TreeHead head) throws IOException;
}

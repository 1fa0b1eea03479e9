package contactpoint.ledger;

import java.io.IOException;

/**
 * Seals tree heads, and never two that contradict each other: it keeps its own last head, asks for
 * the proof that the new one only appends to it, remembers the new one, and only then signs.
 */
public final class Signer {

  private final SealingKey sealing;
  private final SignerMemory memory;

  public Signer(SealingKey sealing, SignerMemory memory) {
    this.sealing = sealing;
    this.memory = memory;
  }

  public SealKey key() {
    return sealing.key();
  }

  /**
   * Seals a tree as it is stored.
   *
   * @throws IOException if the memory cannot be read or written; nothing was signed then
   */
  public synchronized Signing sign(Tree tree) throws IOException {
    var last = memory.last();
    var head = tree.head();
    if (head.size() < last.size()) {
      return new Signing.RolledBack(last, head);
    }
    if (!tree.consistency(last.size()).holds(last, head)) {
      return new Signing.Forked(last, head);
    }
    memory.keep(head);
    return new Signing.Sealed(Seal.sign(head, sealing));
  }
}

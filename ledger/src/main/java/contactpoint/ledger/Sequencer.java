package contactpoint.ledger;

import java.util.List;

/**
 * Gives entries their index: pure logic between what is stored and what is to be stored. Only one
 * may be at work on a log at a time; the caller sees to that, and writes the result in one
 * transaction.
 */
public final class Sequencer {

  private Sequencer() {}

  /**
   * What appending these entries, in this order, makes of a tree. The first gets the index {@code
   * frontier.size()}. Each is hashed anew from its stored bytes.
   *
   * @param entries canonical bytes as they are stored
   */
  public static Growth append(Frontier frontier, List<byte[]> entries) {
    return frontier.append(entries.stream().map(Merkle::leaf).toList());
  }
}

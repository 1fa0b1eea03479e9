package contactpoint.ledger;

import java.util.List;

/**
 * What appending some leaves did: nothing that was stored changes, some hashes are added.
 *
 * @param before the frontier that was appended to
 * @param after the frontier to append to next time
 * @param added the hashes to store, in the order in which they came about
 */
public record Growth(Frontier before, Frontier after, List<StoredHash> added) {

  public Growth {
    added = List.copyOf(added);
  }
}

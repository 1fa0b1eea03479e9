package contactpoint.ledger;

import java.util.List;

/**
 * Where the stored hashes are kept; the ledger itself reads and writes nothing.
 *
 * @see StoredHash
 */
@FunctionalInterface
public interface Hashes {

  /**
   * The hashes of one level from an index (inclusive) to another (exclusive), at most 256 of them.
   * All of them exist whenever the tree is large enough; a storage that misses one throws.
   */
  List<Hash> read(int level, long from, long to);
}

package contactpoint.ledger;

import java.util.List;
import java.util.Optional;

/**
 * The proof that a leaf stands at an index of a tree: the hashes beside its way to the root, from
 * the bottom.
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the leaf stands at this index of the tree with that head. */
  public boolean holds(Hash leaf, TreeHead head) {
    return head.size() == size && root(leaf).filter(head.root()::equals).isPresent();
  }

  /**
   * The root to which this proof leads from a leaf; empty if its shape is impossible: an index
   * outside the tree, a hash too many or too few. (RFC 9162, section 2.1.3.2.)
   */
  Optional<Hash> root(Hash leaf) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long at = index;
    long last = size - 1;
    Hash root = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((at & 1) == 1 || at == last) {
        root = Merkle.node(sibling, root);
        int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>>= up;
        last >>>= up;
      } else {
        root = Merkle.node(root, sibling);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }
}

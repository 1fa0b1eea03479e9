package contactpoint.ledger;

import java.util.List;

/**
 * All of a tree that is needed to append to it: the roots of the complete subtrees that its leaves
 * fall into, largest (leftmost) first. There is one for each bit that is set in the size, so at
 * most 63. Also called a compact range.
 *
 * @param size the number of leaves so far
 * @param peaks the subtrees' roots, largest first
 */
public record Frontier(long size, List<Hash> peaks) {

  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    peaks = List.copyOf(peaks);
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves has not " + peaks.size() + " peaks");
    }
  }

  /** The root of the tree: the peaks hashed together from the right. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return Merkle.EMPTY;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Merkle.node(peaks.get(i), root);
    }
    return root;
  }

  public TreeHead head() {
    return new TreeHead(size, root());
  }

  /** Appends leaves, given by their hashes, in this order. */
  public Growth append(List<Hash> leaves) {
    var growing = new Growing(this);
    leaves.forEach(growing::append);
    return growing.finish();
  }
}

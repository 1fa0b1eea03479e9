package contactpoint.ledger;

import java.util.List;

/**
 * The proof that a tree was made from a smaller one by appending only: nothing that the smaller one
 * held was altered, removed or moved.
 *
 * @param from the smaller size
 * @param to the larger size
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it connects these two heads. (RFC 9162, section 2.1.4.2.) */
  public boolean holds(TreeHead earlier, TreeHead later) {
    if (earlier.size() != from || later.size() != to || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && earlier.equals(later);
    }
    return from == 0 ? path.isEmpty() : climb(earlier.root(), later.root());
  }

  private boolean climb(Hash earlierRoot, Hash laterRoot) {
    boolean whole = Long.bitCount(from) == 1;
    if (!whole && path.isEmpty()) {
      return false;
    }
    var rest = whole ? path : path.subList(1, path.size());
    Hash earlier = whole ? earlierRoot : path.getFirst();
    Hash later = earlier;
    int skip = Long.numberOfTrailingZeros(from);
    long at = (from - 1) >>> skip;
    long last = (to - 1) >>> skip;
    for (Hash sibling : rest) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        earlier = Merkle.node(sibling, earlier);
        later = Merkle.node(sibling, later);
        int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>>= up;
        last >>>= up;
      } else {
        later = Merkle.node(later, sibling);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && earlier.equals(earlierRoot) && later.equals(laterRoot);
  }
}

package contactpoint.ledger;

/**
 * A tree at one moment: how many leaves it has, and its root. Two heads of one log are never of
 * equal size with different roots.
 *
 * @param size the number of leaves, not negative
 */
public record TreeHead(long size, Hash root) {

  public static final TreeHead EMPTY = new TreeHead(0, Merkle.EMPTY);

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("A tree has no negative size");
    }
    if (size == 0 && !root.equals(Merkle.EMPTY)) {
      throw new IllegalArgumentException("A tree without leaves has the empty root");
    }
  }
}

package contactpoint.ledger;

/**
 * A hash that is kept. Only every eighth level of the tree is: level 0 holds the leaves, level 1
 * the roots of complete subtrees of 256 leaves, level 2 of 65,536, and so on. Everything between is
 * recomputed from 256 neighbours, which together are a tile.
 *
 * @param level 0 to 7
 * @param index the place within the level, from 0
 */
public record StoredHash(int level, long index, Hash hash) {

  /** Levels of the tree between two that are stored. */
  public static final int HEIGHT = 8;

  /** Hashes in a full tile. */
  public static final int WIDTH = 1 << HEIGHT;

  public StoredHash {
    if (level < 0 || level > 7 || index < 0) {
      throw new IllegalArgumentException("No place in a tree: level " + level + ", " + index);
    }
  }
}

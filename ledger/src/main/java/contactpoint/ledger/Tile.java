package contactpoint.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of up to 256 neighbouring hashes of one stored level: the unit in which a tree is published
 * (C2SP tlog-tiles), so that anyone can compute any proof without asking the log to.
 *
 * @param level the stored level
 * @param number the tile's place within the level
 * @param width hashes in it: 256 when full
 */
public record Tile(int level, long number, int width) {

  public Tile {
    if (level < 0 || level > 7 || number < 0 || width < 1 || width > StoredHash.WIDTH) {
      throw new IllegalArgumentException("No tile: " + level + "/" + number + ", " + width);
    }
  }

  /** All tiles of a tree of a size, level by level; the last of a level may be partial. */
  public static List<Tile> of(long size) {
    var tiles = new ArrayList<Tile>();
    int level = 0;
    for (long hashes = size; hashes > 0; hashes /= StoredHash.WIDTH) {
      long full = hashes / StoredHash.WIDTH;
      for (long number = 0; number < full; number++) {
        tiles.add(new Tile(level, number, StoredHash.WIDTH));
      }
      int rest = (int) (hashes % StoredHash.WIDTH);
      if (rest > 0) {
        tiles.add(new Tile(level, full, rest));
      }
      level++;
    }
    return tiles;
  }

  public boolean full() {
    return width == StoredHash.WIDTH;
  }

  /** Index of its first hash within the level. */
  public long from() {
    return number * StoredHash.WIDTH;
  }

  /** Index after its last hash. */
  public long to() {
    return from() + width;
  }

  /** Where it is published: {@code tile/0/x001/x234/067}, a partial one with {@code .p/112}. */
  public String path() {
    return "tile/" + level + "/" + numberInThrees() + (full() ? "" : ".p/" + width);
  }

  /** Where the entries below a tile of level 0 are published. */
  public String entriesPath() {
    if (level != 0) {
      throw new IllegalStateException("Only tiles of level 0 have entries below them");
    }
    return "tile/entries/" + numberInThrees() + (full() ? "" : ".p/" + width);
  }

  private String numberInThrees() {
    var path = new StringBuilder(threes(number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x" + threes(rest % 1000) + "/");
    }
    return path.toString();
  }

  private static String threes(long number) {
    String digits = Long.toString(number);
    return "0".repeat(3 - digits.length()) + digits;
  }
}

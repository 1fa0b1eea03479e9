package contactpoint.england;

import contactpoint.vocabulary.AuthorityNumber;

/**
 * One of the 150 authorities of 2007.
 *
 * @param number by which the Department knows it
 * @param name as people write it
 * @param region it lies in
 * @param children aged 0 to 17 (ONS, mid-2019, brought to the boundaries of 2007)
 * @param earlyAdopter whether the circular of 2007 names it among the 17
 * @param tile where it stands on the national picture
 */
public record EnglishAuthority(
    AuthorityNumber number,
    String name,
    Region region,
    int children,
    boolean earlyAdopter,
    Tile tile) {

  public EnglishAuthority {
    if (name.isBlank() || children < 1) {
      throw new IllegalArgumentException("An authority has a name and children");
    }
  }

  /**
   * A place on the tile map.
   *
   * @param letters at most three
   * @param x in tiles from the left
   * @param y in tiles from the top
   */
  public record Tile(String letters, double x, double y) {}
}

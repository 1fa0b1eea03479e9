package contactpoint.intake;

/**
 * How much of anything is read before a delivery is refused. All counted on real bytes while
 * reading, never taken from what the sender says of its size.
 *
 * @param noteBytes the most of {@code feed.json}, in bytes
 * @param fileBytes the most of one CSV file, unpacked, in bytes
 * @param totalBytes the most of a whole delivery, unpacked, in bytes
 * @param zipBytes the most of a zip as it arrives, in bytes
 * @param zipEntries the most entries in a zip, known or not
 * @param zipRatio the most bytes that one packed byte may become, counted over the whole zip
 * @param rowBytes the most of one row, line breaks in quotes included, in bytes
 * @param rowLines the most lines one row may be spread over by line breaks in quotes
 * @param fieldChars the most of one field, in characters
 */
public record Limits(
    int noteBytes,
    long fileBytes,
    long totalBytes,
    long zipBytes,
    int zipEntries,
    int zipRatio,
    int rowBytes,
    int rowLines,
    int fieldChars) {

  /**
   * Room for every child in England in one file of 250 bytes a line, and no more than five times
   * that. Text of this kind packs about eight to one; a ratio of 200 is a bomb.
   */
  public static final Limits USUAL =
      new Limits(64 << 10, 12L << 30, 16L << 30, 4L << 30, 16, 200, 64 << 10, 10, 1_000);

  public Limits {
    if (rowBytes < 256 || rowBytes > 1 << 20 || zipEntries < 1 || fieldChars < 1 || rowLines < 1) {
      throw new IllegalArgumentException("These limits would refuse every delivery");
    }
  }
}

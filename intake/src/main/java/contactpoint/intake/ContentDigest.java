package contactpoint.intake;

import java.nio.ByteBuffer;

/**
 * Sixteen bytes by which unchanged content is recognised: the beginning of a SHA-256.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record ContentDigest(long high, long low) implements Comparable<ContentDigest> {

  /** The sixteen bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /** The digest of sixteen bytes. */
  public static ContentDigest of(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("A content digest has sixteen bytes");
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new ContentDigest(buffer.getLong(), buffer.getLong());
  }

  @Override
  public int compareTo(ContentDigest other) {
    int first = Long.compareUnsigned(high, other.high);
    return first != 0 ? first : Long.compareUnsigned(low, other.low);
  }
}

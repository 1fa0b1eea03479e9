package contactpoint.ledger;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * Sixteen random bytes that make a commitment unguessable: eleven million child numbers are a small
 * dictionary. It lies beside the entry with the value it hides; once it is deleted, the commitment
 * says nothing any more.
 */
public record Salt(long first, long second) {

  /** Bytes in a salt. */
  public static final int LENGTH = 16;

  /** A new one for each value, from a source of chance fit for keys. */
  public static Salt random(RandomGenerator chance) {
    return new Salt(chance.nextLong(), chance.nextLong());
  }

  public static Salt of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A salt has 16 bytes, not " + bytes.length);
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new Salt(buffer.getLong(), buffer.getLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(first).putLong(second).array();
  }

  @Override
  public String toString() {
    return "a salt";
  }
}

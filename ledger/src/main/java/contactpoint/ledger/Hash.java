package contactpoint.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 value: 32 bytes, held as four big-endian longs so that it is a true value (equal by
 * content, shared without copying).
 */
public record Hash(long first, long second, long third, long fourth) implements Comparable<Hash> {

  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  /** The hash held in exactly 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A SHA-256 hash has 32 bytes, not " + bytes.length);
    }
    return read(ByteBuffer.wrap(bytes));
  }

  /** The next 32 bytes of a buffer. */
  static Hash read(ByteBuffer from) {
    return new Hash(from.getLong(), from.getLong(), from.getLong(), from.getLong());
  }

  /** From 64 hexadecimal digits, as printed by {@link #hex()}. */
  public static Hash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** From RFC 4648 base64, read strictly: one text, one hash. */
  public static Optional<Hash> ofBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(text);
      return canonical && bytes.length == LENGTH ? Optional.of(of(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  void write(ByteBuffer to) {
    to.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  public byte[] bytes() {
    var buffer = ByteBuffer.allocate(LENGTH);
    write(buffer);
    return buffer.array();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes(), other.bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}

package contactpoint.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 sum of 32 bytes, and the ways in which the log makes one. */
final class Sum {

  static final int LENGTH = 32;

  /** Looking the algorithm up costs as much as hashing an entry. */
  private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Sum::sha256);

  private static final byte[] LEAF = {0};
  private static final byte[] PAIR = {1};

  /** The root of a log without entries. */
  static final Sum OF_NOTHING = of();

  private final byte[] bytes;

  private Sum(byte[] bytes) {
    this.bytes = bytes;
  }

  static Sum copy(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A sum has 32 bytes");
    }
    return new Sum(bytes.clone());
  }

  static Sum of(byte[]... parts) {
    var sha = SHA.get();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return new Sum(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("This Java has no SHA-256", absent);
    }
  }

  static Sum ofLeaf(byte[] entry) {
    return of(LEAF, entry);
  }

  static Sum ofPair(Sum left, Sum right) {
    return of(PAIR, left.bytes, right.bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sum sum && Arrays.equals(bytes, sum.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

package contactpoint.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 sum of 32 bytes, and the ways in which the log makes one. */
final class Sum {

  static final int LENGTH = 32;

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
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return new Sum(sha.digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("This Java has no SHA-256", absent);
    }
  }

  static Sum ofLeaf(byte[] entry) {
    return of(new byte[] {0}, entry);
  }

  static Sum ofPair(Sum left, Sum right) {
    return of(new byte[] {1}, left.bytes, right.bytes);
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

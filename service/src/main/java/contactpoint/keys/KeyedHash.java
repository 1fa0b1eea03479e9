package contactpoint.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes that only the holder of the key can make (HMAC-SHA256), so that an index of them cannot be
 * searched with a dictionary.
 */
public final class KeyedHash {

  private final SecretKeySpec key;
  private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::newMac);

  KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** All 32 bytes. */
  public byte[] of(byte[] value) {
    return mac.get().doFinal(value);
  }

  /** The first eight bytes, for the key tables. */
  public long eightBytesOf(String value) {
    return ByteBuffer.wrap(of(value.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private Mac newMac() {
    try {
      var mine = Mac.getInstance("HmacSHA256");
      mine.init(key);
      return mine;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This JDK has no HMAC-SHA256", missing);
    }
  }
}

package contactpoint.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Hashes that only the holder of the key can make, so that an index of them cannot be searched with
 * a dictionary: 32 bytes by HMAC-SHA256, or eight bytes by SipHash-2-4 (Aumasson and Bernstein,
 * 2012), which is made for short words and many of them.
 */
public final class KeyedHash {

  private final SecretKeySpec key;
  private final ThreadLocal<SipHash> sip;
  private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::newMac);

  KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
    var sipKey = Arrays.copyOf(of("short words".getBytes(StandardCharsets.UTF_8)), 16);
    this.sip = ThreadLocal.withInitial(() -> newSip(sipKey));
  }

  /** All 32 bytes. */
  public byte[] of(byte[] value) {
    return mac.get().doFinal(value);
  }

  /** Eight bytes, for the key tables. */
  public long eightBytesOf(String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    var mine = sip.get();
    mine.update(bytes, 0, bytes.length);
    return mine.doFinal();
  }

  private static SipHash newSip(byte[] key) {
    var mine = new SipHash();
    mine.init(new KeyParameter(key, 0, 16));
    return mine;
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

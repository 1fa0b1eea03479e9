package contactpoint.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be readable by few: AES-256-GCM with a random nonce in front and a binding to
 * the place where the bytes stand, so that they cannot be moved to another row.
 */
public final class Vault {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom chance = new SecureRandom();
  private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(Vault::newCipher);

  Vault(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The clear bytes, sealed for one place: nonce, ciphertext, tag. */
  public byte[] seal(byte[] clear, byte[] place) {
    var nonce = new byte[NONCE];
    chance.nextBytes(nonce);
    try {
      var mine = cipher.get();
      mine.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      mine.updateAAD(place);
      var sealed = Arrays.copyOf(nonce, NONCE + mine.getOutputSize(clear.length));
      mine.doFinal(clear, 0, clear.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Encryption failed", broken);
    }
  }

  /**
   * The clear bytes again.
   *
   * @throws IllegalStateException if they were altered, moved, or sealed under another key
   */
  public byte[] open(byte[] sealed, byte[] place) {
    try {
      var mine = cipher.get();
      mine.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
      mine.updateAAD(place);
      return mine.doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException | IllegalArgumentException altered) {
      throw new IllegalStateException("What is stored here cannot be opened", altered);
    }
  }

  private static Cipher newCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This JDK has no AES-GCM", missing);
    }
  }
}

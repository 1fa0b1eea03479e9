package contactpoint.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret half of a log's key. It belongs to the signer alone, outside the database; its {@code
 * toString} shows only the public half.
 */
public final class SealingKey {

  private static final String LABEL = "PRIVATE ";

  private final PrivateKey secret;
  private final SealKey key;

  private SealingKey(PrivateKey secret, SealKey key) {
    this.secret = secret;
    this.key = key;
  }

  /** A new key from a source of chance fit for keys. */
  public static SealingKey generate(KeyName name, SecureRandom chance) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, chance);
      return of(name, generator.generateKeyPair());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** An Ed25519 pair made elsewhere. */
  public static SealingKey of(KeyName name, KeyPair pair) {
    return new SealingKey(pair.getPrivate(), SealKey.of(name, pair.getPublic()));
  }

  /** The public half. */
  public SealKey key() {
    return key;
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException brokenKey) {
      throw new IllegalStateException("The sealing key cannot sign", brokenKey);
    }
  }

  /**
   * Two lines to be kept secret: the public half as {@link SealKey#text()}, and {@code PRIVATE}
   * with the PKCS #8 encoding in base64.
   */
  public String secretText() {
    return key.text()
        + "\n"
        + LABEL
        + Base64.getEncoder().encodeToString(secret.getEncoded())
        + "\n";
  }

  /** Reads what {@link #secretText()} wrote; empty if the halves do not belong together. */
  public static Optional<SealingKey> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 3 || !lines[1].startsWith(LABEL) || !lines[2].isEmpty()) {
      return Optional.empty();
    }
    return SealKey.parse(lines[0])
        .flatMap(key -> secret(lines[1].substring(LABEL.length()), key))
        .filter(SealingKey::halvesFit);
  }

  private static Optional<SealingKey> secret(String base64, SealKey key) {
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      var secret = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      return Optional.of(new SealingKey(secret, key));
    } catch (GeneralSecurityException | IllegalArgumentException notThisKind) {
      return Optional.empty();
    }
  }

  private boolean halvesFit() {
    byte[] probe = {1, 2, 3};
    return key.verifies(probe, sign(probe));
  }

  @Override
  public String toString() {
    return "the secret half of " + key;
  }
}

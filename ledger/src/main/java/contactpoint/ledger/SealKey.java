package contactpoint.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key that a log's seals are checked with: Ed25519 (RFC 8032), written as the signed
 * notes of C2SP and of Go's checksum database write it: {@code name+id+base64(0x01 || key)}.
 *
 * @param raw the 32 bytes of the public key
 */
public record SealKey(KeyName name, Hash raw) {

  private static final byte ED25519 = 0x01;

  /** Opens every X.509 encoding of an Ed25519 key (RFC 8410); the 32 bytes follow. */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The key id: the first four bytes of SHA-256(name || newline || 0x01 || key). */
  public int id() {
    var digest = Merkle.sha256();
    digest.update((name.text() + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return ByteBuffer.wrap(digest.digest(raw.bytes())).getInt();
  }

  /** Whether this key made the signature over the text. */
  public boolean verifies(byte[] text, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key());
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException noSignatureAtAll) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    var encoded = ByteBuffer.allocate(X509.length + Hash.LENGTH).put(X509).put(raw.bytes());
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.array()));
  }

  static SealKey of(KeyName name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (encoded.length != X509.length + Hash.LENGTH
        || !Arrays.equals(X509, Arrays.copyOf(encoded, X509.length))) {
      throw new IllegalArgumentException("Not an Ed25519 public key");
    }
    return new SealKey(name, Hash.of(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
  }

  /** The key as it is handed to auditors: {@code name+id+base64(0x01 || key)}. */
  public String text() {
    byte[] typed = ByteBuffer.allocate(1 + Hash.LENGTH).put(ED25519).put(raw.bytes()).array();
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /** Reads what {@link #text()} wrote; empty if anything in it does not fit the rest. */
  public static Optional<SealKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !KeyName.valid(parts[0])) {
      return Optional.empty();
    }
    try {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length != 1 + Hash.LENGTH || typed[0] != ED25519) {
        return Optional.empty();
      }
      var raw = Hash.of(Arrays.copyOfRange(typed, 1, typed.length));
      var key = new SealKey(new KeyName(parts[0]), raw);
      return key.text().equals(text) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text();
  }
}

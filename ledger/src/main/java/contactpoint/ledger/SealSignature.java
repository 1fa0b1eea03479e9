package contactpoint.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One signature line of a seal: who claims to have signed, with which key, and the signature.
 *
 * @param id the key id, see {@link SealKey#id()}
 * @param signatureHex the signature in hexadecimal digits (64 bytes for Ed25519; other kinds, such
 *     as a witness's, are kept as they are)
 */
public record SealSignature(KeyName name, int id, String signatureHex) {

  private static final String DASH = "\u2014 ";

  static SealSignature of(KeyName name, int id, byte[] signature) {
    return new SealSignature(name, id, HexFormat.of().formatHex(signature));
  }

  byte[] signature() {
    return HexFormat.of().parseHex(signatureHex);
  }

  boolean claims(SealKey key) {
    return name.equals(key.name()) && id == key.id();
  }

  String line() {
    byte[] signature = signature();
    var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature);
    return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
  }

  /** Reads a line without its newline. */
  static Optional<SealSignature> parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(DASH) || !KeyName.valid(parts[1])) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parts[2]);
      if (bytes.length <= Integer.BYTES) {
        return Optional.empty();
      }
      var signature =
          of(
              new KeyName(parts[1]),
              ByteBuffer.wrap(bytes).getInt(),
              Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
      return signature.line().equals(line + "\n") ? Optional.of(signature) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}

package contactpoint.verifier;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key that the auditor was given by hand: {@code name+id+base64(0x01 || 32 bytes)}, an
 * Ed25519 key as in C2SP signed notes.
 */
record Key(String name, int id, PublicKey key) {

  static Optional<Key> parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first <= 0 || second < 0) {
      return Optional.empty();
    }
    try {
      String name = text.substring(0, first);
      String hex = text.substring(first + 1, second);
      int id = HexFormat.fromHexDigits(hex);
      byte[] typed = Base64.getDecoder().decode(text.substring(second + 1));
      if (typed.length != 33 || typed[0] != 1 || hex.length() != 8 || id != idOf(name, typed)) {
        return Optional.empty();
      }
      return Optional.of(new Key(name, id, ed25519(Arrays.copyOfRange(typed, 1, 33))));
    } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  private static int idOf(String name, byte[] typed) {
    byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Sum.of(start, typed).bytes()).getInt();
  }

  /** RFC 8032, section 5.1.2: y in little-endian order; the topmost bit tells the sign of x. */
  private static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
    byte[] bigEndian = new byte[raw.length];
    for (int i = 0; i < raw.length; i++) {
      bigEndian[i] = raw[raw.length - 1 - i];
    }
    boolean odd = bigEndian[0] < 0;
    bigEndian[0] &= 0x7F;
    var point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, point);
    return KeyFactory.getInstance("Ed25519").generatePublic(spec);
  }

  boolean signed(String text, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }
}

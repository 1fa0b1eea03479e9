package contactpoint.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What stands in an entry instead of a personal value: SHA-256(salt || value). Whoever is shown the
 * salt and the value can check that they are the ones; without the salt nobody can guess.
 *
 * <p>The value is its text in Unicode NFC, encoded as UTF-8, with nothing added.
 */
public record Commitment(Hash hash) {

  public static Commitment of(Salt salt, String value) {
    var digest = Merkle.sha256();
    digest.update(salt.bytes());
    return new Commitment(Hash.of(digest.digest(canonical(value))));
  }

  /** The bytes a value is committed by. */
  public static byte[] canonical(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether this is the commitment to that value. */
  public boolean opens(Salt salt, String value) {
    return equals(of(salt, value));
  }
}

package contactpoint.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six-digit codes that change every 30 seconds (RFC 6238, HMAC-SHA1 as tokens have it). The code of
 * the step before is taken too, for slow fingers; none later than now.
 */
final class Totp {

  /** Bytes of a seed: 160 bits, as RFC 4226 recommends. */
  static final int SEED_BYTES = 20;

  private static final long SECONDS = 30;
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private Totp() {}

  /** The step whose code this is, if it is one of the two that count now. */
  static OptionalLong stepOf(String code, byte[] seed, Instant now) {
    String digits = code.replaceAll("\\s", "");
    long current = now.getEpochSecond() / SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current; step++) {
      if (same(digits, codeAt(seed, step))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code that a token with this seed shows at a moment. */
  static String codeAt(byte[] seed, Instant moment) {
    return codeAt(seed, moment.getEpochSecond() / SECONDS);
  }

  private static String codeAt(byte[] seed, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(seed, "HmacSHA1"), Instant.ofEpochSecond(step * SECONDS), Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

package contactpoint.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A SHA-256 digest (FIPS 180-4) of a file or a delivery.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Sha256(String hex) {

  public Sha256 {
    if (!valid(hex)) {
      throw new IllegalArgumentException("A SHA-256 digest has 64 hexadecimal digits");
    }
  }

  static Optional<Sha256> parse(String typed) {
    String hex = typed.strip().toLowerCase(Locale.ROOT);
    return valid(hex) ? Optional.of(new Sha256(hex)) : Optional.empty();
  }

  private static boolean valid(String hex) {
    return hex.length() == 64
        && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  static Sha256 of(MessageDigest finished) {
    return new Sha256(HexFormat.of().formatHex(finished.digest()));
  }

  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

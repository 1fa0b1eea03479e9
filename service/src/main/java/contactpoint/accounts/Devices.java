package contactpoint.accounts;

import contactpoint.keys.KeyedHash;
import contactpoint.vocabulary.Typed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A browser from which somebody has signed in before is known by a cookie: a random text and a
 * keyed hash that binds it to the account. Failures of strangers and of a known browser are counted
 * apart, so that a stranger can make a known browser wait for nothing.
 */
final class Devices {

  private static final int BYTES = 16;

  private final KeyedHash hash;

  Devices(KeyedHash hash) {
    this.hash = hash;
  }

  Token made(long account, RandomGenerator chance) {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Token(text + "." + signature(account, text));
  }

  /** In which bucket a try for an account counts. */
  String bucket(Typed email, Optional<Account> account, Optional<Token> device) {
    var known = account.flatMap(found -> device.flatMap(token -> known(found.id(), token.text())));
    return known.map(text -> "device|" + text).orElseGet(() -> strangers(email.text()));
  }

  static String strangers(String email) {
    return "strangers|" + email.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<String> known(long account, String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String text = token.substring(0, dot);
    byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    byte[] right = signature(account, text).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, right)
        ? Optional.of(account + "|" + text)
        : Optional.empty();
  }

  private String signature(long account, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hash.of((account + "|" + text).getBytes(StandardCharsets.UTF_8)));
  }
}

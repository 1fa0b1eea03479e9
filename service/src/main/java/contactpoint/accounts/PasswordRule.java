package contactpoint.accounts;

import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords may be chosen: at least 12 characters, as a second proof is always asked for
 * (NIST SP 800-63B asks for 8 then); none of the commonest; and not made of what anybody would
 * guess. Any sign is allowed, none is demanded, nothing expires (OWASP ASVS 5, 6.2).
 */
final class PasswordRule {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int LEAST_OF_ONES_OWN = 8;
  private static final int SHORTEST_WORD = 4;
  private static final List<String> HOUSE =
      List.of("contactpoint", "contact", "point", "password", "children", "child", "council");

  private PasswordRule() {}

  /** Why a password may not be chosen; empty if it may. */
  static Optional<String> against(Typed password, Email email, Name name, String organisation) {
    String text = password.text();
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of("Use at least " + SHORTEST + " characters");
    }
    if (length > LONGEST) {
      return Optional.of("Use at most " + LONGEST + " characters");
    }
    if (CommonPasswords.contain(text)) {
      return Optional.of("This password is one of the commonest. Choose another");
    }
    if (isGuessable(text, email, name, organisation)) {
      return Optional.of(
          "Use more that cannot be guessed than your name, your organisation or this service");
    }
    return Optional.empty();
  }

  private static boolean isGuessable(String text, Email email, Name name, String organisation) {
    String rest = text.toLowerCase(Locale.ROOT);
    for (String word : words(email, name, organisation)) {
      rest = rest.replace(word, "");
    }
    return rest.codePoints().distinct().count() < LEAST_OF_ONES_OWN / 2
        || rest.length() < LEAST_OF_ONES_OWN;
  }

  private static List<String> words(Email email, Name name, String organisation) {
    var words = new ArrayList<>(HOUSE);
    for (String text : List.of(email.text(), name.text(), organisation)) {
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (word.length() >= SHORTEST_WORD) {
          words.add(word);
        }
      }
    }
    return words;
  }
}

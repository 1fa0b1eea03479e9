package contactpoint.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that can stand behind {@code mailto:}. */
public record Email(String text) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

  public Email {
    if (text.length() > 254 || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** Reads what people write; empty if mail could not reach it. The case of letters is not kept. */
  public static Optional<Email> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    return text.length() <= 254 && SHAPE.matcher(text).matches()
        ? Optional.of(new Email(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "e-mail";
  }
}

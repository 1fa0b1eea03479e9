package contactpoint.access;

import contactpoint.vocabulary.Postcode;
import java.util.Optional;

/**
 * A postcode that was asked for: all of it, or the first half.
 *
 * @param half such as {@code WX4}
 * @param full empty if only the first half was typed
 */
public record PostcodeAsked(String half, Optional<Postcode> full) {

  /** Reads what people write; empty if it is neither. */
  static Optional<PostcodeAsked> parse(String typed) {
    return Postcode.parse(typed)
        .map(all -> new PostcodeAsked(all.outward(), Optional.of(all)))
        .or(() ->
            Postcode.parseOutward(typed).map(half -> new PostcodeAsked(half, Optional.empty())));
  }

  @Override
  public String toString() {
    return "postcode";
  }
}

package contactpoint.vocabulary;

import java.util.Optional;

/**
 * What a source calls a child, a carer or an involvement in its own system. It means nothing
 * outside that source.
 *
 * @param text one clean line of at most 64 characters
 */
public record Reference(String text) {

  private static final int LIMIT = 64;

  public Reference {
    Text.require(text, LIMIT, "A reference");
  }

  /** Reads what a source writes; empty if nothing readable is left or it is too long. */
  public static Optional<Reference> parse(String typed) {
    return Text.clean(typed, LIMIT).map(Reference::new);
  }

  @Override
  public String toString() {
    return "reference";
  }
}

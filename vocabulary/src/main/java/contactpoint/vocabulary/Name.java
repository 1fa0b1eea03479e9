package contactpoint.vocabulary;

import java.util.Optional;

/** A given or family name, of a child, a carer or a practitioner, as its source writes it. */
public record Name(String text) {

  private static final int LIMIT = 100;

  public Name {
    Text.require(text, LIMIT, "A name");
  }

  /**
   * Reads what people write, in one line and canonical Unicode; empty if nothing readable is left.
   */
  public static Optional<Name> parse(String typed) {
    return Text.clean(typed, LIMIT).map(Name::new);
  }

  @Override
  public String toString() {
    return "name";
  }
}

package contactpoint.vocabulary;

import java.util.Optional;

/** An address in one line, without its postcode. */
public record Address(String text) {

  private static final int LIMIT = 250;

  public Address {
    Text.require(text, LIMIT, "An address");
  }

  /**
   * Reads what people write, in one line and canonical Unicode; empty if nothing readable is left.
   */
  public static Optional<Address> parse(String typed) {
    return Text.clean(typed, LIMIT).map(Address::new);
  }

  @Override
  public String toString() {
    return "address";
  }
}

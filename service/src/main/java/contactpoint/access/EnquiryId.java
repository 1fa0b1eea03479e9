package contactpoint.access;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The name of an enquiry in addresses and in the log: 128 random bits that say nothing.
 *
 * @param text 32 hexadecimal digits
 */
public record EnquiryId(String text) {

  private static final int BYTES = 16;
  private static final int ONE_IN = 10;

  public EnquiryId {
    if (!text.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("An enquiry is named by 32 hexadecimal digits");
    }
  }

  /** A name nobody can guess. */
  static EnquiryId random(RandomGenerator chance) {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new EnquiryId(HexFormat.of().formatHex(bytes));
  }

  /** Reads what stands in an address; empty if it has not the shape of one. */
  public static Optional<EnquiryId> parse(String text) {
    return text.matches("[0-9a-f]{32}") ? Optional.of(new EnquiryId(text)) : Optional.empty();
  }

  /**
   * Whether this is one of the about ten in a hundred enquiries of which one more question is
   * asked: by its last, random byte, so that no state is kept and no page asks twice by chance.
   */
  boolean asksMore() {
    return Byte.toUnsignedInt(bytes()[BYTES - 1]) % ONE_IN == 0;
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(text);
  }

  @Override
  public String toString() {
    return text;
  }
}

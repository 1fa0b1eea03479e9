package contactpoint.ledger;

/**
 * A proof of identity that was given, and how long before.
 *
 * @param kind {@code password}, {@code totp}, {@code passkey} ...
 * @param age seconds from the proof to the entry, 0 to 2^32 - 1
 */
public record Factor(Code kind, long age) {

  public Factor {
    if (age < 0 || age > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("A factor's age is 0 to 2^32 - 1 seconds");
    }
  }
}

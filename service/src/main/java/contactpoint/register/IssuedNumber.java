package contactpoint.register;

import contactpoint.vocabulary.Typed;

/**
 * A number that a supplier gave the child for its own work.
 *
 * @param issuer {@code nhs}, {@code upn}, or a source's code for its local reference
 */
public record IssuedNumber(String issuer, Typed value, Origin origin) {

  /** The issuer of NHS numbers. */
  public static final String NHS = "nhs";

  /** The issuer of UPNs. */
  public static final String UPN = "upn";
}

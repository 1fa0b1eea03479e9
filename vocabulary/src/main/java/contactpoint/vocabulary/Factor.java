package contactpoint.vocabulary;

import java.time.Instant;

/** A proof of identity given at sign-in, and when. */
public record Factor(Kind kind, Instant proven) {

  /** The kinds of proof there are. */
  public enum Kind {
    PASSWORD("password"),
    TOTP("totp"),
    PASSKEY("passkey");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}

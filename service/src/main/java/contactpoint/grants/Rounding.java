package contactpoint.grants;

import java.util.Optional;

/** How shares become whole pounds. */
public enum Rounding {
  /**
   * Every share down; the pounds left over go one each to the largest remainders. Loses nothing.
   */
  LARGEST_REMAINDER("largest-remainder", "Largest remainder"),
  /** Every share down; what is left over stays unspent. */
  DOWN("down", "Round down"),
  /** Every share to the nearest pound, halves up; what is left over may be negative. */
  NEAREST("nearest", "Nearest pound");

  private final String code;
  private final String caption;

  Rounding(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  public static Optional<Rounding> ofCode(String code) {
    for (Rounding one : values()) {
      if (one.code.equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}

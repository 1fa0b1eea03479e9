package contactpoint.access;

/** How one fact of a record stands to what was asked, as the sign in front of the words. */
public enum Mark {
  SAME("="),
  NEAR("≈"),
  OTHER("≠");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }
}

package contactpoint.register;

/** A name beside the one in use. */
public record OtherName(Use use, ChildName name, Origin origin) {

  /** What the name is to the child. */
  public enum Use {
    /** Borne before. */
    FORMER("former"),
    /** In daily use. */
    KNOWN("known"),
    /** Written so by one source, and otherwise by others. */
    RECORDED("recorded");

    private final String code;

    Use(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Use ofCode(String code) {
      for (Use use : values()) {
        if (use.code.equals(code)) {
          return use;
        }
      }
      throw new IllegalArgumentException("No such use of a name");
    }
  }
}

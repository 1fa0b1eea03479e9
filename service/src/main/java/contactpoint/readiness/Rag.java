package contactpoint.readiness;

/** A judgement in one of three colours; never shown without its word. */
public enum Rag implements Coded {
  GREEN("green", "Green"),
  AMBER("amber", "Amber"),
  RED("red", "Red");

  private final String code;
  private final String caption;

  Rag(String code, String caption) {
    this.code = code;
    this.caption = caption;
  }

  @Override
  public String code() {
    return code;
  }

  public String caption() {
    return caption;
  }

  /** The worse of two. */
  public Rag orWorse(Rag other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

package contactpoint.vocabulary;

/**
 * What somebody typed into a field that may hold personal data, before anything has read it. It
 * travels as this, not as a bare string, so that no log, message or address ever shows it.
 */
public record Typed(String text) {

  /** Nothing typed. */
  public static final Typed NOTHING = new Typed("");

  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return isBlank() ? "nothing typed" : "something typed";
  }
}

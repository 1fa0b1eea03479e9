package contactpoint.readiness;

/** Who answers for something. The name is shown on pages and nowhere else. */
public record Owner(String name) {

  /** Nobody yet. */
  public static final Owner NOBODY = new Owner("");

  public Owner {
    if (name.length() > 80 || name.lines().count() > 1) {
      throw new IllegalArgumentException("An owner's name is one line of at most 80 characters");
    }
  }

  public boolean isNobody() {
    return name.isBlank();
  }

  @Override
  public String toString() {
    return isNobody() ? "nobody" : "somebody";
  }
}

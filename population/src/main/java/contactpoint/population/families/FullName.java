package contactpoint.population.families;

/**
 * What a child is called for a while, by law and by others.
 *
 * @param given the first forename; empty for a baby not yet named
 * @param middle further forenames, or empty
 * @param family the surname
 * @param knownAs another forename in use, or empty
 */
public record FullName(String given, String middle, String family, String knownAs) {

  /** What stands as the surname is not said before it as well: nobody is called Kaur Kaur. */
  public FullName {
    middle = middle.equals(family) ? "" : middle;
  }

  /** All forenames in one field. */
  public String forenames() {
    return middle.isEmpty() ? given : given + " " + middle;
  }

  /** The same person under another surname. */
  FullName called(String otherFamily) {
    return new FullName(given, middle, otherFamily, knownAs);
  }

  @Override
  public String toString() {
    return "name";
  }
}

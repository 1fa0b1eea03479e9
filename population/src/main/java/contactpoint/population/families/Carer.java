package contactpoint.population.families;

/**
 * A grown-up of a family.
 *
 * @param given forename
 * @param family surname now
 * @param formerFamily surname before, or empty
 * @param part what they are to the child
 * @param mobile telephone
 * @param email mail address, or empty
 */
public record Carer(
    String given, String family, String formerFamily, Part part, String mobile, String email) {

  /** What a grown-up is to a child; parents have responsibility in law, others care. */
  public enum Part {
    MOTHER("responsibility"),
    FATHER("responsibility"),
    STEP_PARENT("care"),
    FOSTER_CARER("care"),
    GRANDPARENT("care");

    private final String relation;

    Part(String relation) {
      this.relation = relation;
    }

    /** The word in carers.csv. */
    public String relation() {
      return relation;
    }
  }

  @Override
  public String toString() {
    return "carer";
  }
}

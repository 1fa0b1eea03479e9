package contactpoint.population.families;

/**
 * A grown-up of a family.
 *
 * @param given forename
 * @param family surname now
 * @param formerFamily surname before, or empty
 * @param relation responsibility or care
 * @param mobile telephone
 * @param email mail address, or empty
 * @param sameAddress whether the home is the child's first home
 */
public record Carer(
    String given,
    String family,
    String formerFamily,
    Relation relation,
    String mobile,
    String email,
    boolean sameAddress,
    boolean mother) {

  /** How a grown-up stands to a child in law. */
  public enum Relation {
    RESPONSIBILITY("responsibility"),
    CARE("care");

    private final String code;

    Relation(String code) {
      this.code = code;
    }

    /** The word in carers.csv. */
    public String code() {
      return code;
    }
  }

  @Override
  public String toString() {
    return "carer";
  }
}

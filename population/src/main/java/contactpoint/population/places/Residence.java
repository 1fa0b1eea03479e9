package contactpoint.population.places;

/**
 * Where somebody lives for a while.
 *
 * @param kind a dwelling, no fixed address, or abroad
 * @param district the number of the district; where there is no dwelling, the last one lived in
 * @param postcode which of the district's postcodes
 * @param dwelling which dwelling at that postcode
 */
public record Residence(Kind kind, int district, int postcode, int dwelling) {

  /** What can be said of where a child lives. */
  public enum Kind {
    DWELLING,
    NO_FIXED_ADDRESS,
    ABROAD
  }

  /** Out of England, from the same place. */
  public Residence abroad() {
    return new Residence(Kind.ABROAD, district, postcode, dwelling);
  }

  /** On the road, or between addresses, in the same district. */
  public Residence withoutAddress() {
    return new Residence(Kind.NO_FIXED_ADDRESS, district, postcode, dwelling);
  }

  public boolean isDwelling() {
    return kind == Kind.DWELLING;
  }
}

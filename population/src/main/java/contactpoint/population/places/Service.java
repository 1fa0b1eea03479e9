package contactpoint.population.places;

/**
 * A service that works with children.
 *
 * @param code its number in services.csv, unlike any other
 * @param source the case system its involvements come from
 * @param kind what it does, for instance {@code social-care}
 * @param sensitive whether it is one of sexual health, mental health, substance abuse
 */
public record Service(
    String code,
    String name,
    String kind,
    String source,
    int authority,
    String phone,
    String email,
    boolean sensitive) {}

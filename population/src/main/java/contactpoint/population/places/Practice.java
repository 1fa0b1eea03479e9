package contactpoint.population.places;

/**
 * A general practice.
 *
 * @param code Z and five digits; no real practice's code begins with Z
 */
public record Practice(String code, String name, int authority, String postcode) {}

package contactpoint.population.families;

import contactpoint.population.places.ServiceKind;

/**
 * A service's work with a child.
 *
 * @param authority whose service it is
 * @param team which of its teams
 * @param from first day
 * @param to last day, or {@link Child#NEVER}
 * @param practitioner who does it
 * @param lead whether the practitioner is the lead professional
 * @param assessment whether a common assessment exists
 * @param harm whether it is shared without consent because of a risk of significant harm
 */
public record Involvement(
    int authority,
    ServiceKind kind,
    int team,
    int from,
    int to,
    Practitioner practitioner,
    boolean lead,
    boolean assessment,
    boolean harm) {

  /** A colleague to call. */
  public record Practitioner(String name, String phone, String email) {
    @Override
    public String toString() {
      return "practitioner";
    }
  }
}

package contactpoint.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Whoever asks: handed down as an argument, never looked up. Of a person it knows the account, not
 * the name.
 *
 * @param account the account's number; 0 for the software itself
 * @param role what the account is here
 * @param organisation the number of the organisation the person acts for; 0 for the software itself
 * @param authority the authority the account belongs to; empty for national bodies
 * @param route the way by which the person came
 * @param factors what was proven at sign-in and when
 */
public record Actor(
    long account,
    Role role,
    long organisation,
    Optional<AuthorityNumber> authority,
    Route route,
    List<Factor> factors) {

  public Actor {
    factors = List.copyOf(factors);
  }

  /**
   * The software acting by itself: placing what a supplier sent, obeying a command at the server.
   */
  public static Actor system(Route route) {
    return new Actor(0, Role.SYSTEM, 0, Optional.empty(), route, List.of());
  }

  /** Whether this is somebody of the given authority. */
  public boolean belongsTo(AuthorityNumber number) {
    return authority.filter(number::equals).isPresent();
  }
}

package contactpoint.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Whoever did it, by numbers that say nothing to an outsider.
 *
 * @param account the account's number; 0 if nobody was signed in, or the software acted by itself
 * @param through on whose screen or by whose system: a mediator's account ({@code account:41}), a
 *     case system ({@code client:7}); empty if nobody stood between
 * @param organisation the organisation's number; 0 if there is none
 * @param authority the authority's number, such as {@code 302}; empty for national bodies
 * @param role what the account is
 * @param route by which way: {@code web}, {@code case-system}, {@code mediated}, {@code command}
 * @param factors what was proven, in the order in which it was, at most 8
 */
public record Who(
    long account,
    Optional<Code> through,
    long organisation,
    Optional<Code> authority,
    Code role,
    Code route,
    List<Factor> factors) {

  static final int MOST_FACTORS = 8;

  public Who {
    factors = List.copyOf(factors);
    if (account < 0 || organisation < 0 || factors.size() > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "Numbers are not negative, and nobody proves more than " + MOST_FACTORS + " factors");
    }
  }
}

package contactpoint.ledger;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was done, and why.
 *
 * @param action such as {@code access.search} or {@code accounts.sign-in}
 * @param outcome such as {@code done}, {@code nothing-found}, {@code refused}
 * @param reason the access reason's code; empty where none is asked for
 * @param request the number of the request that was answered; empty for the software's own work
 * @param enquiry the number that joins a search with what was opened from it
 * @param count how many results there were; empty where nothing was counted
 */
public record What(
    Code action,
    Code outcome,
    Optional<Code> reason,
    Optional<Code> request,
    Optional<Code> enquiry,
    OptionalInt count) {

  public What {
    if (count.isPresent() && count.getAsInt() < 0) {
      throw new IllegalArgumentException("A count is not negative");
    }
  }
}

package contactpoint.accounts;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Telephone;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Somebody who may sign in, or could once.
 *
 * @param id the account's number
 * @param email by which the person signs in
 * @param name of the person
 * @param job in words
 * @param organisation the number of the body the person works for
 * @param organisationName as people write it
 * @param authority the account belongs to; empty for national bodies
 * @param checkedOn day of the enhanced criminal-record check
 * @param trainedOn day the training was passed
 */
public record Account(
    long id,
    Email email,
    Name name,
    String job,
    long organisation,
    String organisationName,
    Optional<AuthorityNumber> authority,
    Role role,
    Optional<Telephone> telephone,
    State state,
    Optional<LocalDate> checkedOn,
    Optional<LocalDate> trainedOn) {

  /** For how long an enhanced criminal-record check is good. */
  public static final Period CHECK_IS_GOOD_FOR = Period.ofYears(3);

  /** What the account is worth on a day. Clearance is asked before training. */
  public Standing standing(LocalDate today) {
    return switch (state) {
      case INVITED -> Standing.INVITED;
      case LOCKED -> Standing.LOCKED;
      case CLOSED -> Standing.CLOSED;
      case ACTIVE -> clearance(today);
    };
  }

  private Standing clearance(LocalDate today) {
    if (checkedOn.isEmpty() || checkedOn.get().isAfter(today)) {
      return Standing.UNCLEARED;
    }
    if (!today.isBefore(checkedOn.get().plus(CHECK_IS_GOOD_FOR))) {
      return Standing.LAPSED;
    }
    return trainedOn.isEmpty() || trainedOn.get().isAfter(today)
        ? Standing.UNTRAINED
        : Standing.GOOD;
  }

  /** The last day on which the check is good. */
  public Optional<LocalDate> checkedUntil() {
    return checkedOn.map(day -> day.plus(CHECK_IS_GOOD_FOR).minusDays(1));
  }

  @Override
  public String toString() {
    return "account " + id;
  }
}

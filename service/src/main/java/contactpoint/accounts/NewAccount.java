package contactpoint.accounts;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Telephone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account to be opened.
 *
 * @param organisation the number of the body the person works for
 * @param authority the account belongs to; empty for national bodies
 * @param checkedOn day of the enhanced criminal-record check
 * @param trainedOn day the training was passed
 */
public record NewAccount(
    Email email,
    Name name,
    String job,
    long organisation,
    Optional<AuthorityNumber> authority,
    Role role,
    Optional<Telephone> telephone,
    Optional<LocalDate> checkedOn,
    Optional<LocalDate> trainedOn) {

  private static final int LONGEST_JOB = 100;

  public NewAccount {
    if (job.isBlank() || job.length() > LONGEST_JOB || role == Role.SYSTEM) {
      throw new IllegalArgumentException("An account is a person's, with a job");
    }
  }

  @Override
  public String toString() {
    return "new account";
  }
}

package contactpoint.register;

import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Telephone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service, or one practitioner of it, works with a child from a day to a day.
 *
 * @param service the service by its code
 * @param kind the kind of service by its code
 * @param lead whether this is the lead professional
 * @param assessment whether a common assessment is held here
 * @param account the account of a practitioner who recorded it here; null if a source said it
 * @param ref the source's own reference
 */
public record Involvement(
    Code service,
    Code kind,
    @Nullable Name practitioner,
    @Nullable Telephone phone,
    @Nullable Email email,
    @Nullable Day since,
    @Nullable Day until,
    boolean lead,
    boolean assessment,
    @Nullable Long account,
    String ref,
    Origin origin) {

  /** Whether it had ended before a day. */
  public boolean endedBefore(LocalDate today) {
    return until != null && until.date().isBefore(today);
  }
}

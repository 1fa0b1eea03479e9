package contactpoint.grants;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an authority says of its share when the year is over.
 *
 * @param unspent and carried forward
 * @param certifiedOn the day of the auditor's certificate, where the scheme asks for one
 */
public record GrantUse(
    AuthorityNumber authority, Money unspent, Optional<LocalDate> certifiedOn, LocalDate saidOn) {}

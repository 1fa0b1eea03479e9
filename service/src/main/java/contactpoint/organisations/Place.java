package contactpoint.organisations;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Telephone;
import java.util.Optional;

/**
 * A setting (where children are educated) or a GP practice.
 *
 * @param code a setting's number with the Department, or a practice's with the NHS
 * @param kind such as {@code primary}; {@code practice} for a practice
 */
public record Place(
    String code,
    String name,
    String kind,
    AuthorityNumber authority,
    Optional<Postcode> postcode,
    Optional<Telephone> telephone,
    Optional<Email> email) {}

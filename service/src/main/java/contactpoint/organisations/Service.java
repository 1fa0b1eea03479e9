package contactpoint.organisations;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Telephone;
import java.util.Optional;

/**
 * A team or body that helps children.
 *
 * @param code such as {@code 302-SOC-1}
 * @param kind such as {@code social-care}
 * @param sensitive whether its name and contact are hidden from users
 */
public record Service(
    String code,
    String name,
    String kind,
    AuthorityNumber authority,
    Optional<Telephone> telephone,
    Optional<Email> email,
    boolean sensitive) {}

package contactpoint.organisations;

import contactpoint.vocabulary.AuthorityNumber;
import java.util.Optional;

/**
 * A supplier's system that must, or may, supply.
 *
 * @param code such as {@code nhs-register} or {@code social-care-302}
 * @param caption as pages call it
 * @param supplier the organisation that answers for it
 * @param tells what it tells us, in words
 * @param authority whose it is; empty for national sources
 * @param refreshDays within how many days the next delivery is expected
 */
public record Source(
    String code,
    String caption,
    String supplier,
    String tells,
    Optional<AuthorityNumber> authority,
    int refreshDays) {}

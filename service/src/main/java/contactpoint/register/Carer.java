package contactpoint.register;

import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * Anyone with parental responsibility for a child, or care of it.
 *
 * @param responsible parental responsibility, not care alone
 */
public record Carer(
    @Nullable Name given,
    @Nullable Name family,
    boolean responsible,
    @Nullable Telephone phone,
    @Nullable Email email,
    boolean sameAddress,
    String ref,
    Origin origin) {}

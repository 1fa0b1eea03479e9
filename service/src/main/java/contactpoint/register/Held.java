package contactpoint.register;

import contactpoint.intake.ContentDigest;
import contactpoint.vocabulary.ChildNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is held under a source's reference, without its content.
 *
 * @param child the child it was placed with; null while it waits for that child
 */
public record Held(
    @Nullable ChildNumber child, LocalDate asOf, ContentDigest digest, boolean withdrawn) {}

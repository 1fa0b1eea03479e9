package contactpoint.register;

import contactpoint.intake.ContentDigest;
import contactpoint.intake.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that counts, and who made it.
 *
 * @param account the account of a practitioner who said it here; null if a source said it
 */
public record Said(
    String source, Statement statement, ContentDigest digest, @Nullable Long account) {

  Origin origin() {
    return new Origin(source, statement.asOf());
  }
}

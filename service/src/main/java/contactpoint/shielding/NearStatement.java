package contactpoint.shielding;

import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A statement that came near a shielded child and waits for the shield's own team.
 *
 * @param weight in bits, before the rules that speak against it
 * @param encoded the statement's stored form
 */
public record NearStatement(
    String source,
    Reference ref,
    ChildNumber child,
    double weight,
    String model,
    byte[] encoded,
    @Nullable Long submission) {

  @Override
  public String toString() {
    return "a statement of " + source;
  }
}

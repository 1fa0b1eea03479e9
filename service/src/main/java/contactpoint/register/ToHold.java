package contactpoint.register;

import contactpoint.intake.ContentDigest;
import contactpoint.intake.Statement;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or the end of one, that is now to be held.
 *
 * @param child the child it is about; null while it waits for that child
 * @param childRef the source's reference of the child it names; null if it is about the child
 *     itself
 * @param encoded its stored form
 * @param withdrawn whether the source took it back
 * @param submission the submission that brought it; null if a person said it directly
 * @param account the account of the person who said it; null if a source did
 */
public record ToHold(
    String source,
    int kind,
    Reference ref,
    @Nullable Reference childRef,
    @Nullable ChildNumber child,
    LocalDate asOf,
    ContentDigest digest,
    boolean withdrawn,
    byte[] encoded,
    @Nullable Long submission,
    @Nullable Long account) {

  /** A statement placed with a child, or waiting for one. */
  public static ToHold of(
      String source,
      Statement statement,
      @Nullable Reference childRef,
      @Nullable ChildNumber child,
      @Nullable Long submission,
      @Nullable Long account) {
    var encoded = statement.encode();
    return new ToHold(
        source,
        statement.kind().number(),
        statement.ref(),
        childRef,
        child,
        statement.asOf(),
        Statement.digestOf(encoded),
        false,
        encoded,
        submission,
        account);
  }

  @Override
  public String toString() {
    return "statement of " + source;
  }
}

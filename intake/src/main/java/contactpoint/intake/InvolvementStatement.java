package contactpoint.intake;

import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Telephone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a service that works with a child. What it left out is null.
 *
 * @param childRef the same source's reference of the child
 * @param service the service by the source's code
 * @param serviceKind the kind of service, which decides whether it is sensitive
 * @param assessment whether this service holds a common assessment of the child
 * @param ground why it may be held; never null for a sensitive kind
 */
public record InvolvementStatement(
    Reference ref,
    Reference childRef,
    LocalDate asOf,
    Code service,
    Code serviceKind,
    @Nullable Name practitioner,
    @Nullable Telephone phone,
    @Nullable Email email,
    @Nullable Day from,
    @Nullable Day to,
    boolean lead,
    boolean assessment,
    @Nullable LegalGround ground)
    implements Statement {

  @Override
  public FileKind kind() {
    return FileKind.INVOLVEMENTS;
  }
}

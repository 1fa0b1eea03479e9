package contactpoint.intake;

import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.Telephone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a carer of a child. What it left out is null.
 *
 * @param childRef the same source's reference of the child
 * @param sameAddress whether the carer is said to live at the child's address
 */
public record CarerStatement(
    Reference ref,
    Reference childRef,
    LocalDate asOf,
    @Nullable Name given,
    @Nullable Name family,
    Relation relation,
    @Nullable Telephone phone,
    @Nullable Email email,
    boolean sameAddress)
    implements Statement {

  @Override
  public FileKind kind() {
    return FileKind.CARERS;
  }
}

package contactpoint.intake;

import contactpoint.vocabulary.Reference;
import java.time.LocalDate;

/**
 * What a source says about a child.
 *
 * @param identity who the child is
 * @param place where the child is, and what gives that away
 */
public record ChildStatement(
    Reference ref, LocalDate asOf, ChildIdentity identity, ChildPlace place) implements Statement {

  @Override
  public FileKind kind() {
    return FileKind.CHILDREN;
  }
}

package contactpoint.intake;

import contactpoint.vocabulary.Reference;
import java.util.List;
import java.util.Optional;

/** What became of one line of a supplier's file. */
public sealed interface Line {

  /** The number of the line in its file, as an editor counts: the header is line 1. */
  long row();

  /**
   * A line that says something.
   *
   * @param notes the fields that were left out because they could not be read; usually none
   */
  record Read(long row, Statement statement, List<Fault> notes) implements Line {}

  /**
   * A line that waits in quarantine.
   *
   * @param ref the source's reference, if at least that could be read: a full delivery does not
   *     withdraw what it names in a line that cannot be read
   * @param faults why, at least one
   */
  record Unreadable(long row, Optional<Reference> ref, List<Fault> faults) implements Line {}
}

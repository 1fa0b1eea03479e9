package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import java.util.List;

/** What became of what was typed: a question, or all its faults at once. */
public sealed interface Understood {

  /** A search can be made. */
  record Question(Criteria criteria, AccessReason reason) implements Understood {}

  /** Something is missing or wrong, in the order of the page. */
  record Faulty(List<FieldFault> faults) implements Understood {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}

package contactpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was not understood in a form, in the order of its fields. */
public record FormErrors(List<FieldError> all) {

  /** Nothing is wrong. */
  public static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    all = List.copyOf(all);
  }

  /**
   * One fault.
   *
   * @param field the id of the input that it leads to
   * @param sentence in the summary at the top
   * @param beside the field, often shorter
   */
  public record FieldError(String field, String sentence, String beside) {}

  /** One more fault, said alike in both places. */
  public FormErrors and(String field, String sentence) {
    return and(field, sentence, sentence);
  }

  /** One more fault, with its short form beside the field. */
  public FormErrors and(String field, String sentence, String beside) {
    var more = new ArrayList<>(all);
    more.add(new FieldError(field, sentence, beside));
    return new FormErrors(more);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What stands beside a field. */
  public Optional<String> of(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::beside)
        .findFirst();
  }
}

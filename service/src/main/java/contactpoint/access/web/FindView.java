package contactpoint.access.web;

import contactpoint.access.FieldFault;
import contactpoint.access.SearchForm;
import contactpoint.vocabulary.AccessReason;
import java.util.List;
import java.util.Map;

/**
 * What the page "Find a child" shows.
 *
 * @param values what was typed, by field
 * @param chosen the reason that was chosen; empty at first, always
 * @param checks what is enough to search
 * @param ageOpen whether the fields for an age stand open
 */
public record FindView(
    Map<String, String> values,
    String chosen,
    List<AccessReason> reasons,
    List<Check> checks,
    boolean ageOpen) {

  /**
   * One line of "Enough to search".
   *
   * @param name by which the script knows it
   */
  public record Check(String name, String words, State state) {}

  /** Plain before the first try; then there, or missing. */
  public enum State {
    OPEN,
    THERE,
    MISSING
  }

  static FindView of(SearchForm form, List<AccessReason> reasons, List<FieldFault> faults) {
    boolean tried = !faults.isEmpty() && form.number().isBlank();
    boolean ageOpen = !form.age().isBlank() || !form.from().isBlank() || !form.to().isBlank();
    boolean birth =
        (!form.born().isBlank() || ageOpen)
            && faults.stream()
                .noneMatch(fault ->
                    fault.field().matches("(born|from|to)-.*") || fault.field().equals("age"));
    boolean more =
        !form.given().isBlank()
            || form.sex().text().matches("[FM]")
            || !form.postcode().isBlank()
            || !form.setting().isBlank();
    return new FindView(
        Fields.of(form),
        form.reason().text(),
        reasons,
        List.of(
            check("family", "Family name", tried, !form.family().isBlank()),
            check("birth", "Date of birth, or an age", tried, birth),
            check("more", "One more: given name, sex, postcode or setting", tried, more)),
        ageOpen);
  }

  private static Check check(String name, String words, boolean tried, boolean there) {
    return new Check(name, words, !tried ? State.OPEN : there ? State.THERE : State.MISSING);
  }

  @Override
  public String toString() {
    return "find";
  }
}

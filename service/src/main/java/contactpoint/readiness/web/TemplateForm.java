package contactpoint.readiness.web;

import contactpoint.pages.FormErrors;
import contactpoint.readiness.PlanTemplate;
import contactpoint.readiness.PlanTemplateTable;
import contactpoint.spreadsheets.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan template as typed: a row for each task and some for new ones. A row without a title is
 * left out.
 *
 * @param rows each letter, key task, title, days
 * @param differs what is different about the version
 * @param adds whether new tasks come to plans in hand
 */
public record TemplateForm(List<List<String>> rows, String differs, boolean adds) {

  private static final int SPARE = 3;
  private static final int MOST = 60;
  private static final List<String> FIELDS = List.of("letter", "kind", "title", "days");

  public TemplateForm {
    rows = List.copyOf(rows);
  }

  static TemplateForm of(PlanTemplate template) {
    var rows = new ArrayList<List<String>>();
    template
        .tasks()
        .forEach(task ->
            rows.add(
                List.of(
                    task.letter(),
                    task.kind().code(),
                    task.title(),
                    Integer.toString(task.daysBeforeLive()))));
    for (int at = 0; at < SPARE; at++) {
      rows.add(List.of("", "", "", ""));
    }
    return new TemplateForm(rows, "", false);
  }

  static TemplateForm typed(Map<String, String> typed) {
    var rows = new ArrayList<List<String>>();
    for (int at = 0; at < MOST && typed.containsKey("title" + at); at++) {
      int row = at;
      rows.add(
          FIELDS.stream()
              .map(field -> typed.getOrDefault(field + row, "").strip().replaceAll("\\s+", " "))
              .toList());
    }
    return new TemplateForm(rows, "", false).saying(typed);
  }

  /** The same rows with what was said of the version. */
  TemplateForm saying(Map<String, String> typed) {
    return new TemplateForm(
        rows, typed.getOrDefault("differs", ""), typed.getOrDefault("adds", "").equals("yes"));
  }

  /** The rows that say something. */
  List<List<String>> filled() {
    return rows.stream().filter(TemplateForm::isFilled).toList();
  }

  private static boolean isFilled(List<String> row) {
    return !row.get(2).isEmpty();
  }

  /** What is wrong with the rows, beside the fields it is about. */
  FormErrors beside(List<Complaint> complaints) {
    var places = new ArrayList<Integer>();
    for (int at = 0; at < rows.size(); at++) {
      if (isFilled(rows.get(at))) {
        places.add(at);
      }
    }
    var errors = FormErrors.NONE;
    for (var complaint : complaints) {
      int filled = complaint.line() - 2;
      int field = PlanTemplateTable.headings().indexOf(complaint.column());
      boolean placed = field >= 0 && filled >= 0 && filled < places.size();
      errors =
          placed
              ? errors.and(
                  FIELDS.get(field) + places.get(filled),
                  "Row %d, %s: %s"
                      .formatted(places.get(filled) + 1, complaint.column(), complaint.sentence()),
                  complaint.sentence())
              : errors.and("title0", complaint.sentence());
    }
    return errors;
  }
}

package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Judged;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A plan template as the national team writes it: a table, whole or not at all. */
public final class PlanTemplateTable {

  private static final String LETTER = "Letter";
  private static final String KIND = "Key task";
  private static final String TITLE = "Title";
  private static final String DAYS = "Days before go-live";

  private static final Columns COLUMNS =
      new Columns()
          .with(LETTER)
          .with(KIND, "Kind")
          .with(TITLE, "Task")
          .with(DAYS, "Days", "days_before_live");

  private PlanTemplateTable() {}

  /** The headings, in order. */
  public static List<String> headings() {
    return COLUMNS.headings();
  }

  /** A template as the same table, to be changed and sent again. */
  public static String csv(List<TemplateTask> tasks) {
    return written(
        tasks.stream()
            .map(one ->
                List.of(
                    one.letter(),
                    one.kind().code(),
                    one.title(),
                    Integer.toString(one.daysBeforeLive())))
            .toList());
  }

  /** Reads the table as it was sent. */
  public static Judged<TemplateTask> read(byte[] content) {
    var first = new HashMap<String, Integer>();
    return COLUMNS.judge(content, cells -> task(cells, first));
  }

  /** Reads rows that were typed, by the same rules; the first stands in line 2. */
  public static Judged<TemplateTask> typed(List<List<String>> rows) {
    return read(written(rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String written(List<List<String>> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(headings());
      rows.forEach(csv::writeRecord);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }

  private static Optional<TemplateTask> task(Cells cells, Map<String, Integer> first) {
    var letter = letter(cells, first);
    var kind = kind(cells);
    var title = cells.needed(TITLE, TemplateTask.LONGEST_TITLE);
    var days = cells.count(DAYS);
    if (days.isPresent() && days.getAsInt() > TemplateTask.MOST_DAYS) {
      cells.complain(DAYS, "Write at most 1000 days.");
      return Optional.empty();
    }
    return letter.isEmpty() || kind.isEmpty() || title.isEmpty() || days.isEmpty()
        ? Optional.empty()
        : Optional.of(new TemplateTask(letter.get(), kind.get(), title.get(), days.getAsInt()));
  }

  private static Optional<String> letter(Cells cells, Map<String, Integer> first) {
    String letter = cells.text(LETTER).toLowerCase(Locale.ROOT);
    if (!letter.matches("[a-z]{1,2}")) {
      cells.complain(LETTER, "Write one or two letters.");
      return Optional.empty();
    }
    var before = first.putIfAbsent(letter, cells.lineNumber());
    if (before != null) {
      cells.complain(LETTER, "Row " + before + " has the letter " + letter + " already.");
      return Optional.empty();
    }
    return Optional.of(letter);
  }

  private static Optional<TaskKind> kind(Cells cells) {
    String typed = cells.text(KIND).toLowerCase(Locale.ROOT).replace(' ', '-');
    var found = Coded.find(TaskKind.class, typed);
    if (found.isEmpty()) {
      var codes = java.util.Arrays.stream(TaskKind.values()).map(Coded::code).toList();
      cells.complain(KIND, "Write one of: " + String.join(", ", codes) + ".");
    }
    return found;
  }
}

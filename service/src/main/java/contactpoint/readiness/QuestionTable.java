package contactpoint.readiness;

import contactpoint.spreadsheets.Cells;
import contactpoint.spreadsheets.Columns;
import contactpoint.spreadsheets.Judged;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The questions of a checkpoint as the national team writes them: a table, whole or not at all. */
public final class QuestionTable {

  private static final String TASK = "Key task";
  private static final String ASKS = "Question";
  private static final String ANSWER = "Answer";
  private static final String EVIDENCE = "Evidence";
  private static final String GREEN = "Green means";
  private static final String AMBER = "Amber means";
  private static final String RED = "Red means";
  private static final int LONGEST = 300;

  private static final Columns COLUMNS =
      new Columns()
          .with(TASK, "Kind")
          .with(ASKS, "Asks")
          .with(ANSWER)
          .with(EVIDENCE)
          .with(GREEN, "Green")
          .with(AMBER, "Amber")
          .with(RED, "Red");

  private QuestionTable() {}

  /** The questions as the same table, to be changed and sent again. */
  public static String csv(List<Question> questions) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS.headings());
      questions.forEach(one ->
          csv.writeRecord(
              one.task().code(),
              one.asks(),
              one.answer().code(),
              one.evidence(),
              one.green(),
              one.amber(),
              one.red()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }

  /** Reads the table; places are given in its order. */
  public static Judged<Question> read(byte[] content) {
    int[] place = {0};
    return COLUMNS.judge(content, cells -> question(cells, ++place[0]));
  }

  private static Optional<Question> question(Cells cells, int place) {
    var task = coded(cells, TASK, TaskKind.class);
    var answer = coded(cells, ANSWER, AnswerKind.class);
    var asks = cells.needed(ASKS, LONGEST);
    var evidence = cells.needed(EVIDENCE, LONGEST);
    var green = cells.needed(GREEN, LONGEST);
    var amber = cells.needed(AMBER, LONGEST);
    var red = cells.needed(RED, LONGEST);
    if (task.isEmpty()
        || answer.isEmpty()
        || asks.isEmpty()
        || evidence.isEmpty()
        || green.isEmpty()
        || amber.isEmpty()
        || red.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            place,
            task.get(),
            asks.get(),
            answer.get(),
            evidence.get(),
            green.get(),
            amber.get(),
            red.get()));
  }

  private static <E extends Enum<E> & Coded> Optional<E> coded(
      Cells cells, String heading, Class<E> list) {
    String typed = cells.text(heading).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    var found = Coded.find(list, typed);
    if (found.isEmpty()) {
      var codes = java.util.Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
      cells.complain(heading, "Write one of: " + String.join(", ", codes) + ".");
    }
    return found;
  }
}

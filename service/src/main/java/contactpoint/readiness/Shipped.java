package contactpoint.readiness;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The first plan template and the first questionnaires, which ship with the program. */
final class Shipped {

  static final int VERSION = 1;

  private static final String BOTH = "both";

  private Shipped() {}

  /** The first version of the plan template. */
  static PlanTemplate plan(Adopters adopters) {
    return new PlanTemplate(
        adopters,
        VERSION,
        rows("plan-template-1.csv").stream()
            .filter(row -> concerns(row, adopters))
            .map(row ->
                new TemplateTask(
                    row.getField("letter"),
                    Coded.of(TaskKind.class, row.getField("kind")),
                    row.getField("title"),
                    number(row, "days_before_live")))
            .toList());
  }

  static List<Questionnaire> questionnaires() {
    var questions = rows("questions-1.csv");
    var dates = rows("checkpoint-dates-1.csv");
    var all = new ArrayList<Questionnaire>();
    for (var adopters : Adopters.values()) {
      for (var date : dates) {
        if (concerns(date, adopters)) {
          all.add(questionnaire(adopters, date, questions));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Questionnaire questionnaire(
      Adopters adopters, NamedCsvRecord date, List<NamedCsvRecord> questions) {
    int checkpoint = number(date, "checkpoint");
    var own =
        questions.stream()
            .filter(row -> number(row, "checkpoint") == checkpoint && concerns(row, adopters))
            .toList();
    return new Questionnaire(
        checkpoint,
        adopters,
        VERSION,
        date.getField("title"),
        number(date, "days_before_live"),
        number(date, "open_days"),
        IntStream.range(0, own.size()).mapToObj(at -> question(at + 1, own.get(at))).toList());
  }

  private static Question question(int place, NamedCsvRecord row) {
    return new Question(
        place,
        Coded.of(TaskKind.class, row.getField("kind")),
        row.getField("asks"),
        Coded.of(AnswerKind.class, row.getField("answer")),
        row.getField("evidence"),
        row.getField("green"),
        row.getField("amber"),
        row.getField("red"));
  }

  private static boolean concerns(NamedCsvRecord row, Adopters adopters) {
    String whom = row.getField("adopters");
    return whom.equals(BOTH) || whom.equals(adopters.code());
  }

  private static int number(NamedCsvRecord row, String field) {
    return Integer.parseInt(row.getField(field));
  }

  private static List<NamedCsvRecord> rows(String name) {
    var stream = Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name);
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

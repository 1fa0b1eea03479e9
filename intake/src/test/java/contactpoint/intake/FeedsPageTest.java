package contactpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/feeds.md says what the code does: every rule with its code and its very sentence. */
class FeedsPageTest {

  private final List<String> page = Files.readAllLines(Path.of("../docs/feeds.md"));

  FeedsPageTest() throws IOException {}

  @Test
  void every_refusal_stands_on_the_page() {
    assertThat(page)
        .containsAll(
            Arrays.stream(Refusal.values())
                .map(rule -> "| `%s` | %s |".formatted(rule.code(), rule.sentence()))
                .toList());
  }

  @Test
  void every_rule_stands_on_the_page() {
    assertThat(page)
        .containsAll(
            Arrays.stream(Rule.values())
                .map(
                    rule -> "| `%s` | %s | %s |".formatted(rule.code(), rule.text(), rule.repair()))
                .toList());
  }

  @Test
  void every_contradiction_stands_on_the_page() {
    assertThat(page)
        .containsAll(
            Arrays.stream(Contradiction.values())
                .map(
                    rule -> "| `%s` | %s | %s |".formatted(rule.code(), rule.text(), rule.repair()))
                .toList());
  }

  @Test
  void every_column_stands_on_the_page_with_what_becomes_of_it() {
    for (FileKind kind : FileKind.values()) {
      for (Column column : kind.columns()) {
        String cost =
            column.weight() == Column.Weight.LINE ? "the line waits" : "the field is left out";
        assertThat(page)
            .anyMatch(line ->
                line.startsWith("| `%s` | %s".formatted(column.header(), column.caption()))
                    && line.endsWith("| " + cost + " |"));
      }
    }
  }
}

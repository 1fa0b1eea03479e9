package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Generate.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "--children=-5; From 1 to 12,000,000 children can be made",
        "--children=0; From 1 to 12,000,000 children can be made",
        "--children=many; 'many' is not an int",
        "--on=nonsense; 'nonsense' is not a date such as 2026-09-01",
        "--on=2026-02-30; '2026-02-30' is not a date such as 2026-09-01",
        "--on=1066-10-14; The population's day is from 1980 to 2100",
        "--authorities=999; No authority had the number 999 in 2007",
        "--authorities=Bolton; 'Bolton' is not an int",
        "--months=-1; Months are from 0 to 120",
        "--enquiries=-1; enquiries from 0",
        "--threads=0; Threads are from 1 to 256"
      })
  void what_cannot_be_made_is_refused_in_a_sentence(String argument, String sentence)
      throws IOException {
    Path into = folder.resolve("new");
    assertThat(run("--out", into.toString(), argument)).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    assertThat(into)
        .satisfiesAnyOf(
            path -> assertThat(path).doesNotExist(), path -> assertThat(path).isEmptyDirectory());
  }

  @Test
  void a_page_that_cannot_be_written_is_said_in_a_sentence() {
    Path page = folder.resolve("nowhere").resolve("page.html");
    assertThat(run("--plots", page.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no folder for " + page + ".");
  }

  @Test
  void without_a_folder_it_says_so() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Say where to, with --out.");
  }

  @Test
  void a_folder_with_something_in_it_and_a_file_are_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("kept"), "kept");
    assertThat(run("--children", "5", "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty");
    assertThat(run("--children", "5", "--out", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not a folder");
    assertThat(file).hasContent("kept");
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run("--children", "5", "--out", file.resolve("below").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be written to");
  }

  @Test
  void it_says_how_far_it_is_and_closes_with_a_table_of_what_was_made() {
    Path into = folder.resolve("new");
    assertThat(run("--children", "100000", "--months", "0", "--out", into.toString())).isZero();
    assertThat(err.toString().lines()).hasSizeBetween(10, 20);
    assertThat(err.toString()).contains("of 100,000 children");
    assertThat(out.toString())
        .contains("100,000 children under 18 in 15 authorities on 2026-09-01, seed 1")
        .containsPattern("nhs-register children.csv +[0-9,]+ rows")
        .containsPattern("all +[0-9,]+ rows, [0-9]+ MB");
  }
}

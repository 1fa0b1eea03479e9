package contactpoint.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LinkTest {
  private static final String PEOPLE =
      """
      id,forename,surname,born
      1,Ada,Lovelace,1815-12-10
      2,Ada,Lovelase,1815-12-10
      3,Grace,Hopper,1906-12-09
      4,Charles,Babbage,1791-12-26
      5,Charles,Babage,1791-12-26
      """;

  @TempDir Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... arguments) {
    var all = new ArrayList<String>(List.of("--out", folder.resolve("out").toString()));
    for (var each : arguments) {
      all.add(each.toString());
    }
    return new CommandLine(new Link())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void a_mapping_is_proposed_from_the_header_and_pairs_clusters_and_report_are_written()
      throws IOException {
    var report = folder.resolve("report.html");
    var truth = file("truth.csv", "left,right\n1,2\n4,5\n");
    int code = run(file("people.csv", PEOPLE), "--id", "id", "--truth", truth, "--report", report);
    assertThat(code).as(err.toString()).isZero();
    assertThat(err.toString()).contains("--field given=forename", "--field born=born");
    assertThat(out.toString()).contains("5 records are", "F1");
    assertThat(Files.readAllLines(folder.resolve("out/pairs.csv")).getFirst())
        .isEqualTo("left,right,weight,probability,verdict");
    assertThat(Files.readAllLines(folder.resolve("out/clusters.csv")))
        .hasSize(6)
        .first()
        .isEqualTo("cluster,source,id");
    assertThat(Files.readString(report))
        .contains("Linkage report", "<svg")
        .doesNotContain("Lovelace");
  }

  @Test
  void a_model_written_can_be_used_again() throws IOException {
    var people = file("people.csv", PEOPLE);
    assertThat(run(people, "--id", "id")).isZero();
    var first = Files.readString(folder.resolve("out/pairs.csv"));
    assertThat(run(people, "--id", "id", "--model", folder.resolve("out/model.txt"))).isZero();
    assertThat(Files.readString(folder.resolve("out/pairs.csv"))).isEqualTo(first);
  }

  private void refused(String sentence, Object... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString().strip()).endsWith(sentence);
  }

  @Test
  void a_missing_file_is_said() {
    refused("There is no file " + folder.resolve("none.csv") + ".", folder.resolve("none.csv"));
  }

  @Test
  void an_empty_file_is_said() throws IOException {
    var empty = file("empty.csv", "");
    refused(empty + " is empty; a header line and rows are wanted.", empty);
  }

  @Test
  void a_header_alone_is_said() throws IOException {
    var bare = file("bare.csv", "id,surname\n");
    refused(bare + " has a header but no rows.", bare);
  }

  @Test
  void a_row_of_other_width_is_said_with_its_line() throws IOException {
    var wrong = file("wrong.csv", "id,surname\n1,Hopper\n2\n");
    refused(wrong + ", line 3: 1 columns, but the header has 2.", wrong, "--id", "id");
  }

  @Test
  void an_identifier_that_comes_twice_is_said_with_line_and_column() throws IOException {
    var twice = file("twice.csv", "id,surname\n1,Hopper\n1,Byron\n");
    refused(
        twice + ", line 3, column 'id': this identifier came before; each row needs its own.",
        twice,
        "--id",
        "id");
  }

  @Test
  void an_unknown_column_is_said_with_those_there_are() throws IOException {
    var people = file("people.csv", "id,surname\n1,Hopper\n");
    refused(
        people + ", line 1: there is no column 'sirname'. There are: id, surname.",
        people,
        "--field",
        "family=sirname");
  }

  @Test
  void text_that_is_not_utf_8_is_said() throws IOException {
    var latin = folder.resolve("latin.csv");
    Files.write(latin, "id,surname\n1,Müller\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run(latin, "--id", "id")).isEqualTo(2);
    assertThat(err.toString())
        .contains(latin + ", line 2: the text is not UTF-8.")
        .doesNotContain("ller");
  }

  @Test
  void three_files_are_refused() throws IOException {
    var people = file("people.csv", PEOPLE);
    refused("One file or two are wanted, not 3.", people, people, people);
  }

  @Test
  void semicolons_are_said() throws IOException {
    var people = file("people.csv", "id;surname\n1;Hopper\n");
    refused(people + ", line 1: there is no comma; columns must be separated by commas.", people);
  }

  @Test
  void a_field_that_comes_twice_is_said() throws IOException {
    var people = file("people.csv", PEOPLE);
    refused(
        "--field given=forename comes twice.",
        people,
        "--field",
        "given=forename",
        "--field",
        "given=forename");
  }

  @Test
  void a_truth_about_other_records_is_refused() throws IOException {
    var people = file("people.csv", PEOPLE);
    var truth = file("truth.csv", "id,person\n77,a\n78,a\n");
    refused(
        truth + ", line 2: no record has an identifier of the truth. Is --id right?",
        people,
        "--id",
        "id",
        "--truth",
        truth);
  }

  @Test
  void a_truth_that_names_an_unknown_record_is_told_its_line() throws IOException {
    var people = file("people.csv", PEOPLE);
    var truth = file("truth.csv", "left,right\n1,2\n4,99\n");
    assertThat(run(people, "--id", "id", "--truth", truth)).isZero();
    assertThat(err.toString()).contains(truth + ", line 3: no record has this identifier;");
  }

  @Test
  void the_pairs_that_another_model_judges_otherwise_are_listed_by_kind() throws IOException {
    var people = file("people.csv", PEOPLE);
    assertThat(run(people, "--id", "id")).isZero();
    var model = folder.resolve("out/model.txt");
    var strict =
        file(
            "strict.txt",
            Files.readString(model)
                .replaceFirst("(?m)^same\t.*$", "same\t60.0")
                .replaceFirst("(?m)^doubtful\t.*$", "doubtful\t50.0"));
    assertThat(run(people, "--id", "id", "--model", model, "--against", model)).isZero();
    assertThat(out.toString()).contains("0 pairs moved against the other model");
    assertThat(run(people, "--id", "id", "--model", model, "--against", strict)).isZero();
    var moved = Files.readAllLines(folder.resolve("out/moved.csv"));
    assertThat(moved).anyMatch(line -> line.startsWith("1,2,") && line.contains(",new,"));
    assertThat(out.toString()).contains("from new to ");
  }

  @Test
  void errors_are_counted_by_group() throws IOException {
    var people =
        file(
            "people.csv",
            """
            id,forename,surname,born,region
            1,Ada,Lovelace,1815-12-10,north
            2,Ada,Lovelase,1815-12-10,north
            3,Grace,Hopper,1906-12-09,south
            4,Charles,Babbage,1791-12-26,south
            """);
    var truth = file("truth.csv", "left,right\n1,2\n3,4\n");
    assertThat(run(people, "--id", "id", "--truth", truth, "--group", "region")).isZero();
    assertThat(out.toString())
        .contains("south: true pairs 1  missed 100.000 %", "north: true pairs 1  missed");
  }

  @Test
  void an_unclosed_quote_is_said_and_its_text_is_not() throws IOException {
    var open = file("open.csv", "id,surname\n1,\"Hopper\n2,Byron\n");
    assertThat(run(open, "--id", "id")).isEqualTo(2);
    assertThat(err.toString()).contains("Is a quote not closed?").doesNotContain("Hopper");
  }

  @Test
  void one_to_one_needs_two_files() throws IOException {
    var people = file("people.csv", PEOPLE);
    refused(
        "--one-to-one needs two files: within one file it would join nothing.",
        people,
        "--one-to-one");
  }

  @Test
  void a_file_that_is_no_model_is_said_with_its_line() throws IOException {
    var people = file("people.csv", PEOPLE);
    var model = file("model.txt", "version\tx\n");
    assertThat(run(people, "--model", model)).isEqualTo(2);
    assertThat(err.toString())
        .contains(model + ", line 1: this is not a contactpoint-linkage-model");
  }
}

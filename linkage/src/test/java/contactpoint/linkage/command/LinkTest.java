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

  /** Of a hundred pairs a quarter differs in the family name; the untaught start from less. */
  private Path namesakes() throws IOException {
    var text = new StringBuilder("id,forename,surname,born\n");
    var random = new java.util.SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      var given = "" + (char) ('a' + random.nextInt(26)) + "da" + (char) ('a' + i % 26);
      var family = "Byron" + (char) ('a' + i % 26) + (char) ('a' + random.nextInt(26));
      var born = "%d-%02d-%02d".formatted(1990 + i % 9, 1 + i % 12, 1 + random.nextInt(28));
      var other = i % 4 == 0 ? "Zuckert" : family;
      text.append("%d,%s,%s,%s%n".formatted(2 * i, given, family, born));
      text.append("%d,%s,%s,%s%n".formatted(2 * i + 1, given, other, born));
    }
    return file("namesakes.csv", text.toString());
  }

  private double familyDiffers() throws IOException {
    var lines = Files.readAllLines(folder.resolve("out/model.txt"));
    var none =
        lines.stream()
            .dropWhile(line -> !line.equals("comparison\tfamily"))
            .filter(line -> line.startsWith("level\tnone"))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(none.split("\t")[3]);
  }

  @Test
  void pairs_that_people_settled_teach_how_often_a_field_differs() throws IOException {
    var labels = new StringBuilder("left,right,same\n");
    for (int i = 0; i < 200; i++) {
      labels.append("%d,%d,yes%n".formatted(2 * i, 2 * i + 1));
    }
    labels.append("0,3,no\n");
    var settled = file("labels.csv", labels.toString());
    int code = run(namesakes(), "--id", "id", "--learn-from", settled);
    assertThat(code).as(err.toString()).isZero();
    // 50 of 200, and 30 pairs more at the rate that training begins with
    assertThat(familyDiffers())
        .isCloseTo((50 + 30 * .055) / 230, org.assertj.core.data.Offset.offset(.002));
  }

  @Test
  void a_list_of_pairs_that_people_went_through_can_be_learnt_from() throws IOException {
    var people = file("people.csv", PEOPLE);
    var settled = file("pairs.csv", "left,right,weight,verdict\n1,2,3.5,same\n1,3,-2,doubtful\n");
    assertThat(run(people, "--id", "id", "--learn-from", settled)).as(err.toString()).isZero();
  }

  @Test
  void what_cannot_be_learnt_from_is_said() throws IOException {
    var people = file("people.csv", PEOPLE);
    var unknown = file("unknown.csv", "left,right,same\n1,99,yes\n");
    refused(
        unknown + ", line 2, column 'right': no record has this identifier. Is --id right?",
        people,
        "--id",
        "id",
        "--learn-from",
        unknown);
    var unclear = file("unclear.csv", "left,right,same\n1,2,perhaps\n");
    refused(
        unclear + ", line 2, column 'same': yes or no is wanted (or same or new).",
        people,
        "--id",
        "id",
        "--learn-from",
        unclear);
    var none = file("none.csv", "left,right,same\n1,3,no\n");
    refused(
        none + ": no pair is said to be of one person, so there is nothing to learn from.",
        people,
        "--id",
        "id",
        "--learn-from",
        none);
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

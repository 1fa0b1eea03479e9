package contactpoint.intake;

import static contactpoint.intake.Supplier.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckFeedTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path at;
  private Path folder;
  private int exit;

  @BeforeEach
  void deliver() throws IOException {
    folder = Supplier.folder(Files.createDirectory(at.resolve("0001")), files());
  }

  private String run(Object... arguments) {
    var out = new StringWriter();
    var command = CheckFeed.commandLine(CLOCK);
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
    exit = command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return out.toString();
  }

  @Test
  void a_good_delivery_is_ready() {
    String report = run(folder);
    assertThat(exit).as(report).isZero();
    assertThat(report).contains("Ready", "school-census, submission 1, full");
    for (Measure measure : Measure.values()) {
      assertThat(report).contains(measure.caption(), measure.question());
    }
  }

  @Test
  void a_zip_gives_the_same_report_as_its_folder() throws IOException {
    Path zip = Files.write(at.resolve("delivery.zip"), Supplier.zip(files()));
    assertThat(run(zip)).isEqualTo(run(folder));
  }

  @Test
  void a_delivery_below_the_gate_says_how_far_and_what_to_repair() throws IOException {
    String children =
        Supplier.CHILD_HEADER
            + "\n"
            + Supplier.ADA
            + "\n"
            + Supplier.ada(Map.of(Column.REF, "Zzyzx", Column.BORN, "2015-02-31"))
            + "\n";
    Supplier.folder(
        folder,
        Map.of(
            "children.csv",
            children,
            "feed.json",
            Supplier.note(Map.of("children.csv", children))));
    String report = run(folder);
    assertThat(exit).isEqualTo(CheckFeed.NOT_READY);
    assertThat(report)
        .contains("Not ready: 45.0 points short", "[not-a-date]", "worth +50.0 points", "rows 3")
        .doesNotContain("Zzyzx")
        .doesNotContain("2015-02-31");
  }

  @Test
  void a_delivery_that_is_refused_whole_says_why() throws IOException {
    Files.delete(folder.resolve("children.csv"));
    assertThat(run(folder)).contains("[file-missing]");
    assertThat(exit).isEqualTo(CheckFeed.REFUSED);
    JsonNode json = NoteReader.JSON.readTree(run(folder, "--json"));
    assertThat(json.path("refused").asString()).isEqualTo("file-missing");
    run(at.resolve("nowhere"));
    assertThat(exit).isEqualTo(CheckFeed.REFUSED);
  }

  @Test
  void a_mapping_or_a_list_that_cannot_be_used_is_said_in_a_sentence() {
    Path nowhere = at.resolve("nowhere").resolve("file");
    for (String option : List.of("--mapping", "--list")) {
      String said = run(folder, option, nowhere);
      assertThat(exit).as(option).isEqualTo(CheckFeed.WRONG_CALL);
      assertThat(said)
          .as(option)
          .contains("There is no " + nowhere + ".")
          .doesNotContain("Exception");
    }
  }

  @Test
  void the_json_holds_the_same_figures() {
    JsonNode json = NoteReader.JSON.readTree(run(folder, "--json"));
    assertThat(json.path("ready").asBoolean()).isTrue();
    assertThat(json.at("/measures/usefulness/whole").asLong()).isEqualTo(2);
    assertThat(json.at("/files/0/fields/born/validity/part").asLong()).isEqualTo(2);
    assertThat(json.at("/repairs/0/code").asString()).isEqualTo("same-identifier");
    List<Long> rows = new ArrayList<>();
    json.at("/repairs/0/rows").forEach(row -> rows.add(row.asLong()));
    assertThat(rows).containsExactly(2L, 3L);
  }

  @Test
  void a_single_file_is_checked_with_its_mapping() throws IOException {
    Path mapping =
        Files.writeString(
            at.resolve("mapping.json"),
            """
            {"name": "wexcombe", "children.csv": {
              "columns": {"ref": "ID", "family": "Surname", "given": "Forename", "born": "DOB"},
              "dates": {"*": "dd/MM/yyyy"}}}
            """);
    Path file =
        Files.writeString(
            at.resolve("Extract.csv"), "ID,Surname,Forename,DOB\n1,Lovelock,Ada,14/03/2015\n");
    assertThat(run(file, "--mapping", mapping)).contains("Ready");
    assertThat(exit).isZero();
    run(file);
    assertThat(exit).as("without its mapping").isEqualTo(CheckFeed.REFUSED);
  }

  @Test
  void a_wrong_mapping_or_a_wrong_call_says_what_is_wrong() throws IOException {
    Path mapping = Files.writeString(at.resolve("mapping.json"), "{\"name\": \"?\"}");
    assertThat(run(folder, "--mapping", mapping)).contains("name must be a word");
    assertThat(exit).isEqualTo(CheckFeed.WRONG_CALL);
    run();
    assertThat(exit).isEqualTo(CheckFeed.WRONG_CALL);
  }

  @Test
  void the_list_of_faults_names_rows_and_rules() throws IOException {
    Path list = at.resolve("faults.csv");
    run(folder, "--list", list);
    assertThat(Files.readAllLines(list))
        .hasSize(3)
        .anyMatch(
            line -> line.startsWith("\"children.csv\",\"2\",\"nhs_number\",\"same-identifier\""));
  }
}

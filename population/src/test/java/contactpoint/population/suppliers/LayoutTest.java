package contactpoint.population.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import contactpoint.intake.DeliveryKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Line;
import contactpoint.intake.Lines;
import contactpoint.intake.Mapping;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Reading;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.intake.Statement;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers with a layout of their own write, read by the program that is to take it. */
class LayoutTest {

  private static final Set<String> SENSITIVE =
      Set.of("mental-health", "sexual-health", "substance-abuse");

  @TempDir static Path folder;

  @BeforeAll
  static void written() throws IOException {
    Population.of(Plan.of(6_000, 7)).write(folder, 2, children -> {});
  }

  private static List<Path> deliveries() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("suppliers"))) {
      return all.filter(path -> path.endsWith("feed.json")).map(Path::getParent).sorted().toList();
    }
  }

  private static Mapping mapping(Path delivery) throws IOException {
    Path file = delivery.resolveSibling("mapping.json");
    if (Files.notExists(file)) {
      return Mapping.CANONICAL;
    }
    return ((MappingReader.Outcome.Understood) MappingReader.read(Files.readAllBytes(file)))
        .mapping();
  }

  @Test
  void two_local_systems_at_least_write_in_a_layout_of_their_own() throws IOException {
    List<String> own =
        deliveries().stream()
            .filter(delivery -> Files.exists(delivery.resolveSibling("mapping.json")))
            .map(delivery -> delivery.getParent().getFileName().toString())
            .toList();
    assertThat(own)
        .anyMatch(source -> source.startsWith("social-care-"))
        .anyMatch(source -> source.startsWith("youth-offending-"));
  }

  @Test
  void every_delivery_is_taken_with_its_mapping_and_hardly_a_line_waits() throws IOException {
    int read = 0;
    int waiting = 0;
    for (Path delivery : deliveries()) {
      var receipt = new Receiving(Limits.USUAL, Plan.USUAL_DAY).folder(delivery);
      assertThat(receipt).as(delivery.toString()).isInstanceOf(Receipt.Accepted.class);
      var accepted = ((Receipt.Accepted) receipt).delivery();
      assertThat(accepted.note().kind()).isIn(DeliveryKind.FULL, DeliveryKind.DELTA);
      var reading =
          new Reading(
              mapping(delivery),
              Plan.USUAL_DAY,
              accepted.note().asOf(),
              kind -> SENSITIVE.contains(kind.text()),
              Limits.USUAL);
      assertThat(accepted.misfit(reading)).as(delivery.toString()).isEmpty();
      for (var kind : accepted.files()) {
        try (var bytes = accepted.open(kind);
            var lines = ((Lines.Opening.Opened) Lines.open(bytes, kind, reading)).lines()) {
          for (Line line = lines.next(); line != null; line = lines.next()) {
            read++;
            waiting += line instanceof Line.Unreadable ? 1 : 0;
          }
        }
      }
    }
    assertThat(read).isGreaterThan(20_000);
    assertThat(waiting / (double) read).isLessThan(0.002);
  }

  private static final String CHILD =
      "R1|2026-08-31|say|Zoë; \"Zo\"|O'Neill|Zo||F|2014-03-09||||H801200001001||1 Mill Lane,"
          + " Ashby|WX1 1AA|2020-02-01|no||||2025-01-09|yes";
  private static final String CARER =
      "R1-1|R1|2026-08-31|say|Ann|O'Neill|responsibility|07700 900123|ann@post.example.org|yes";
  private static final String INVOLVEMENT =
      "R1-1|R1|2026-08-31|say|302-SOC-1|social-care|Mary Booth|01632 960111||2026-01-05|2026-08-01"
          + "|yes|no||||";

  private static byte[] written(Layout layout, FileKind file, Set<String> sent) {
    String[] names = file.header().split(",");
    String[] fields =
        switch (file) {
          case CHILDREN -> CHILD.replace("H801200001001|", "").split("\\|", -1);
          case CARERS -> CARER.split("\\|", -1);
          case INVOLVEMENTS -> INVOLVEMENT.split("\\|", -1);
        };
    var rows = new Rows(layout, file);
    rows.row(fields[0], 1);
    for (int i = 1; i < names.length; i++) {
      rows.field(sent.contains(names[i]) ? fields[i] : "");
    }
    rows.end();
    byte[] header = layout.header(file);
    byte[] all = Arrays.copyOf(header, header.length + rows.length());
    System.arraycopy(rows.bytes(), 0, all, header.length, rows.length());
    return all;
  }

  private static Statement read(Layout layout, FileKind file, Set<String> sent) throws IOException {
    var mapping =
        layout
            .mapping()
            .map(json -> MappingReader.read(json.getBytes(StandardCharsets.UTF_8)))
            .map(outcome -> ((MappingReader.Outcome.Understood) outcome).mapping())
            .orElse(Mapping.CANONICAL);
    var reading = new Reading(mapping, Plan.USUAL_DAY, Plan.USUAL_DAY, kind -> false, Limits.USUAL);
    try (var lines =
        ((Lines.Opening.Opened)
                Lines.open(
                    new ByteArrayInputStream(written(layout, file, sent)),
                    contactpoint.intake.FileKind.valueOf(file.name()),
                    reading))
            .lines()) {
      return ((Line.Read) Objects.requireNonNull(lines.next())).statement();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "casebook, CHILDREN",
    "casebook, CARERS",
    "casebook, INVOLVEMENTS",
    "offencelog, CHILDREN",
    "offencelog, INVOLVEMENTS"
  })
  void a_file_in_a_layout_of_its_own_says_with_its_mapping_what_ours_says(
      String name, FileKind file) throws IOException {
    Layout layout = Layouts.named(name);
    Set<String> sent =
        layout.of(file).orElseThrow().columns().stream()
            .map(LayoutOfFile.Own::ours)
            .collect(Collectors.toSet());
    sent.add("action"); // a layout without it always says
    assertThat(new String(written(layout, file, sent), layout.encoding()))
        .doesNotContain("2026-08-31");
    assertThat(read(layout, file, sent)).isEqualTo(read(Layout.CANONICAL, file, sent));
  }

  @Test
  void letters_that_an_encoding_lacks_lose_their_marks() {
    Layout casebook = Layouts.named("casebook");
    assertThat(new String(casebook.bytes("Łuczak, Żaneta, Zoë"), casebook.encoding()))
        .isEqualTo("Luczak, Zaneta, Zoe");
    assertThat(casebook.bytes("Zoë")).hasSize(3);
  }

  @Test
  void a_layout_that_nobody_knows_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Habits.of("social-care.layouts = nonsense"));
  }
}

package contactpoint.intake;

import static contactpoint.intake.Supplier.CHILD_HEADER;
import static contactpoint.intake.Supplier.DOOR;
import static contactpoint.intake.Supplier.files;
import static contactpoint.intake.Supplier.folder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

  @TempDir Path at;

  private String refusal(Map<String, String> files) throws IOException {
    return DOOR.folder(folder(at, files)) instanceof Receipt.Refused refused
        ? refused.why().code()
        : "accepted";
  }

  private Delivery accepted(Receipt receipt) {
    return ((Receipt.Accepted) receipt).delivery();
  }

  @Test
  void a_right_delivery_is_accepted() throws IOException {
    Delivery delivery = accepted(DOOR.folder(folder(at, files())));
    assertThat(delivery.note().source()).isEqualTo("school-census");
    assertThat(delivery.note().submission()).isEqualTo(1);
    assertThat(delivery.note().kind()).isEqualTo(DeliveryKind.FULL);
    assertThat(delivery.files()).containsExactly(FileKind.CHILDREN);
    assertThat(delivery.misfit(Supplier.reading())).isEmpty();
  }

  @Test
  void a_delivery_is_known_by_its_digest_however_its_note_is_laid_out() throws IOException {
    var files = files();
    Sha256 first = accepted(DOOR.folder(folder(at, files))).digest();
    files.put("feed.json", files.get("feed.json").replace(", ", ",\n   "));
    assertThat(accepted(DOOR.folder(folder(at, files))).digest()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"school-census,school-survey", "full,delta", "2026-08-31,2026-08-30", "1,2"})
  void another_source_number_kind_or_day_is_another_delivery(String was, String is)
      throws IOException {
    var files = files();
    Sha256 first = accepted(DOOR.folder(folder(at, files))).digest();
    String field = was.equals("1") ? "\"submission\": " : "\"";
    files.put("feed.json", files.get("feed.json").replace(field + was, field + is));
    assertThat(accepted(DOOR.folder(folder(at, files))).digest()).isNotEqualTo(first);
  }

  @Test
  void one_changed_byte_of_a_file_is_noticed() throws IOException {
    var files = files();
    files.put("children.csv", files.get("children.csv").replace("Ada", "Ida"));
    assertThat(refusal(files)).isEqualTo("file-digest");
  }

  @Test
  void a_file_that_is_missing_or_not_named_is_noticed() throws IOException {
    var files = files();
    files.put("carers.csv", "x");
    assertThat(refusal(files)).isEqualTo("file-unnamed");
    Files.delete(at.resolve("carers.csv"));
    Files.delete(at.resolve("children.csv"));
    assertThat(DOOR.folder(at))
        .isInstanceOfSatisfying(
            Receipt.Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.FILE_MISSING));
  }

  @Test
  void a_file_of_another_name_is_passed_over() throws IOException {
    var files = files();
    files.put("README.txt", "x");
    assertThat(refusal(files)).isEqualTo("accepted");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    var files = files();
    Path elsewhere = at.resolve("elsewhere");
    Files.writeString(elsewhere, files.remove("children.csv"));
    Files.createSymbolicLink(at.resolve("children.csv"), elsewhere);
    assertThat(refusal(files)).isEqualTo("link");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "source": "school-census" | "source": "School Census"                     | note-source
          "source": "school-census" | "source": 7                                   | note-source
          "submission": 1           | "submission": 0                               | note-submission
          "submission": 1           | "submission": "1"                             | note-submission
          "submission": 1           | "submission": 1e2                             | note-submission
          "submission": 1           | "submission": 99999999999999999999            | note-submission
          "kind": "full"            | "kind": "whole"                               | note-kind
          "asOf": "2026-08-31"      | "asOf": "2026-02-31"                          | note-as-of
          "asOf": "2026-08-31"      | "asOf": "31/08/2026"                          | note-as-of
          "asOf": "2026-08-31"      | "asOf": "2026-09-02"                          | as-of-future
          "children.csv"            | "../children.csv"                             | note-files
          "kind": "full"            | "kind": "full", "kind": "delta"               | note-not-json
          "kind": "full"            | "kind": "full", "purpose": "test"             | note-unknown-name
          "kind": "full"            | "kind": [[[[[[[[[["full"]]]]]]]]]]            | note-not-json
          "kind": "full"            | "kind": full                                  | note-not-json
          """)
  void a_note_is_read_strictly(String right, String wrong, String code) throws IOException {
    var files = files();
    files.put("feed.json", files.get("feed.json").replace(right, wrong));
    assertThat(refusal(files)).isEqualTo(code);
  }

  @Test
  void nothing_may_follow_the_note_and_it_may_not_be_large() throws IOException {
    var files = files();
    String note = files.get("feed.json");
    files.put("feed.json", note + "{}");
    assertThat(refusal(files)).isEqualTo("note-not-json");
    files.put("feed.json", note + " ".repeat(70_000));
    assertThat(refusal(files)).isEqualTo("note-too-large");
    files.put("feed.json", "[]");
    assertThat(refusal(files)).isEqualTo("note-not-json");
  }

  @Test
  void no_reason_repeats_what_was_sent() throws IOException {
    var files = files();
    files.put("feed.json", files.get("feed.json").replace("\"full\"", "\"Zzyzx\""));
    var refused = (Receipt.Refused) DOOR.folder(folder(at, files));
    assertThat(refused.reason()).doesNotContain("Zzyzx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          family,   | , surname,   | header-unknown   | 6
          family,   | ,            | header-missing   | family
          family,   | family,ref,  | header-doubled   | ref
          """)
  void a_header_that_does_not_fit_refuses_the_whole_delivery(
      String right, String wrong, String code, String says) throws IOException {
    String replacement = wrong.equals(",") ? "" : wrong.strip().replaceFirst("^, ", "x,");
    String children = CHILD_HEADER.replaceFirst(right.strip(), replacement) + "\n";
    folder(
        at,
        Map.of(
            "children.csv",
            children,
            "feed.json",
            Supplier.note(Map.of("children.csv", children))));
    Receipt.Refused refused = accepted(DOOR.folder(at)).misfit(Supplier.reading()).orElseThrow();
    assertThat(refused.why().code()).isEqualTo(code);
    assertThat(refused.reason()).contains(says).startsWith("children.csv: ");
  }

  @Test
  void a_supplier_s_single_file_is_given_a_note_of_its_own() throws IOException {
    Path file = Files.writeString(at.resolve("Extract.csv"), "x");
    Path into = Files.createDirectory(at.resolve("into"));
    var label = new Receiving.Label("wexcombe", 3, DeliveryKind.DELTA, LocalDate.of(2026, 8, 31));
    Delivery delivery = accepted(DOOR.single(file, FileKind.CHILDREN, label, into));
    assertThat(delivery.note().submission()).isEqualTo(3);
    assertThat(Files.readString(delivery.path(FileKind.CHILDREN))).isEqualTo("x");
  }
}

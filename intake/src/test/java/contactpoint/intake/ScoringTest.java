package contactpoint.intake;

import static contactpoint.intake.Supplier.ADA;
import static contactpoint.intake.Supplier.CHILD_HEADER;
import static contactpoint.intake.Supplier.ada;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTest {

  @TempDir Path at;

  private Quality scored(List<String> children) throws IOException {
    return scored(Map.of("children.csv", CHILD_HEADER + "\n" + String.join("\n", children) + "\n"));
  }

  private Quality scored(Map<String, String> csv) throws IOException {
    var files = new LinkedHashMap<>(csv);
    files.put("feed.json", Supplier.note(csv));
    Path folder = Supplier.folder(Files.createTempDirectory(at, "delivery"), files);
    var accepted = (Receipt.Accepted) Supplier.DOOR.folder(folder);
    return Scoring.of(accepted.delivery(), Supplier.reading());
  }

  /** So many children like Ada, each with a reference, a number and a birthday of their own. */
  private static List<String> sound(int children) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < children; i++) {
      rows.add(
          ada(
              Map.of(
                  Column.REF,
                  "r" + i,
                  Column.NHS_NUMBER,
                  "",
                  Column.POSTCODE,
                  "WX4 %dQP".formatted(i % 9),
                  Column.BORN,
                  "2015-03-%02d".formatted(i % 28 + 1))));
    }
    return rows;
  }

  private static Finding finding(Quality quality, String code, Column column) {
    return quality.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .filter(finding -> finding.column().equals(Optional.ofNullable(column)))
        .findFirst()
        .orElseThrow();
  }

  private static double percent(Quality quality, Measure measure) {
    return quality.scores().of(measure).percent().orElseThrow();
  }

  @Test
  void a_sound_file_scores_a_hundred_in_all_four() throws IOException {
    Quality quality = scored(sound(20));
    for (Measure measure : Measure.values()) {
      assertThat(percent(quality, measure)).as(measure.caption()).isEqualTo(100);
    }
    assertThat(quality.findings()).isEmpty();
  }

  @Test
  void each_measure_counts_what_its_question_asks() throws IOException {
    List<String> rows = sound(16);
    rows.add(ada(Map.of(Column.REF, "x1", Column.SEX, "", Column.NHS_NUMBER, "")));
    rows.add(ada(Map.of(Column.REF, "x2", Column.NHS_NUMBER, "9991230008")));
    rows.add(
        ada(Map.of(Column.REF, "x3", Column.ADDRESS_FROM, "2010-01-01", Column.NHS_NUMBER, "")));
    rows.add(ada(Map.of(Column.REF, "x4", Column.BORN, "", Column.NHS_NUMBER, "")));
    Quality quality = scored(rows);
    Scores scores = quality.scores();
    assertThat(scores.of(Measure.COMPLETENESS)).isEqualTo(new Share(20 * 6 - 2, 20 * 6));
    assertThat(scores.of(Measure.VALIDITY).whole() - scores.of(Measure.VALIDITY).part())
        .isEqualTo(1);
    assertThat(scores.of(Measure.CONSISTENCY)).isEqualTo(new Share(19, 20));
    assertThat(scores.of(Measure.USEFULNESS)).isEqualTo(new Share(19, 20));
  }

  @Test
  void the_worth_of_a_repair_is_what_scoring_again_without_the_fault_gives() throws IOException {
    List<String> rows = sound(10);
    var whole = Map.of(Column.REF, "x3", Column.NHS_NUMBER, "", Column.BORN, "2015-02-31");
    var poor =
        Map.of(
            Column.REF, "x5", Column.NHS_NUMBER, "", Column.BORN, "2015-02-31", Column.FAMILY, "");
    rows.set(3, ada(whole));
    rows.set(5, ada(poor));
    Quality before = scored(rows);
    Finding dates = finding(before, "not-a-date", Column.BORN);
    assertThat(dates.rows()).containsExactly(5L, 7L);
    rows.replaceAll(row -> row.replace("2015-02-31", "2015-02-28"));
    double gained = percent(scored(rows), Measure.USEFULNESS) - percent(before, Measure.USEFULNESS);
    assertThat(gained).as("one of the two still lacks a family name").isEqualTo(10.0);
    assertThat(dates.worth().orElseThrow()).isEqualTo(gained, within(1e-9));
  }

  @Test
  void a_fault_of_a_whole_line_has_no_worth_because_nobody_knows_what_it_says() throws IOException {
    List<String> rows = sound(3);
    rows.add("x,y");
    Quality quality = scored(rows);
    assertThat(finding(quality, "column-count", null).worth()).isEmpty();
    assertThat(quality.unreadable()).isEqualTo(1);
    assertThat(percent(quality, Measure.USEFULNESS)).isEqualTo(75);
  }

  @Test
  void repairs_stand_in_the_order_of_their_worth() throws IOException {
    List<String> rows = sound(30);
    rows.set(1, ada(Map.of(Column.REF, "x1", Column.POSTCODE, "?")));
    rows.set(2, ada(Map.of(Column.REF, "x2", Column.POSTCODE, "?", Column.NHS_NUMBER, "")));
    rows.set(3, ada(Map.of(Column.REF, "x3", Column.BORN, "x")));
    assertThat(scored(rows).findings().stream().map(Finding::code))
        .containsExactly("not-a-date", "shape");
  }

  @Test
  void one_number_for_two_children_is_found() throws IOException {
    List<String> rows = sound(5);
    rows.add(ADA);
    rows.add(ada(Map.of(Column.REF, "a2", Column.GIVEN, "Ida")));
    assertThat(finding(scored(rows), "same-identifier", Column.NHS_NUMBER).rows())
        .containsExactly(7L, 8L);
  }

  @Test
  void one_reference_for_two_children_is_found_and_useless() throws IOException {
    List<String> rows = sound(5);
    rows.add(ADA);
    rows.add(ada(Map.of(Column.BORN, "2012-07-07", Column.AS_OF, "2026-08-30")));
    Quality quality = scored(rows);
    assertThat(finding(quality, "reference-reused", Column.REF).count()).isEqualTo(2);
    assertThat(quality.scores().of(Measure.USEFULNESS)).isEqualTo(new Share(5, 7));
  }

  @Test
  void the_first_of_january_is_a_default_only_where_it_is_far_too_common() throws IOException {
    List<String> rows = sound(100);
    rows.set(0, rows.get(0).replace("2015-03-01", "2015-01-01"));
    assertThat(scored(rows).findings()).isEmpty();
    for (int i = 1; i < 10; i++) {
      rows.set(i, rows.get(i).replaceFirst("2015-03-..", "2014-01-01"));
    }
    assertThat(finding(scored(rows), "default-date", Column.BORN).count()).isEqualTo(10);
  }

  @Test
  void a_postcode_shared_by_a_crowd_is_no_home() throws IOException {
    List<String> rows = new ArrayList<>(sound(60));
    rows.replaceAll(row -> row.replaceFirst("WX4 .QP", "WX1 1AA"));
    assertThat(finding(scored(rows), "crowded-postcode", Column.POSTCODE).count()).isEqualTo(60);
  }

  @Test
  void who_belongs_to_a_child_that_was_not_sent_is_found() throws IOException {
    String carers = Supplier.header(FileKind.CARERS) + "\n";
    for (String child : List.of("r0", "nobody")) {
      var fields =
          new HashMap<>(
              Map.of(
                  Column.REF,
                  "c" + child,
                  Column.CHILD_REF,
                  child,
                  Column.AS_OF,
                  "2026-08-31",
                  Column.ACTION,
                  "say",
                  Column.RELATION,
                  "care",
                  Column.GIVEN,
                  "Eve",
                  Column.FAMILY,
                  "Lovelock",
                  Column.PHONE,
                  "07700 900123"));
      carers += Supplier.row(FileKind.CARERS, fields) + "\n";
    }
    Quality quality =
        scored(
            Map.of(
                "children.csv",
                CHILD_HEADER + "\n" + sound(1).getFirst() + "\n",
                "carers.csv",
                carers));
    assertThat(finding(quality, "unknown-child", Column.CHILD_REF).rows()).containsExactly(3L);
  }

  @Test
  void what_a_feed_never_sends_is_named_and_not_counted_against_it() throws IOException {
    List<String> rows = new ArrayList<>(sound(5));
    rows.replaceAll(row -> row.replaceFirst("WX4 .QP", ""));
    Quality quality = scored(rows);
    assertThat(percent(quality, Measure.COMPLETENESS)).isEqualTo(100);
    assertThat(quality.files().getFirst().notSent()).contains(Column.POSTCODE, Column.UPN);
  }

  @Test
  void withdrawals_are_counted_and_not_scored() throws IOException {
    List<String> rows = sound(4);
    rows.add("gone,2026-08-31,withdraw" + ",".repeat(19));
    Quality quality = scored(rows);
    assertThat(quality.files().getFirst().withdrawals()).isEqualTo(1);
    assertThat(quality.scores().of(Measure.USEFULNESS)).isEqualTo(new Share(4, 4));
  }

  @Test
  void at_most_a_thousand_row_numbers_are_kept_and_all_are_counted() throws IOException {
    String[] rows = new String[1_200];
    Arrays.setAll(rows, i -> ada(Map.of(Column.REF, "r" + i, Column.BORN, "x")));
    Finding finding = finding(scored(Arrays.asList(rows)), "not-a-date", Column.BORN);
    assertThat(finding.count()).isEqualTo(1_200);
    assertThat(finding.rows()).hasSize(Finding.ROWS).startsWith(2L);
  }

  @Test
  void a_table_of_longs_answers_like_a_map() {
    var table = new LongTable();
    var map = new HashMap<Long, Long>();
    new java.util.Random(7)
        .longs(20_000, -3_000, 3_000)
        .forEach(key -> {
          table.count(key << 40);
          map.merge(key << 40, 1L, Long::sum);
        });
    IntStream.range(-4_000, 4_000)
        .mapToLong(key -> (long) key << 40)
        .forEach(
            key -> assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, LongTable.ABSENT)));
  }
}

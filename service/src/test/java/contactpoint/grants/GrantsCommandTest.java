package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsCommandTest {

  @TempDir private Path out;
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @Test
  void the_annex_of_2007_is_written_as_it_was_published() throws IOException {
    assertThat(run("--scheme", "2007-08")).isZero();
    var lines = Files.readAllLines(out.resolve("annex.csv"));
    assertThat(lines).hasSize(151).first().isEqualTo("authority,dfe_number,group,allocation");
    assertThat(lines)
        .contains(
            "Blackburn with Darwen,889,early-adopter,210304",
            "Bath & North East Somerset,800,non-early-adopter,154564",
            "Telford and the Wrekin,894,non-early-adopter,158779",
            "York,816,non-early-adopter,154490");
    assertThat(lines.stream().skip(1).mapToLong(line -> Long.parseLong(last(line))).sum())
        .isEqualTo(4_147_993 + 25_668_997);
  }

  @Test
  void the_schedule_pays_every_allocation_to_the_penny_on_the_days_of_the_circular()
      throws IOException {
    run("--scheme", "2007-08");
    var lines = Files.readAllLines(out.resolve("schedule.csv"));
    assertThat(lines).hasSize(601);
    assertThat(lines)
        .contains(
            "Barking and Dagenham,301,non-early-adopter,1,2007-06-29,40713.25,40713.25",
            "Barking and Dagenham,301,non-early-adopter,2,2007-09-28,40713.25,81426.50",
            "Barking and Dagenham,301,non-early-adopter,3,2007-12-28,40713.25,122139.75",
            "Barking and Dagenham,301,non-early-adopter,4,2008-03-31,40713.25,162853.00");
  }

  @Test
  void the_check_says_that_ten_pounds_are_short_and_no_single_rule_explains_both()
      throws IOException {
    run("--scheme", "2007-08");
    assertThat(Files.readString(out.resolve("check.txt")))
        .contains(
            "the groups' stated totals, £4,148,000 + £25,669,000, make the grant's £29,817,000",
            "the 150 published allocations come to £29,816,990, £10 short",
            "the published figures come to £4,147,993, £7 short of the stated £4,148,000",
            "the published figures come to £25,668,997, £3 short of the stated £25,669,000",
            "give these figures back by construction: that is no evidence",
            "£25,669,000 - 133 x £120,625 = £9,625,875",
            "No single rounding rule explains every group's shortfall");
  }

  @Test
  void rounding_down_explains_seven_pounds_of_17_and_nearest_three_pounds_of_133() {
    var check =
        SumsCheck.of(
            Schemes.published(Schemes.find("2007-08").orElseThrow()).orElseThrow(),
            SumsCheck.independentChildren());
    assertThat(check.groups().getFirst().explanations())
        .extracting(RoundingLikelihood::rounding)
        .containsExactly(Rounding.DOWN);
    assertThat(check.groups().getLast().explanations())
        .extracting(RoundingLikelihood::rounding)
        .containsExactly(Rounding.NEAREST);
    assertThat(check.singleExplanations()).isEmpty();
  }

  @Test
  void a_table_with_faults_is_refused_with_a_sentence_beside_each_and_nothing_is_written()
      throws IOException {
    Path table =
        Files.writeString(
            out.resolve("table.csv"),
            """
            Allocations of a year,,,
            Authority,DfE number,Group,Allocation
            Barnet,302,non-early-adopter,"£191,875"
            Atlantis,,non-early-adopter,150000
            Bradford,380,non-early-adopter,lots
            Brent,303,non-early-adopter,174175
            Bury,351,pioneers,216717
            Poole,836,non-early-adopter,-5
            """);
    Path folder = out.resolve("files");
    assertThat(run("--scheme", "2007-08", "--table", table.toString(), "--out", folder.toString()))
        .isEqualTo(1);
    assertThat(complained.toString().lines())
        .containsExactly(
            "Row 4, Authority: There is no authority called “Atlantis”.",
            "Row 5, Allocation: Write a whole number in figures, not “lots”.",
            "Row 6, DfE number: The number of Brent is 304.",
            "Row 7, Group: The scheme has no group “pioneers”.",
            "Row 8, Allocation: This must be 0 or more, not “-5”.",
            "Nothing was written.");
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_table_that_names_an_authority_twice_or_whose_total_differs_is_refused()
      throws IOException {
    Path table =
        Files.writeString(
            out.resolve("table.csv"),
            """
            Authority,Group,Allocation
            Barnet,non-early-adopter,191875
            Poole,non-early-adopter,147131
            Barnet,non-early-adopter,191875
            Total,non-early-adopter,339006
            """);
    assertThat(run("--scheme", "2007-08", "--table", table.toString())).isEqualTo(1);
    assertThat(complained.toString().lines())
        .contains(
            "Row 4, Authority: Barnet is in the list twice: rows 2 and 4.",
            "Row 5, Allocation: The total says £339,006, but the rows come to £530,881.");
  }

  @Test
  void an_unknown_scheme_is_refused_with_the_known_ones() {
    assertThat(run("--scheme", "1999")).isEqualTo(2);
    assertThat(complained.toString()).contains("There is no scheme 1999. There is: 2007-08");
  }

  private int run(String... arguments) {
    var all = new java.util.ArrayList<>(List.of(arguments));
    if (!all.contains("--out")) {
      all.addAll(List.of("--out", out.toString()));
    }
    return GrantsCommand.run(
        new PrintWriter(said, true), new PrintWriter(complained, true), all.toArray(String[]::new));
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(',') + 1);
  }
}

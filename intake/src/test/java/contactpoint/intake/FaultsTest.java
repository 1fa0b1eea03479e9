package contactpoint.intake;

import static contactpoint.intake.Supplier.ADA;
import static contactpoint.intake.Supplier.ada;
import static contactpoint.intake.Supplier.children;
import static contactpoint.intake.Supplier.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of faults: which value breaks which rule, and what it costs. */
class FaultsTest {

  private static String verdict(Line line) {
    return switch (line) {
      case Line.Read(long _, var _, var notes) -> notes.isEmpty() ? "read" : "note " + told(notes);
      case Line.Unreadable(long _, var _, var faults) -> "wait " + told(faults);
    };
  }

  private static String told(List<Fault> faults) {
    return faults.stream()
        .map(fault ->
            fault.column().map(column -> column.header() + " ").orElse("") + fault.rule().code())
        .collect(Collectors.joining("; "));
  }

  private static Column column(String header) {
    return Column.valueOf(header.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "EMPTY",
      delimiter = '|',
      textBlock =
          """
          ref            | EMPTY               | wait ref missing
          ref            | %65                 | wait ref not-a-reference
          as_of          | EMPTY               | wait as_of missing
          as_of          | 2026-09-02          | wait as_of future
          as_of          | 31/08/2026          | wait as_of not-a-date
          action         | EMPTY               | wait action missing
          action         | delete              | wait action unknown-code
          given          | EMPTY               | read
          given          | %101                | note given field-too-long
          given          | %1001               | note given field-too-long
          given          | 12345               | note given shape
          given          | UNKNOWN             | note given placeholder
          given          | Zoë                 | read
          given          | M<0101>ori          | read
          given          | O'Brien-Smith       | read
          given          | A<0000>da           | wait given hidden-character
          given          | A<0007>da           | wait given hidden-character
          given          | A<007F>da           | wait given hidden-character
          given          | A<0085>da           | wait given hidden-character
          given          | A<202E>da           | wait given hidden-character
          given          | A<200B>da           | wait given hidden-character
          given          | A<FEFF>da           | wait given hidden-character
          given          | A<2066>da           | wait given hidden-character
          given          | A<E000>da           | wait given hidden-character
          given          | A<FFFD>da           | note given lost-character
          sex            | f                   | note sex unknown-code
          sex            | X                   | read
          born           | EMPTY               | read
          born           | 2015-02-31          | wait born not-a-date
          born           | 2015-2-3            | wait born not-a-date
          born           | 2015-13-01          | wait born not-a-date
          born           | 2015-00-10          | wait born not-a-date
          born           | 2016-02-29          | read
          born           | 2015-02-29          | wait born not-a-date
          born           | ٢٠١٥-٠٢-٠١          | wait born not-a-date
          born           | 2026-09-01          | read
          born           | 2026-09-02          | wait born future
          born           | 2000-09-02          | read
          born           | 2000-09-01          | wait born not-a-child
          born           | 1899-12-31          | wait born too-early
          expected       | 2027-01-10          | read
          expected       | 2027-09-01          | wait expected too-far-ahead
          died           | 2020-05-05          | read
          died           | 2014-05-05          | wait died date-order
          died           | 2026-12-01          | wait died future
          nhs_number     | 999 123 0009        | read
          nhs_number     | 9991230008          | note nhs_number check-digit
          nhs_number     | 12345               | note nhs_number shape
          nhs_number     | 0000000000          | note nhs_number placeholder
          upn            | B123456789012       | note upn check-digit
          upn            | A123456789012       | read
          upn            | 12                  | note upn shape
          postcode       | wx47qp              | read
          postcode       | 90210               | note postcode shape
          postcode       | ZZ99 3VZ            | note postcode placeholder
          address        | %251                | note address field-too-long
          address_from   | 2026-10-01          | note address_from future
          no_fixed_address | maybe             | note no_fixed_address unknown-code
          setting        | Mill Lane School    | note setting shape
          left_england   | 2025-01-31          | read
          returns        | perhaps             | note returns unknown-code
          """)
  void each_fault_of_a_child_s_field_has_its_rule(String header, String value, String verdict) {
    Line line = children(ada(Map.of(column(header), expanded(value)))).getFirst();
    assertThat(verdict(line)).isEqualTo(verdict);
  }

  /** %65 stands for a text of 65 letters, <202E> for the character of that number. */
  private static String expanded(String value) {
    if (value == null) {
      return "";
    }
    int number = value.indexOf('<');
    if (number >= 0) {
      int symbol = Integer.parseInt(value.substring(number + 1, number + 5), 16);
      return value.substring(0, number) + (char) symbol + value.substring(number + 6);
    }
    return value.startsWith("%") ? "a".repeat(Integer.parseInt(value.substring(1))) : value;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "EMPTY",
      delimiter = '|',
      textBlock =
          """
          ref            | c1         | read
          child_ref      | EMPTY      | wait child_ref missing
          relation       | EMPTY      | wait relation missing
          relation       | mother     | wait relation unknown-code
          relation       | care       | read
          phone          | 12         | note phone shape
          phone          | 01632 960114 | read
          email          | nobody     | note email shape
          same_address   | y          | note same_address unknown-code
          """)
  void each_fault_of_a_carer_s_field_has_its_rule(String header, String value, String verdict) {
    var fields =
        new HashMap<>(
            Map.of(
                Column.REF,
                "c1",
                Column.CHILD_REF,
                "a1",
                Column.AS_OF,
                "2026-08-31",
                Column.ACTION,
                "say",
                Column.RELATION,
                "responsibility"));
    fields.put(column(header), expanded(value));
    assertThat(verdict(one(FileKind.CARERS, fields))).isEqualTo(verdict);
  }

  private static Line one(FileKind kind, Map<Column, String> fields) {
    String text = Supplier.header(kind) + "\r\n" + Supplier.row(kind, fields) + "\r\n";
    return lines(kind, text).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "EMPTY",
      delimiter = '|',
      textBlock =
          """
          service        | EMPTY      | wait service missing
          kind           | EMPTY      | wait kind missing
          from           | 2026-09-02 | wait from future
          to             | 2025-12-31 | wait to date-order
          to             | 2027-01-01 | read
          to             | 2099-01-01 | wait to too-far-ahead
          lead           | 1          | note lead unknown-code
          ground         | court      | wait ground unknown-code
          ground         | harm       | read
          kind           | sexual-health   | wait ground ground-missing
          kind           | mental-health   | wait ground ground-missing
          kind           | substance-abuse | wait ground ground-missing
          """)
  void each_fault_of_an_involvement_s_field_has_its_rule(
      String header, String value, String verdict) {
    assertThat(verdict(involvement(Map.of(column(header), expanded(value))))).isEqualTo(verdict);
  }

  private static Line involvement(Map<Column, String> changes) {
    var fields =
        new HashMap<>(
            Map.of(
                Column.REF,
                "i1",
                Column.CHILD_REF,
                "a1",
                Column.AS_OF,
                "2026-08-31",
                Column.ACTION,
                "say",
                Column.SERVICE,
                "302-SOC-1",
                Column.KIND,
                "social-care",
                Column.FROM,
                "2026-01-01"));
    fields.putAll(changes);
    return one(FileKind.INVOLVEMENTS, fields);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "EMPTY",
      delimiter = '|',
      textBlock =
          """
          harm    | EMPTY | EMPTY      | EMPTY      | read
          consent | child | 2026-01-01 | EMPTY      | read
          consent | child | 2026-01-01 | 2028-01-01 | read
          consent | EMPTY | 2026-01-01 | EMPTY      | wait consent_by consent-incomplete
          consent | child | EMPTY      | EMPTY      | wait consent_on consent-incomplete
          consent | child | 2026-10-01 | EMPTY      | wait consent_on future
          consent | child | 2026-01-01 | 2025-01-01 | wait consent_until date-order
          EMPTY   | child | 2026-01-01 | EMPTY      | wait ground ground-missing
          """)
  void a_sensitive_service_needs_a_whole_legal_ground(
      String ground, String by, String on, String until, String verdict) {
    Line line =
        involvement(
            Map.of(
                Column.KIND, "mental-health",
                Column.GROUND, expanded(ground),
                Column.CONSENT_BY, expanded(by),
                Column.CONSENT_ON, expanded(on),
                Column.CONSENT_UNTIL, expanded(until)));
    assertThat(verdict(line)).isEqualTo(verdict);
  }

  @Test
  void a_withdrawal_needs_its_reference_and_day_only() {
    Line line =
        one(
            FileKind.INVOLVEMENTS,
            Map.of(Column.REF, "i1", Column.AS_OF, "2026-08-31", Column.ACTION, "withdraw"));
    assertThat(((Line.Read) line).statement()).isInstanceOf(Withdrawal.class);
  }

  @Test
  void all_faults_of_a_line_are_told_at_once() {
    Line line =
        children(ada(Map.of(Column.BORN, "x", Column.NHS_NUMBER, "9991230008", Column.SEX, "f")))
            .getFirst();
    assertThat(verdict(line))
        .isEqualTo("wait sex unknown-code; born not-a-date; nhs_number check-digit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2", "a1,2026-08-31,say,Ada,Lovelock", "x"})
  void a_line_of_another_width_waits(String row) {
    assertThat(verdict(children(row, ADA).get(0))).isEqualTo("wait column-count");
    assertThat(verdict(children(row, ADA).get(1))).isEqualTo("read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "Ada          | wait unclosed-quote
          A"da          | wait stray-quote
          "Ada"x        | wait stray-quote
          "Ada" x       | wait stray-quote
          "A""da"       | read
          "Ada, Maud"   | read
          """)
  void quotation_marks_follow_rfc_4180(String given, String verdict) {
    List<Line> lines = children(ada(Map.of(Column.GIVEN, given)), ADA, ADA);
    assertThat(lines.stream().map(FaultsTest::verdict)).containsExactly(verdict, "read", "read");
    assertThat(lines.stream().map(Line::row)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void a_quotation_mark_never_closed_costs_its_own_line_however_long_the_file() {
    String[] rows = new String[5_000];
    java.util.Arrays.fill(rows, ADA);
    rows[10] = ada(Map.of(Column.ADDRESS, "\"1 Mill Lane"));
    List<Line> lines = children(rows);
    assertThat(lines).hasSize(5_000);
    assertThat(lines.stream().filter(line -> line instanceof Line.Unreadable).map(Line::row))
        .containsExactly(12L);
  }

  @Test
  void a_mark_opened_in_one_line_and_closed_by_chance_in_another_swallows_none_between() {
    List<Line> lines =
        children(
            ADA,
            ada(Map.of(Column.ADDRESS, "\"1 Mill Lane")),
            ADA,
            ada(Map.of(Column.ADDRESS, "2 Mill Lane\"")),
            ADA);
    assertThat(lines.stream().map(FaultsTest::verdict))
        .containsExactly("read", "wait unclosed-quote", "read", "wait stray-quote", "read");
  }

  @Test
  void a_line_break_inside_quotation_marks_belongs_to_the_field() {
    List<Line> lines = children(ada(Map.of(Column.ADDRESS, "\"1 Mill Lane\r\nWexcombe\"")), ADA);
    var child = (ChildStatement) ((Line.Read) lines.get(0)).statement();
    assertThat(child.place().address().text()).isEqualTo("1 Mill Lane Wexcombe");
    assertThat(lines.get(1).row()).isEqualTo(4);
  }

  @Test
  void a_byte_that_is_not_utf_8_costs_its_own_line() {
    byte[] text =
        (Supplier.CHILD_HEADER + "\n" + ADA + "\n" + ADA + "\n").getBytes(StandardCharsets.UTF_8);
    text[Supplier.CHILD_HEADER.length() + 20] = (byte) 0xFF;
    List<Line> lines = lines(FileKind.CHILDREN, text, Supplier.reading());
    assertThat(lines.stream().map(FaultsTest::verdict)).containsExactly("wait encoding", "read");
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 5_000_000})
  void a_field_without_end_stops_at_the_cap_and_costs_its_own_line(int length) {
    String endless = "x".repeat(length);
    assertThat(
            children(
                    ada(Map.of(Column.ADDRESS, endless)),
                    ADA,
                    ada(Map.of(Column.ADDRESS, "\"" + endless + "\"")),
                    ADA)
                .stream()
                .map(FaultsTest::verdict))
        .containsExactly("wait row-too-long", "read", "wait row-too-long", "read");
  }

  @Test
  void a_lone_carriage_return_is_no_line_break() {
    assertThat(verdict(children(ada(Map.of(Column.GIVEN, "A\rda")), ADA).get(0)))
        .isEqualTo("wait stray-break");
  }

  @Test
  void empty_lines_are_passed_over_and_counted() {
    List<Line> lines = children(ADA, "", "", ADA);
    assertThat(lines.stream().map(Line::row)).containsExactly(2L, 5L);
  }

  @Test
  void an_unreadable_line_still_names_what_it_is_about_if_it_can() {
    Line line = children(ada(Map.of(Column.BORN, "x"))).getFirst();
    assertThat(((Line.Unreadable) line).ref().orElseThrow().text()).isEqualTo("a1");
  }

  @Test
  void every_rule_has_a_code_of_its_own_and_a_whole_sentence() {
    assertThat(java.util.Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates();
    for (Rule rule : Rule.values()) {
      assertThat(Fault.of(Column.BORN, rule).sentence()).startsWith("The date of birth (born) ");
      assertThat(rule.text()).endsWith(".");
    }
  }
}

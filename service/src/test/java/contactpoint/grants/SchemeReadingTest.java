package contactpoint.grants;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.england.England;
import contactpoint.spreadsheets.Complaint;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReadingTest {

  private static final String TABLE =
      "Authority,Group,Children\nBolton,early,600\nBury,early,400\nLeeds,rest,1000\nTotal,,2000\n";

  static Map<String, String> good() {
    var typed = new HashMap<String, String>();
    typed.put("code", "2008-09");
    typed.put("title", "Implementation Grant 2008-09");
    typed.put("reference", "31/999");
    typed.put("power", "section 31 of the Local Government Act 2003");
    typed.put("purpose", "To go on.");
    typed.put("total", "£3,000");
    typed.put("rounding", "largest-remainder");
    typed.put("due", "2008-06-30\n2008-12-31");
    typed.put("carryForward", "not allowed");
    typed.put("auditorsCertificate", "yes");
    typed.put("determinedOn", "2008-03-08");
    typed.put("signatory", "A Signatory");
    typed.put("office", "Director");
    typed.put("cancelledOn", "2009-03-31");
    typed.put("otherYears", "2007-08: £29,817,000 was paid.");
    typed.put("groupCode0", "early");
    typed.put("groupCaption0", "Early Adopters");
    typed.put("groupTotal0", "2,000");
    typed.put("groupFlatRate0", "500");
    typed.put("groupCode1", "rest");
    typed.put("groupCaption1", "Others");
    typed.put("groupTotal1", "1000");
    typed.put("groupFlatRate1", "100");
    return typed;
  }

  private static SchemeReading.Outcome read(Map<String, String> typed, String table) {
    return SchemeReading.read(
        name -> typed.getOrDefault(name, ""), table.getBytes(StandardCharsets.UTF_8));
  }

  /** 500 + 600/1000 × 1000, 500 + 400/1000 × 1000, and 1000 to the only one of its group. */
  @Test
  void a_good_scheme_is_reckoned_to_the_pound_from_its_own_population() {
    var scheme = ((SchemeReading.Understood) read(good(), TABLE)).scheme();
    assertThat(Schemes.published(scheme).orElseThrow().lines())
        .extracting(line -> line.authority() + " " + line.allocation())
        .containsExactly("Bolton £1,100", "Bury £900", "Leeds £1,000");
    assertThat(scheme.group("early").size()).isEqualTo(2);
    assertThat(scheme.auditorsCertificate()).isTrue();
    assertThat(scheme.ringFenced()).isFalse();
    assertThat(scheme.otherYears()).hasSize(1);
  }

  @Test
  void what_is_kept_is_read_again_as_the_same_scheme() {
    var scheme = ((SchemeReading.Understood) read(good(), TABLE)).scheme();
    byte[] document = SchemeJson.written(scheme).getBytes(StandardCharsets.UTF_8);
    assertThat(Schemes.parse(document)).isEqualTo(scheme);
    var sent = SchemeJson.sent(document).orElseThrow();
    assertThat(
            ((SchemeReading.Understood)
                    SchemeReading.read(name -> sent.fields().getOrDefault(name, ""), sent.table()))
                .scheme())
        .isEqualTo(scheme);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code | 2007-08 | code | The scheme 2007-08 ships with the program and is not replaced",
        "code | A b | code | Enter a short code, like 2008-09: small letters, digits, hyphens",
        "title | '' | title | Fill this in, in at most 400 characters",
        "total | 4000 | total | The groups’ totals come to £3,000, not £4,000",
        "total | many | total | Enter whole pounds in figures, like 120,625",
        "groupFlatRate0 | -5 | groupFlatRate0 | This must be £0 or more",
        "groupFlatRate0 | 1001 | groupFlatRate0 | The flat rates alone come to £2,002, more than"
            + " the total",
        "groupCode1 | early | groupCode1 | Give each group a code of its own: small letters,"
            + " digits, hyphens",
        "due | 30 June | due | 'Enter each day like 2008-06-30, not “30 June”'",
        "due | '' | due | Enter at least one day on or before which an instalment is paid",
        "rounding | up | rounding | Choose how shares become whole pounds",
        "determinedOn | soon | determinedOn | 'Enter a day, like 2008-03-08'",
        "otherYears | 2007 | otherYears | 'Enter a year, a colon and a sentence on each line'"
      })
  void a_bad_field_has_a_sentence_beside_it(
      String field, String typed, String where, String sentence) {
    var form = good();
    form.put(field, typed);
    var unclear = (SchemeReading.Unclear) read(form, TABLE);
    assertThat(unclear.faults()).contains(new SchemeReading.Fault(where, sentence));
  }

  @Test
  void a_bad_cell_has_a_sentence_with_its_row_and_nothing_is_taken() {
    var unclear =
        (SchemeReading.Unclear)
            read(
                good(),
                """
                Authority,Group,Children
                Bolton,early,many
                Bolton,early,5
                Nowhere,early,5
                Leeds,third,5
                Bury,rest,-5
                Wigan,rest,
                """);
    assertThat(unclear.complaints())
        .extracting(Complaint::text)
        .contains(
            "Row 2, Children: Write a whole number in figures, not “many”.",
            "Row 3, Authority: Bolton is in the list twice: rows 2 and 3.",
            "Row 4, Authority: There is no authority called “Nowhere”.",
            "Row 5, Group: The scheme has no group “third”.",
            "Row 6, Children: This must be 0 or more, not “-5”.",
            "Row 7, Children: This cell is empty. Write 0 if there are none.");
  }

  @Test
  void a_total_that_differs_a_group_without_authorities_and_merged_headings_are_found() {
    assertThat(((SchemeReading.Unclear) read(good(), TABLE.replace("2000", "2001"))).complaints())
        .extracting(Complaint::text)
        .containsExactly("Row 5, Children: The total says 2,001, but the rows come to 2,000.");
    assertThat(
            ((SchemeReading.Unclear) read(good(), "Authority,Group,Children\nBolton,early,600\n"))
                .complaints())
        .extracting(Complaint::text)
        .containsExactly("Group: No authority is in the group “rest”.");
    assertThat(
            ((SchemeReading.Unclear) read(good(), "Authority,Group,,\nBolton,early,600,7\n"))
                .complaints())
        .extracting(Complaint::sentence)
        .anyMatch(sentence -> sentence.startsWith("Cells below have no heading"));
  }

  @Test
  void a_group_whose_authorities_have_no_children_cannot_be_shared() {
    assertThat(
            ((SchemeReading.Unclear)
                    read(good(), TABLE.replace("Leeds,rest,1000\nTotal,,2000", "Leeds,rest,0")))
                .faults())
        .extracting(SchemeReading.Fault::field)
        .containsExactly("groupFlatRate1");
    assertThat(England.named("Leeds")).isPresent();
  }

  @Test
  void what_is_no_json_object_is_no_scheme() {
    assertThat(SchemeJson.sent("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SchemeJson.sent("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SchemeJson.sent(new byte[0])).isEmpty();
  }
}

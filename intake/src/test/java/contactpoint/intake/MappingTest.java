package contactpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final String WEXCOMBE =
      """
      {"name": "wexcombe-social-care",
       "children.csv": {
         "encoding": "windows-1252",
         "separator": "semicolon",
         "columns": {"ref": "Person ID", "given": "Forename", "family": "Surname",
                     "sex": "Gender", "born": "DOB", "postcode": "Post Code"},
         "ignored": ["Ethnic group"],
         "dates": {"*": ["dd/MM/yyyy", "d MMM yyyy", "dd/MM/yyyy HH:mm"]},
         "codes": {"sex": {"1": "M", "2": "F", "9": "X"}}}}
      """;

  private static final String HEADER =
      "Person ID;Surname;Forename;Gender;DOB;Ethnic group;Post Code\n";

  private static Mapping understood(String json) {
    return ((MappingReader.Outcome.Understood)
            MappingReader.read(json.getBytes(StandardCharsets.UTF_8)))
        .mapping();
  }

  private static List<String> mistakes(String json) {
    return MappingReader.read(json.getBytes(StandardCharsets.UTF_8))
            instanceof MappingReader.Outcome.Refused refused
        ? refused.mistakes()
        : List.of();
  }

  private static Reading reading() {
    return new Reading(
        understood(WEXCOMBE), Supplier.TODAY, Supplier.AS_OF, Supplier.SENSITIVE, Limits.USUAL);
  }

  private static Line line(String row) {
    return Supplier.lines(
            FileKind.CHILDREN, (HEADER + row).getBytes(Charset.forName("windows-1252")), reading())
        .getFirst();
  }

  @Test
  void a_supplier_s_own_file_is_taken_as_it_is() {
    var child =
        (ChildStatement) ((Line.Read) line("7;Müller;Zoë;2;14/03/2015;W;WX4 7QP")).statement();
    assertThat(child.ref().text()).isEqualTo("7");
    assertThat(child.asOf()).as("the delivery's own").isEqualTo(Supplier.AS_OF);
    assertThat(child.identity().family().text()).isEqualTo("Müller");
    assertThat(child.identity().given().text()).isEqualTo("Zoë");
    assertThat(child.identity().sex().code()).isEqualTo("F");
    assertThat(child.identity().born().day()).isEqualTo(LocalDate.of(2015, 3, 14));
    assertThat(child.place().postcode().text()).isEqualTo("WX4 7QP");
  }

  @ParameterizedTest
  @CsvSource({
    "14/03/2015,true", "14 Mar 2015,true", "14 MAR 2015,true", "14/03/2015 00:00,true",
    "31/02/2015,false", "2015-03-14,false", "03/14/2015,false", "14/03/15,false"
  })
  void dates_are_read_in_the_agreed_forms_and_no_other(String born, boolean read) {
    assertThat(line("7;A;B;2;" + born + ";W;") instanceof Line.Read).isEqualTo(read);
  }

  @Test
  void a_code_that_was_not_agreed_is_a_fault() {
    var line = (Line.Read) line("7;A;B;3;14/03/2015;W;");
    assertThat(line.notes()).containsExactly(Fault.of(Column.SEX, Rule.UNKNOWN_CODE));
  }

  @Test
  void a_column_that_is_neither_mapped_nor_ignored_refuses_the_file() throws Exception {
    byte[] bytes = HEADER.replace("Ethnic group", "Religion").getBytes(StandardCharsets.UTF_8);
    var opening = Lines.open(new java.io.ByteArrayInputStream(bytes), FileKind.CHILDREN, reading());
    assertThat(((Lines.Opening.Refused) opening).refused().reason())
        .contains("6")
        .doesNotContain("Religion");
  }

  @Test
  void files_the_mapping_does_not_name_stay_canonical() {
    assertThat(understood(WEXCOMBE).of(FileKind.CARERS))
        .isEqualTo(FileMapping.canonical(FileKind.CARERS));
  }

  @Test
  void the_canonical_layout_is_the_mapping_that_says_nothing() {
    assertThat(understood("{\"name\": \"canonical\"}")).isEqualTo(Mapping.CANONICAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "windows-1252"       | "utf-16"                   | encoding must be one of
          "semicolon"          | "x"                        | separator must be one of
          "ref": "Person ID",  | "upn": "Person ID",        | where ref stands
          "sex": "Gender"      | "race": "Gender"           | a column that the layout does not have
          "DOB"                | "Surname"                  | twice
          "dd/MM/yyyy",        | "dd/MM/yy",                | date form
          "dd/MM/yyyy",        | "MM/yyyy xx",              | date form
          {"*":                | {"sex":                    | which is no date
          "codes"              | "lists"                    | must be an object with
          "wexcombe-social-care" | "Wexcombe Social Care"   | name must be a word
          "children.csv"       | "persons.csv"              | At the top stand
          """)
  void each_mistake_in_a_mapping_has_its_sentence(String right, String wrong, String says) {
    assertThat(WEXCOMBE).contains(right);
    assertThat(mistakes(WEXCOMBE.replace(right, wrong)))
        .anyMatch(mistake -> mistake.contains(says));
  }

  @Test
  void what_is_no_json_object_is_no_mapping() {
    assertThat(mistakes("[]")).hasSize(1);
    assertThat(mistakes("{\"name\": \"a\", \"name\": \"b\"}")).hasSize(1);
  }

  @Test
  void a_constant_stands_in_every_line() {
    String json =
        """
        {"name": "one-team",
         "involvements.csv": {
           "columns": {"ref": "id", "child_ref": "child", "from": "since"},
           "constants": {"service": "302-SOC-1", "kind": "social-care", "phone": "01632 960114"}}}
        """;
    var reading =
        new Reading(
            understood(json), Supplier.TODAY, Supplier.AS_OF, Supplier.SENSITIVE, Limits.USUAL);
    byte[] file = "id,child,since\ni1,a1,2026-01-01\n".getBytes(StandardCharsets.UTF_8);
    var line = (Line.Read) Supplier.lines(FileKind.INVOLVEMENTS, file, reading).getFirst();
    var involvement = (InvolvementStatement) line.statement();
    assertThat(involvement.service().text()).isEqualTo("302-SOC-1");
    assertThat(involvement.phone().text()).isEqualTo("01632 960114");
  }
}

package contactpoint.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static final Columns COLUMNS = new Columns().with("Name", "Called").with("Users");

  @Test
  void title_rows_and_other_names_of_headings_do_not_matter() {
    assertThat(judged("Our users\n\nCALLED,users\nSchool,12\n"))
        .isEqualTo(new Judged.Accepted<>(List.of("School 12")));
  }

  @Test
  void a_heading_merged_over_two_columns_is_complained_of() {
    assertThat(complaints("Name,Users,\nSchool,12,3\n"))
        .containsExactly(
            "Row 1, column C: Cells below have no heading. If a heading is merged across columns,"
                + " unmerge it and name each column.");
  }

  @Test
  void a_missing_and_a_doubled_heading_are_complained_of() {
    assertThat(complaints("Name\nSchool\n"))
        .containsExactly("Row 1, Users: This column is missing. Add it.");
    assertThat(complaints("Name,Users,Users\nSchool,1,2\n"))
        .containsExactly("Row 1, Users: This heading stands twice. Keep one of the columns.");
  }

  @Test
  void text_negative_and_empty_cells_where_a_number_belongs_each_have_a_sentence() {
    assertThat(complaints("Name,Users\nA,some\nB,-3\nC,\n,4\n"))
        .containsExactly(
            "Row 2, Users: Write a whole number in figures, not “some”.",
            "Row 3, Users: This must be 0 or more, not “-3”.",
            "Row 4, Users: This cell is empty. Write 0 if there are none.",
            "Row 5, Name: This cell is empty. Fill it in.");
  }

  @Test
  void what_is_no_table_is_refused_in_a_sentence() {
    assertThat(texts(COLUMNS.judge(new byte[0], SheetTest::row)))
        .containsExactly("The file is empty. Choose a CSV or Excel file.");
    assertThat(texts(COLUMNS.judge(new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2}, SheetTest::row)))
        .first()
        .asString()
        .startsWith("The file is neither an Excel workbook nor CSV in UTF-8.");
    assertThat(texts(COLUMNS.judge(new byte[] {'P', 'K', 3, 4, 0, 0}, SheetTest::row)))
        .containsExactly("The workbook cannot be read. Save it again as .xlsx or CSV.");
  }

  @Test
  void an_excel_workbook_is_read_like_a_csv_file() throws IOException {
    assertThat(COLUMNS.judge(workbook(), SheetTest::row))
        .isEqualTo(new Judged.Accepted<>(List.of("School 12")));
  }

  private static Judged<String> judged(String csv) {
    return COLUMNS.judge(csv.getBytes(StandardCharsets.UTF_8), SheetTest::row);
  }

  private static List<String> complaints(String csv) {
    return texts(judged(csv));
  }

  private static List<String> texts(Judged<String> judged) {
    return ((Judged.Refused<String>) judged).complaints().stream().map(Complaint::text).toList();
  }

  private static Optional<String> row(Cells cells) {
    var name = cells.needed("Name", 40);
    var users = cells.count("Users");
    return users.isPresent() ? name.map(one -> one + " " + users.getAsInt()) : Optional.empty();
  }

  /** The least that is an Excel workbook: one sheet with a text and a number. */
  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    try (var zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="%scontent-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
          </Types>
          """
              .formatted(packages));
      put(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
          """
              .formatted(packages, office));
      put(
          zip,
          "xl/workbook.xml",
          """
          <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Users" sheetId="1" r:id="rId1"/></sheets></workbook>
          """
              .formatted(main, office));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
          """
              .formatted(packages, office));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          """
          <worksheet xmlns="%s"><sheetData>
          <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Users</t></is></c></row>
          <row r="2"><c r="A2" t="inlineStr"><is><t>School</t></is></c><c r="B2"><v>12</v></c></row>
          </sheetData></worksheet>
          """
              .formatted(main));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.strip().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}

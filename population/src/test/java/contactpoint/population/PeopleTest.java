package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final People PEOPLE = People.on(DAY);

  @TempDir static Path folder;

  @BeforeAll
  static void written() throws IOException {
    PEOPLE.write(folder);
  }

  private static List<NamedCsvRecord> said(
      Person person, String source, int submission, String file) {
    String ref = person.reference(source);
    return Read.rows(folder.resolve("suppliers/%s/%04d/%s".formatted(source, submission, file)))
        .stream()
        .filter(row ->
            row.getField("ref").equals(ref)
                || row.findField("child_ref").filter(ref::equals).isPresent())
        .toList();
  }

  @Test
  void ada_is_known_to_every_national_supplier() {
    for (String source :
        List.of("child-benefit", "nhs-register", "births-deaths", "school-census")) {
      assertThat(said(PEOPLE.ada(), source, 1, "children.csv")).as(source).hasSize(1);
    }
  }

  @Test
  void adas_twin_differs_in_forename_and_numbers_alone() {
    Person ada = PEOPLE.ada();
    Person twin = PEOPLE.adasTwin();
    assertThat(twin.family()).isEqualTo(ada.family());
    assertThat(twin.born()).isEqualTo(ada.born());
    assertThat(twin.postcode()).isEqualTo(ada.postcode());
    assertThat(twin.given()).isNotEqualTo(ada.given());
    assertThat(twin.nhsNumber()).isNotEqualTo(ada.nhsNumber());
  }

  @Test
  void mareks_move_stands_in_the_changes() {
    NamedCsvRecord before = said(PEOPLE.marek(), "child-benefit", 1, "children.csv").getFirst();
    NamedCsvRecord after = said(PEOPLE.marek(), "child-benefit", 2, "children.csv").getFirst();
    assertThat(after.getField("postcode"))
        .isEqualTo(PEOPLE.marek().postcode().orElseThrow().text());
    assertThat(before.getField("postcode")).isNotEqualTo(after.getField("postcode"));
  }

  @Test
  void a_sensitive_service_says_on_what_ground() {
    assertThat(said(PEOPLE.zain(), "mental-health-350", 1, "involvements.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("ground")).isEqualTo("consent"))
        .satisfies(row -> assertThat(row.getField("consent_by")).isEqualTo("child"));
    assertThat(said(PEOPLE.noor(), "mental-health-302", 1, "involvements.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("ground")).isEqualTo("harm"))
        .satisfies(row -> assertThat(row.getField("consent_on")).isEmpty());
  }

  @Test
  void a_baby_without_a_name_is_called_baby_by_the_register() {
    assertThat(PEOPLE.baby().given()).isEmpty();
    assertThat(said(PEOPLE.baby(), "nhs-register", 2, "children.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("given")).isEqualTo("Baby"));
  }

  @Test
  void a_child_not_yet_born_is_expected() {
    assertThat(said(PEOPLE.expected(), "health-visiting-302", 1, "children.csv"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.getField("expected")).isEqualTo(DAY.plusDays(42).toString()))
        .satisfies(row -> assertThat(row.getField("born")).isEmpty());
  }

  @Test
  void somebody_without_an_address_somebody_abroad_and_somebody_dead_are_told_as_such() {
    assertThat(
            said(PEOPLE.finn(), "nhs-register", 1, "children.csv")
                .getFirst()
                .getField("no_fixed_address"))
        .isEqualTo("yes");
    NamedCsvRecord otis = said(PEOPLE.otis(), "nhs-register", 1, "children.csv").getFirst();
    assertThat(otis.getField("left_england")).isEqualTo(DAY.minusDays(180).toString());
    assertThat(otis.getField("returns")).isEqualTo("yes");
    assertThat(said(PEOPLE.grace(), "births-deaths", 1, "children.csv").getFirst().getField("died"))
        .isEqualTo(DAY.minusDays(150).toString());
  }

  @Test
  void an_old_identity_is_no_longer_paid_for_and_the_new_one_is() {
    assertThat(said(PEOPLE.rosaBefore(), "child-benefit", 1, "children.csv")).isEmpty();
    assertThat(said(PEOPLE.rosa(), "child-benefit", 1, "children.csv")).hasSize(1);
    assertThat(PEOPLE.rosa().nhsNumber()).isNotEqualTo(PEOPLE.rosaBefore().nhsNumber());
    assertThat(Read.rows(folder.resolve("truth/pairs.csv")))
        .anySatisfy(row -> assertThat(row.getField("kind")).isEqualTo("identity"));
  }

  @Test
  void lily_is_named_in_the_list_of_shields_by_a_suppliers_reference() {
    assertThat(Read.rows(folder.resolve("shields.csv")))
        .singleElement()
        .satisfies(row ->
            assertThat(row.getField("ref"))
                .isEqualTo(PEOPLE.lily().reference(row.getField("source"))));
  }

  @Test
  void samiras_former_name_is_kept() {
    assertThat(PEOPLE.samira().formerFamily().orElseThrow().text()).isEqualTo("Rahman");
    assertThat(PEOPLE.samira().family().text()).isEqualTo("Holt");
  }
}

package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.population.names.Community;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Authorities;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTest {

  private static final NameBook NAMES = new NameBook(Authorities.communities());

  private static final Population POPULATION = Population.of(Portrait.plan());
  private static final Measures MEASURES = Measures.of(POPULATION);

  @Test
  void the_page_shows_every_community_and_every_set_and_its_plots_lie_beside_it(
      @TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Portrait.write(page, POPULATION, MEASURES);
    assertThat(page)
        .content()
        .contains("| multiple maternities in 1,000 |", "| west african |", "| FEBRL 4 |")
        .contains("| historical figures 50k |", "| pseudopeople |", "are held to 2 % of");
    assertThat(folder.resolve("page"))
        .isDirectoryContaining("glob:**/{age,authorities,forenames,coverage}.svg");
  }

  @Test
  void every_figure_of_the_page_lies_within_its_tolerance() {
    assertThat(Expected.rows(POPULATION, MEASURES))
        .hasSizeGreaterThan(15)
        .allSatisfy(row -> assertThat(row.holds()).as(row.line()).isTrue());
  }

  @Test
  void a_figure_outside_its_tolerance_does_not_hold() {
    assertThat(new Expected.Row("moves", 13.1, 10, 3, "ours").holds()).isFalse();
    assertThat(new Expected.Row("moves", 12.9, 10, 3, "ours").holds()).isTrue();
  }

  @Test
  void plain_expectation_maximisation_falls_for_families_and_the_truth_teaches_better(
      @TempDir Path folder) throws IOException {
    Population.of(Plan.of(20_000, 1)).write(folder, 2, children -> {});
    Hardness.Figures figures = Hardness.of(folder);
    assertThat(figures.unsupervised()).isLessThan(0.7);
    assertThat(figures.taught()).isGreaterThan(0.99);
    assertThat(figures.surnameAndDate()).isGreaterThan(200);
    assertThat(figures.andPostcode()).isBetween(100, figures.surnameAndDate());
    assertThat(figures.allAgree()).isBetween(0.75, 0.95);
  }

  @ParameterizedTest
  @EnumSource(Community.class)
  void every_community_has_two_hundred_given_and_two_hundred_family_forms(Community community) {
    Portrait.Names names = Portrait.Names.of(NAMES, community);
    assertThat(names.given()).isGreaterThanOrEqualTo(200);
    assertThat(names.families()).isGreaterThanOrEqualTo(200);
  }

  /** Two in a million among the English, who have most names; most where many are Singh or Kaur. */
  @ParameterizedTest
  @EnumSource(Community.class)
  void unrelated_children_of_one_birthday_seldom_share_their_full_name(Community community) {
    Portrait.Names names = Portrait.Names.of(NAMES, community);
    assertThat(names.alike()).isBetween(2.0, community == Community.SIKH ? 1_000.0 : 250.0);
  }
}

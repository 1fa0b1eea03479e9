package contactpoint.matching;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Suppliers;
import contactpoint.intake.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Decision 42: where a number settles who a child is, nobody else is looked for. It shows in the
 * margin over the next best, which is told only if anybody else was looked for.
 */
class NumberSettlesDatabaseTest {

  private static final String ADA =
      "N1,2026-08-20,say,Ada,Okonkwo,,,F,2014-03-14,,,9990000107,,12 Tannery Row,WX4 7QP,,,,,,,";
  private static final String HER_TWIN =
      "N2,2026-08-20,say,Ngozi,Okonkwo,,,F,2014-03-14,,,9990000204,,12 Tannery Row,WX4 7QP,,,,,,,";

  @TempDir Path folder;
  private Suppliers suppliers;

  @BeforeEach
  void open() {
    suppliers = new Suppliers(folder);
    suppliers.place("nhs-register", "delta", FileKind.CHILDREN, ADA, HER_TWIN);
    assertThat(suppliers.children()).hasSize(2);
  }

  @AfterEach
  void close() {
    suppliers.close();
  }

  @Test
  void a_number_beyond_doubt_settles_who_a_child_is() {
    says(ADA);
    assertThat(suppliers.childOf("school-census", "S1"))
        .isEqualTo(suppliers.childOf("nhs-register", "N1"));
    assertThat(margins()).containsExactly((Double) null);
  }

  @Test
  void without_a_number_the_twin_is_looked_at_too() {
    says(ADA.replace("9990000107", ""));
    assertThat(suppliers.childOf("school-census", "S1"))
        .isEqualTo(suppliers.childOf("nhs-register", "N1"));
    assertThat(margins()).singleElement().satisfies(margin -> assertThat(margin).isPositive());
  }

  @Test
  void a_twin_who_was_given_the_others_number_is_still_compared() {
    says(HER_TWIN.replace("9990000204", "9990000107"));
    assertThat(margins()).singleElement().satisfies(margin -> assertThat(margin).isNotNull());
  }

  private void says(String line) {
    suppliers.place("school-census", "delta", FileKind.CHILDREN, line.replaceFirst("N\\d", "S1"));
  }

  private List<Double> margins() {
    return Objects.requireNonNull(
        suppliers
            .database()
            .intake()
            .<List<Double>>transaction(tx ->
                tx.sql("select margin from matching.joined where source = 'school-census'")
                    .query(Double.class)
                    .list()));
  }
}

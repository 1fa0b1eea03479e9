package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Suppliers;
import contactpoint.intake.FileKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source's first delivery is placed without asking what is held under its references. */
class FirstDeliveryDatabaseTest {

  private static final String EARLIER =
      "CB1,2026-08-30,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,,,,,,,";
  private static final String LATER =
      "CB1,2026-08-31,say,Ada,Okonkwo-Hart,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,,,,,,,";

  @TempDir Path folder;
  private Suppliers suppliers;

  @BeforeEach
  void open() {
    suppliers = new Suppliers(folder);
  }

  @AfterEach
  void close() {
    suppliers.close();
  }

  @ParameterizedTest(name = "{0} lines apart")
  @ValueSource(ints = {1, Placing.BATCH, 2 * Placing.BATCH + 100})
  void a_reference_named_twice_is_one_statement_and_the_later_word_counts(int apart) {
    place(EARLIER, apart, LATER);
    assertThat(familyName()).isEqualTo("Okonkwo-Hart");
    assertThat(statements()).isEqualTo(1);
    assertThat(past()).isEqualTo(apart < Placing.BATCH ? 0 : 1);
  }

  @ParameterizedTest(name = "{0} lines apart")
  @ValueSource(ints = {1, Placing.BATCH})
  void the_later_word_counts_also_if_it_stands_first(int apart) {
    place(LATER, apart, EARLIER);
    assertThat(familyName()).isEqualTo("Okonkwo-Hart");
    assertThat(statements()).isEqualTo(1);
  }

  /** What is looked up for a batch is looked up before the batch in front of it is written. */
  @ParameterizedTest(name = "{0} lines apart")
  @ValueSource(ints = {1, Placing.BATCH, 2 * Placing.BATCH})
  void a_child_whom_the_batch_before_brought_is_met_by_the_next(int apart) {
    place(EARLIER, apart, EARLIER.replace("CB1", "CB2"));
    assertThat(suppliers.children()).hasSize(1);
  }

  /** Between the two stands what costs least: references that the source takes back. */
  private void place(String first, int apart, String last) {
    var lines = new ArrayList<>(List.of(first));
    for (int i = 1; i < apart; i++) {
      lines.add(Suppliers.withdrawn("W" + i, "2026-08-30"));
    }
    lines.add(last);
    suppliers.place("child-benefit", "full", FileKind.CHILDREN, lines.toArray(String[]::new));
  }

  private String familyName() {
    var children = suppliers.children();
    assertThat(children).hasSize(1);
    return Objects.requireNonNull(children.getFirst().name().family()).text();
  }

  private long statements() {
    return suppliers.longs("select count(*) from register.statement where ref = 'CB1'").getFirst();
  }

  private long past() {
    return suppliers
        .longs("select count(*) from register.statement_history where ref = 'CB1'")
        .getFirst();
  }
}

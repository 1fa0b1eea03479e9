package contactpoint.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.Suppliers;
import contactpoint.intake.FileKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carers are placed beside the next children, but never beside those of their own source. */
class TwoDeltasDatabaseTest {

  private static final String ADA =
      "CB1,2026-08-20,say,Ada,Okonkwo,,,F,2014-03-14,,,,,12 Tannery Row,WX4 7QP,,,,,,,";

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

  @Test
  void the_second_is_not_begun_before_the_first_is_placed_whole() {
    long first = taken(suppliers.hand("child-benefit", "delta", FileKind.CARERS, carers()));
    long second = taken(suppliers.hand("child-benefit", "delta", FileKind.CHILDREN, ADA));
    var statesOfTheFirst = new ArrayList<SubmissionState>();
    suppliers
        .heart()
        .feeds()
        .placeWaiting(
            "test",
            submission -> {
              if (submission.id() == second) {
                statesOfTheFirst.add(state(first));
              }
              return true;
            });
    // Asked once before the submission, and once before each of its batches.
    assertThat(statesOfTheFirst).hasSize(2).last().isEqualTo(SubmissionState.PLACED);
    assertThat(suppliers.children().getFirst().details().carers()).hasSize(1);
  }

  /** Ada's mother, and enough of what was taken back to fill some batches before her. */
  private static String[] carers() {
    var lines =
        new ArrayList<>(
            IntStream.range(0, 3 * Placing.BATCH)
                .mapToObj(i -> "W" + i + ",CB1,2026-08-20,withdraw,,,,,,")
                .toList());
    lines.add("C1,CB1,2026-08-20,say,Grace,Okonkwo,responsibility,07700 900118,,yes");
    return lines.toArray(String[]::new);
  }

  private static long taken(Acknowledgement acknowledgement) {
    return ((Acknowledgement.Taken) acknowledgement).submission();
  }

  private SubmissionState state(long submission) {
    return Objects.requireNonNull(
        suppliers
            .database()
            .intake()
            .<SubmissionState>transaction(
                tx -> suppliers.heart().feeds().submission(tx, submission).orElseThrow().state()));
  }
}

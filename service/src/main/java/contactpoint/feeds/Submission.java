package contactpoint.feeds;

import contactpoint.intake.DeliveryKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delivery on a feed, taken whole, and how far it is placed.
 *
 * @param number the source's own running number
 * @param lines how many lines it has, headers left out
 * @param read how many of them are read
 * @param unreadable how many wait in quarantine
 * @param unchanged how many changed nothing
 */
public record Submission(
    long id,
    String source,
    int number,
    DeliveryKind kind,
    LocalDate asOf,
    SubmissionState state,
    Instant receivedAt,
    @Nullable Instant placedAt,
    long bytes,
    long lines,
    Position position,
    long read,
    long unreadable,
    long unchanged) {

  /**
   * Where placing goes on after a stop.
   *
   * @param stage see {@link Stage}
   * @param row the last row that is done in the stage's file
   */
  public record Position(Stage stage, long row) {}

  /** How much of it is done, from 0 to 100. */
  public int percent() {
    return state == SubmissionState.PLACED || lines == 0
        ? 100
        : (int) Math.min(99, 100 * read / lines);
  }
}

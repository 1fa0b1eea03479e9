package contactpoint.readiness;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One of the seven points at which an authority's readiness is judged.
 *
 * @param version of the questionnaire it was opened with
 * @param judgement the worst colour among its answers, once moderated the coordinator's
 * @param remark of whoever moved it last: a condition, or why it went back
 * @param settled when it was signed off
 * @param questions how many there are, and how many are answered
 */
public record Checkpoint(
    int number,
    Adopters adopters,
    int version,
    String title,
    LocalDate opens,
    LocalDate due,
    CheckpointState state,
    Optional<Rag> judgement,
    String remark,
    Optional<LocalDate> settled,
    int questions,
    int answered) {

  public boolean isComplete() {
    return answered == questions;
  }
}

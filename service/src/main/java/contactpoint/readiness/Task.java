package contactpoint.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A key task of one authority.
 *
 * @param letter by which the circular lists it
 * @param baseline when the plan first said it would be done; never changes
 * @param due when it is now expected
 * @param done when it was; empty while it is open
 * @param judgement empty while nobody has judged it
 */
public record Task(
    String letter,
    TaskKind kind,
    String title,
    LocalDate baseline,
    LocalDate due,
    Optional<LocalDate> done,
    Optional<Judgement> judgement) {

  public boolean isDone() {
    return done.isPresent();
  }

  /** Days late against the baseline; negative when early. For an open task, by what is expected. */
  public long slippage() {
    return ChronoUnit.DAYS.between(baseline, done.orElse(due));
  }

  /** Its colour for sorting and counting: done is green, not judged is green until it is late. */
  public Rag state(LocalDate today) {
    if (isDone()) {
      return Rag.GREEN;
    }
    return judgement.map(Judgement::state).orElse(due.isBefore(today) ? Rag.AMBER : Rag.GREEN);
  }
}

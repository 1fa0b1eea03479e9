package contactpoint.protection;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.measures.Measures;
import contactpoint.measures.Measuring;
import contactpoint.organisations.Authority;
import contactpoint.organisations.Organisations;
import contactpoint.shielding.Shields;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shielding comes first: before practitioners are let in, an authority's team shields whoever must
 * be, and declares that it is through. What it decided and what waits is counted, not asked.
 */
@Component
public final class FirstShielding implements Measuring {

  private static final Action DECLARE = new Action("shielding.declare-finished");
  private static final String ORIGIN = "protection";

  private final Database database;
  private final Shields shields;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  FirstShielding(Database database, Shields shields, Measures measures, Audit audit, Clock clock) {
    this.database = database;
    this.shields = shields;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How far an authority is.
   *
   * @param decided shields that hold
   * @param waiting statements near a shield that nobody has settled
   */
  public record Progress(long decided, long waiting, boolean finished) {}

  /** How far the asker's authority is. */
  public Progress progress(AuthorityNumber authority) {
    return Objects.requireNonNull(database.intake().transaction(tx -> progress(tx, authority)));
  }

  private Progress progress(Tx tx, AuthorityNumber authority) {
    return new Progress(
        shields.of(tx, authority).size(),
        shields.waitingNear(tx, authority),
        measures
            .latest(tx, authority, Measure.SHIELDING_FINISHED)
            .filter(one -> one.value().signum() > 0)
            .isPresent());
  }

  /**
   * Declares first shielding finished.
   *
   * @return why it cannot be; empty when it is done
   */
  public Optional<String> declare(Actor actor, AuthorityNumber authority) {
    return Objects.requireNonNull(
        database
            .intake()
            .<Optional<String>>transaction(tx -> {
              var progress = progress(tx, authority);
              if (progress.waiting() > 0) {
                return Optional.of(
                    "Settle what waits near your shields first: " + progress.waiting());
              }
              record(tx, authority, Measure.SHIELDS_DECIDED, progress.decided());
              record(tx, authority, Measure.SHIELDS_WAITING, progress.waiting());
              record(tx, authority, Measure.SHIELDING_FINISHED, 1);
              audit.write(
                  tx,
                  AuditEntry.of(actor, DECLARE, Outcome.DONE)
                      .about(Subject.of("authority", authority.number(), Exposure.CHANGED)));
              return Optional.empty();
            }));
  }

  /** Counts again for every authority that has declared itself finished. */
  @Override
  public void measure() {
    database
        .intake()
        .inTransaction(tx ->
            Organisations.authorities(tx).stream()
                .map(Authority::number)
                .filter(number -> declaredHere(tx, number))
                .forEach(number -> count(tx, number)));
  }

  private boolean declaredHere(Tx tx, AuthorityNumber number) {
    return measures
        .latest(tx, number, Measure.SHIELDING_FINISHED)
        .filter(one -> one.origin().equals(ORIGIN))
        .isPresent();
  }

  private void count(Tx tx, AuthorityNumber number) {
    var progress = progress(tx, number);
    record(tx, number, Measure.SHIELDS_DECIDED, progress.decided());
    record(tx, number, Measure.SHIELDS_WAITING, progress.waiting());
  }

  private void record(Tx tx, AuthorityNumber authority, Measure measure, long value) {
    measures.record(tx, Figure.of(authority, measure, value, clock.instant(), ORIGIN));
  }
}

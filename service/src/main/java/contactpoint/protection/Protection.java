package contactpoint.protection;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Facts;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Database;
import contactpoint.shielding.Shield;
import contactpoint.shielding.ShieldReason;
import contactpoint.shielding.Shielding;
import contactpoint.shielding.Shields;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A management team's decisions about shields, each with its entry in the log in the same
 * transaction.
 */
@Component
public final class Protection {

  private static final Action SET = new Action("shielding.set");
  private static final Action LISTED = new Action("shielding.listed");

  private final Database database;
  private final Shields shields;
  private final Audit audit;
  private final Clock clock;

  Protection(Database database, Shields shields, Audit audit, Clock clock) {
    this.database = database;
    this.shields = shields;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The shields of an authority, and how many statements wait near them.
   *
   * @param waiting statements that came near and are not placed
   */
  public record Overview(List<Shield> shields, long waiting) {}

  /** What the own team sees. That it looked is recorded. */
  public Overview overview(Actor actor, AuthorityNumber authority) {
    return Objects.requireNonNull(
        database
            .intake()
            .transaction(tx -> {
              var all = shields.of(tx, authority);
              audit.write(
                  tx,
                  AuditEntry.of(actor, LISTED, Outcome.DONE)
                      .count(all.size())
                      .about(
                          all.stream().map(one -> subject(one.child(), Exposure.LISTED)).toList()));
              return new Overview(all, shields.waitingNear(tx, authority));
            }));
  }

  /** Shields a child, from this transaction on. */
  public Shielding shield(
      Actor actor, AuthorityNumber authority, ChildNumber number, ShieldReason reason) {
    return Objects.requireNonNull(
        database
            .intake()
            .<Shielding>transaction(tx -> {
              var today = clock.instant().atZone(contactpoint.pages.Dates.HERE).toLocalDate();
              var outcome = shields.shield(tx, actor, number, reason, authority, today);
              audit.write(tx, entry(actor, number, reason, outcome));
              return outcome;
            }));
  }

  private static AuditEntry entry(
      Actor actor, ChildNumber number, ShieldReason reason, Shielding outcome) {
    return switch (outcome) {
      case Shielding.Shielded(var child) ->
          AuditEntry.of(actor, SET, Outcome.DONE)
              .detail("reason", reason.code())
              .about(subject(child, Exposure.CHANGED));
      case Shielding.AlreadyShielded(var child) ->
          AuditEntry.of(actor, SET, Outcome.FAILED).about(subject(child, Exposure.WITHHELD));
      case Shielding.OfAnotherAuthority(var child) ->
          AuditEntry.of(actor, SET, Outcome.REFUSED)
              .about(Subject.child(child, Exposure.WITHHELD, Facts.UNKNOWN));
      case Shielding.NoSuchChild() ->
          AuditEntry.of(actor, SET, Outcome.NOTHING_FOUND)
              .about(subject(number, Exposure.WITHHELD));
    };
  }

  private static Subject subject(ChildNumber child, Exposure exposure) {
    return Subject.child(child, exposure, Facts.UNKNOWN.with(Facts.Fact.SHIELDED, true));
  }
}

package contactpoint.feeds;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Tx;
import contactpoint.intake.Delivery;
import contactpoint.intake.FileKind;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.util.List;

/** What the log is told of submissions, each in the transaction of what it tells. */
final class Deeds {

  private static final Action RECEIVE = new Action("feeds.receive");
  private static final Action AGREE = new Action("feeds.agree");
  private static final Action APPLY = new Action("feeds.apply");
  private static final Action WITHDRAW = new Action("feeds.withdraw");
  private static final Action LIST = new Action("feeds.list");
  private static final Action QUARANTINE = new Action("feeds.quarantine");
  private static final String SUBMISSION = "submission";

  private final Audit audit;

  Deeds(Audit audit) {
    this.audit = audit;
  }

  /** A delivery was kept whole. */
  void received(Tx tx, Actor by, long submission, Delivery delivery, long lines) {
    audit.write(
        tx,
        AuditEntry.of(by, RECEIVE, Outcome.DONE)
            .about(Subject.of(SUBMISSION, submission, Exposure.CHANGED))
            .detail("source", delivery.note().source())
            .detail("kind", delivery.note().kind().code())
            .detail("lines", Long.toString(lines)));
  }

  /** It was agreed how a source writes. */
  void agreed(Tx tx, Actor by, String source) {
    audit.write(tx, AuditEntry.of(by, AGREE, Outcome.DONE).detail("source", source));
  }

  /** A delivery was not kept. */
  void refused(Tx tx, Actor by, Delivery delivery) {
    audit.write(
        tx,
        AuditEntry.of(by, RECEIVE, Outcome.REFUSED)
            .detail("source", delivery.note().source())
            .detail("kind", delivery.note().kind().code()));
  }

  /** All of it is placed. */
  void applied(Tx tx, Submission submission) {
    audit.write(
        tx,
        AuditEntry.of(Actor.system(Route.COMMAND), APPLY, Outcome.DONE)
            .about(Subject.of(SUBMISSION, submission.id(), Exposure.CHANGED))
            .detail("source", submission.source())
            .detail("kind", submission.kind().code())
            .detail("read", Long.toString(submission.read()))
            .detail("quarantined", Long.toString(submission.unreadable()))
            .detail("unchanged", Long.toString(submission.unchanged())));
  }

  /** What a full delivery leaves out was withdrawn: so many statements of one of its files. */
  void withdrawn(Tx tx, Submission submission, FileKind file, int statements) {
    audit.write(
        tx,
        AuditEntry.of(Actor.system(Route.COMMAND), WITHDRAW, Outcome.DONE)
            .count(statements)
            .about(Subject.of(SUBMISSION, submission.id(), Exposure.CHANGED))
            .detail("source", submission.source())
            .detail("file", file.file()));
  }

  /** Somebody looked at how far deliveries are. */
  void listed(Tx tx, Actor by, List<Submission> all) {
    audit.write(
        tx,
        AuditEntry.of(by, LIST, Outcome.DONE)
            .count(all.size())
            .about(
                all.stream()
                    .map(one -> Subject.of(SUBMISSION, one.id(), Exposure.LISTED))
                    .toList()));
  }

  /** Somebody looked at what of a delivery waits in quarantine. */
  void looked(Tx tx, Actor by, long submission, int lines) {
    audit.write(
        tx,
        AuditEntry.of(by, QUARANTINE, Outcome.DONE)
            .count(lines)
            .about(Subject.of(SUBMISSION, submission, Exposure.OPENED)));
  }

  /** Somebody asked for a delivery that is not theirs to see, or is not there. */
  void lookedInVain(Tx tx, Actor by, long submission) {
    audit.write(
        tx,
        AuditEntry.of(by, QUARANTINE, Outcome.NOTHING_FOUND)
            .about(Subject.of(SUBMISSION, submission, Exposure.WITHHELD)));
  }
}

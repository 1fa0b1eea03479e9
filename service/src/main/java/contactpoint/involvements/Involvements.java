package contactpoint.involvements;

import contactpoint.access.Access;
import contactpoint.access.EnquiryId;
import contactpoint.accounts.Account;
import contactpoint.accounts.Accounts;
import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Facts;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.feeds.Feeds;
import contactpoint.intake.InvolvementStatement;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.SensitiveService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Own involvements: each change is one statement, placed at once in the transaction that records
 * it. The child is named by an own enquiry and a place in it, never by a number.
 */
@Component
public final class Involvements {

  private static final Action ADD = new Action("involvements.add");
  private static final Action END = new Action("involvements.end");
  private static final Action LEAD = new Action("involvements.take-lead");
  private static final Action ASK = new Action("involvements.ask-for-lead");
  private static final Action HAND_OVER = new Action("involvements.hand-over-lead");
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Database database;
  private final Access access;
  private final Feeds feeds;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  public Involvements(
      Database database, Access access, Feeds feeds, Accounts accounts, Audit audit, Clock clock) {
    this.database = database;
    this.access = access;
    this.feeds = feeds;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Puts a change to the child at a place of an own enquiry. */
  private interface Work {
    Change on(Tx tx, ChildNumber child);
  }

  /** Who asks is now on the record, since today. */
  public Change add(Actor actor, EnquiryId enquiry, int place) {
    var me = accounts.own(actor);
    if (SensitiveService.is(kindOf(me))) {
      return Change.NEEDS_GROUND;
    }
    return on(
        actor,
        enquiry,
        place,
        (tx, child) -> {
          var before = EntryRows.one(tx, actor.account(), child);
          boolean goesOn = before.filter(entry -> entry.until().isEmpty()).isPresent();
          var entry =
              goesOn
                  ? before.get()
                  : new Entry(actor.account(), child, new Day(today()), Optional.empty(), false);
          say(tx, actor, me, entry);
          record(tx, ADD, actor, child);
          return Change.DONE;
        });
  }

  /** Who asks no longer works with the child after the given day. */
  public Change end(Actor actor, EnquiryId enquiry, int place, Day last) {
    var me = accounts.own(actor);
    return on(
        actor,
        enquiry,
        place,
        (tx, child) ->
            going(tx, actor, child)
                .map(entry -> {
                  EntryRows.settled(tx, child, actor.account());
                  say(tx, actor, me, entry.ending(last));
                  record(tx, END, actor, child);
                  return Change.DONE;
                })
                .orElse(Change.NOT_ON_RECORD));
  }

  /**
   * Takes the lead if nobody has it; otherwise asks whoever leads, and nothing changes until that
   * person hands it over.
   */
  public Change takeLead(Actor actor, EnquiryId enquiry, int place) {
    var me = accounts.own(actor);
    return on(
        actor,
        enquiry,
        place,
        (tx, child) -> {
          var entry = going(tx, actor, child);
          if (entry.isEmpty()) {
            return Change.NOT_ON_RECORD;
          }
          var leader = EntryRows.leader(tx, child);
          if (leader.isPresent() && leader.get().account() != actor.account()) {
            EntryRows.ask(tx, child, actor.account(), leader.get().account());
            record(tx, ASK, actor, child);
            return Change.OTHER_LEADS;
          }
          if (leader.isEmpty() && access.hasLead(tx, child)) {
            return Change.OTHER_LEADS;
          }
          say(tx, actor, me, entry.get().leading(true));
          record(tx, LEAD, actor, child);
          return Change.DONE;
        });
  }

  /** Hands the lead to the colleague who asked for it. */
  public Change handOver(Actor actor, EnquiryId enquiry, int place) {
    var me = accounts.own(actor);
    return on(
        actor,
        enquiry,
        place,
        (tx, child) -> {
          var mine = going(tx, actor, child).filter(Entry::lead);
          var wants = EntryRows.asked(tx, child, actor.account());
          var theirs =
              wants
                  .flatMap(account -> EntryRows.one(tx, account, child))
                  .filter(entry -> entry.until().isEmpty());
          if (mine.isEmpty() || theirs.isEmpty()) {
            return Change.NOT_ON_RECORD;
          }
          var colleague = accounts.colleague(theirs.get().account());
          say(tx, actor, me, mine.get().leading(false));
          say(tx, actor, colleague, theirs.get().leading(true));
          EntryRows.settled(tx, child, actor.account());
          record(tx, HAND_OVER, actor, child);
          return Change.DONE;
        });
  }

  private Change on(Actor actor, EnquiryId enquiry, int place, Work work) {
    return Objects.requireNonNull(
        database
            .intake()
            .transaction(tx ->
                access
                    .childAt(tx, actor, enquiry, place)
                    .map(child -> work.on(tx, child))
                    .orElse(Change.NOT_FOUND)));
  }

  private static Optional<Entry> going(Tx tx, Actor actor, ChildNumber child) {
    return EntryRows.one(tx, actor.account(), child).filter(entry -> entry.until().isEmpty());
  }

  private void say(Tx tx, Actor actor, Account of, Entry entry) {
    EntryRows.put(tx, entry);
    var statement =
        new InvolvementStatement(
            new Reference(entry.account() + "-" + entry.child().text()),
            new Reference(entry.child().text()),
            today(),
            new Code("organisation-" + of.organisation()),
            kindOf(of),
            of.name(),
            of.telephone().orElse(null),
            of.email(),
            entry.since(),
            entry.until().orElse(null),
            entry.lead(),
            false,
            null);
    var speaker =
        entry.account() == actor.account()
            ? actor
            : new Actor(
                entry.account(),
                actor.role(),
                of.organisation(),
                of.authority(),
                actor.route(),
                actor.factors());
    feeds.sayDirectly(tx, Access.OWN_ENTRIES, statement, entry.child(), speaker);
  }

  private void record(Tx tx, Action action, Actor actor, ChildNumber child) {
    audit.write(
        tx,
        AuditEntry.of(actor, action, Outcome.DONE)
            .about(Subject.child(child, Exposure.CHANGED, Facts.UNKNOWN)));
  }

  /** A job as a kind of service: "School nurse" is school-nurse. */
  static Code kindOf(Account account) {
    String words =
        account.job().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String code = words.isEmpty() ? "practitioner" : words;
    return new Code(code.substring(0, Math.min(40, code.length())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }
}

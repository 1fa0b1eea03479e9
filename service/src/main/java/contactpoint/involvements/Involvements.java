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
import contactpoint.notices.Notices;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Reference;
import contactpoint.vocabulary.SensitiveService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
  private static final Action OFFER = new Action("involvements.offer-lead");
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
          return seen(tx, child);
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
                  return seen(tx, child);
                })
                .orElse(Change.NOT_ON_RECORD));
  }

  /** Who leads the child at a place of an own enquiry. */
  public Leading leading(Actor actor, EnquiryId enquiry, int place) {
    var seen =
        Objects.requireNonNull(
            database
                .intake()
                .<Optional<Seen>>transaction(tx ->
                    access
                        .childAt(tx, actor, enquiry, place)
                        .flatMap(child -> seen(tx, actor, child))));
    return seen.map(one -> told(actor, one)).orElseGet(Leading.Untold::new);
  }

  /**
   * What stands in the database about one child's lead.
   *
   * @param going the own entries that the record shows
   * @param asked who has asked whoever leads
   */
  private record Seen(List<Entry> going, boolean led, List<Long> asked, boolean offered) {
    Optional<Entry> leader() {
      return going.stream().filter(Entry::lead).findFirst();
    }
  }

  private Optional<Seen> seen(Tx tx, Actor actor, ChildNumber child) {
    return access
        .shownEntries(tx, child)
        .map(shown -> {
          var going =
              EntryRows.going(tx, child).stream()
                  .filter(entry -> shown.contains(entry.account()))
                  .toList();
          var leader = going.stream().filter(Entry::lead).findFirst();
          return new Seen(
              going,
              access.hasLead(tx, child),
              leader.map(one -> EntryRows.asked(tx, child, one.account())).orElse(List.of()),
              leader
                  .filter(one -> EntryRows.isOffered(tx, child, one.account(), actor.account()))
                  .isPresent());
        });
  }

  private Leading told(Actor actor, Seen seen) {
    if (seen.leader().isEmpty()) {
      return seen.led() ? new Leading.ByCaseSystem() : new Leading.Nobody();
    }
    long leader = seen.leader().get().account();
    if (leader != actor.account()) {
      return new Leading.Another(accounts.colleague(leader).name(), seen.offered());
    }
    return new Leading.You(
        seen.going().stream()
            .filter(entry -> entry.account() != leader)
            .map(entry -> accounts.colleague(entry.account()))
            .map(one ->
                new Leading.Colleague(
                    one.id(), one.name(), one.job(), seen.asked().contains(one.id())))
            .toList());
  }

  /**
   * Takes the lead if nobody has it, or if whoever has it offers it. Otherwise asks that person,
   * and nothing changes until the lead is handed over.
   */
  public Change takeLead(Actor actor, EnquiryId enquiry, int place) {
    var me = accounts.own(actor);
    return on(
        actor,
        enquiry,
        place,
        (tx, child) -> {
          if (access.shownEntries(tx, child).isEmpty()) {
            return Change.BY_THE_TEAM;
          }
          var entry = going(tx, actor, child);
          if (entry.isEmpty()) {
            return Change.NOT_ON_RECORD;
          }
          var leader = EntryRows.leader(tx, child);
          if (leader.isPresent() && leader.get().account() != actor.account()) {
            return fromColleague(tx, actor, me, entry.get(), leader.get());
          }
          if (leader.isEmpty() && access.hasLead(tx, child)) {
            return Change.OTHER_LEADS;
          }
          say(tx, actor, me, entry.get().leading(true));
          record(tx, LEAD, actor, child);
          return Change.DONE;
        });
  }

  private Change fromColleague(Tx tx, Actor actor, Account me, Entry mine, Entry theirs) {
    var child = mine.child();
    if (EntryRows.isOffered(tx, child, theirs.account(), actor.account())) {
      pass(tx, actor, accounts.colleague(theirs.account()), theirs, me, mine);
      record(tx, LEAD, actor, child);
      tell(tx, theirs.account(), me, "has taken the lead that you offered");
      return Change.DONE;
    }
    if (!EntryRows.asked(tx, child, theirs.account()).contains(actor.account())) {
      EntryRows.ask(tx, child, actor.account(), theirs.account());
      tell(tx, theirs.account(), me, "asks to take the lead");
    }
    record(tx, ASK, actor, child);
    return Change.ASKED;
  }

  /**
   * Hands the lead to a colleague on the record. It counts at once if the colleague has asked for
   * it; otherwise when the colleague accepts.
   *
   * @param to the colleague's account
   */
  public Change handOver(Actor actor, EnquiryId enquiry, int place, long to) {
    var me = accounts.own(actor);
    return on(
        actor,
        enquiry,
        place,
        (tx, child) -> {
          var shown = access.shownEntries(tx, child);
          if (shown.isEmpty()) {
            return Change.BY_THE_TEAM;
          }
          var mine = going(tx, actor, child).filter(Entry::lead);
          var theirs =
              EntryRows.one(tx, to, child)
                  .filter(entry -> entry.until().isEmpty() && shown.get().contains(to));
          if (mine.isEmpty() || theirs.isEmpty() || to == actor.account()) {
            return Change.NOT_ON_RECORD;
          }
          if (!EntryRows.asked(tx, child, actor.account()).contains(to)) {
            EntryRows.offer(tx, child, actor.account(), to);
            record(tx, OFFER, actor, child);
            tell(tx, to, me, "offers you the lead");
            return Change.OFFERED;
          }
          pass(tx, actor, me, mine.get(), accounts.colleague(to), theirs.get());
          record(tx, HAND_OVER, actor, child);
          tell(tx, to, me, "has handed the lead to you");
          return Change.DONE;
        });
  }

  private void pass(Tx tx, Actor actor, Account from, Entry leads, Account to, Entry will) {
    say(tx, actor, from, leads.leading(false));
    say(tx, actor, to, will.leading(true));
    EntryRows.settled(tx, leads.child(), leads.account());
  }

  /** No child's name: the list of own children, which is recorded, leads to the record. */
  private void tell(Tx tx, long account, Account who, String does) {
    Notices.tell(
        tx,
        account,
        who.name().text() + " " + does,
        "About a child you both work with. Open the record from your involvements.",
        "/involvements",
        clock.instant());
  }

  private Change seen(Tx tx, ChildNumber child) {
    return access.shownEntries(tx, child).isPresent() ? Change.DONE : Change.DONE_UNSEEN;
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

package contactpoint.grants;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.database.Tx;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schemes as the national team works with them: their state, what was paid, what-ifs that were
 * kept. The arithmetic itself needs no database.
 */
public final class Grants {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Clock clock;

  private final Audit audit;

  /**
   * @param audit where every change becomes an entry
   */
  public Grants(Clock clock, Audit audit) {
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * What was paid of one instalment.
   *
   * @param authorities how many were paid
   * @param day the last of the payments
   */
  public record Paid(Money amount, int authorities, LocalDate day) {}

  /** What came of asking for a change. */
  public sealed interface Outcome {
    /** It is done. */
    record Done() implements Outcome {}

    /** It is not; the sentence says why. */
    record Refused(String sentence) implements Outcome {}
  }

  /** One line of the payment schedule. */
  public record ScheduleLine(
      Instalment instalment, Money cumulative, java.util.Optional<Paid> paid) {}

  /** All schemes: those that ship, then those that were sent. */
  public List<Scheme> all(Tx tx) {
    var all = new java.util.ArrayList<Scheme>();
    Schemes.shipped().forEach(code -> Schemes.find(code).ifPresent(all::add));
    all.addAll(GrantRows.documents(tx));
    return List.copyOf(all);
  }

  /** A scheme by its code, shipped or sent. */
  public Optional<Scheme> find(Tx tx, String code) {
    return Schemes.find(code).or(() -> GrantRows.document(tx, code));
  }

  /** The allocations of a scheme. */
  public Optional<PublishedTable> table(Tx tx, String code) {
    return find(tx, code).flatMap(Schemes::published);
  }

  /** Takes a scheme that was sent. It is announced; until it is determined it may be sent again. */
  public Outcome take(Tx tx, Actor actor, Scheme scheme) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return new Outcome.Refused("Only the national team sends schemes");
    }
    if (!scheme.isReckoned() || Schemes.shipped().contains(scheme.code())) {
      return new Outcome.Refused("A scheme that is sent has a code and authorities of its own");
    }
    var state = GrantRows.state(tx, scheme.code());
    if (state.isPresent() && !state.get().mayBeSentAgain()) {
      return new Outcome.Refused(
          "The scheme %s is %s: it is not replaced".formatted(scheme.code(), state.get().code()));
    }
    GrantRows.document(tx, scheme, today(), actor.account());
    if (state.isEmpty()) {
      GrantRows.state(tx, scheme.code(), SchemeState.ANNOUNCED, today());
    }
    entry(tx, actor, scheme, "send-scheme", scheme.code());
    return new Outcome.Done();
  }

  /** Where a scheme stands; a scheme that ships is determined until somebody says otherwise. */
  public SchemeState state(Tx tx, Scheme scheme) {
    return GrantRows.state(tx, scheme.code()).orElse(SchemeState.DETERMINED);
  }

  /** Moves a scheme to another state. */
  public Outcome move(Tx tx, Actor actor, Scheme scheme, SchemeState to) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return new Outcome.Refused("Only the national team moves a scheme");
    }
    var from = state(tx, scheme);
    if (!from.next().contains(to)) {
      return new Outcome.Refused(
          "A scheme that is %s cannot become %s".formatted(from.code(), to.code()));
    }
    if (to == SchemeState.PAID
        && schedule(tx, scheme).stream().anyMatch(one -> one.paid().isEmpty())) {
      return new Outcome.Refused("Not every instalment is paid");
    }
    GrantRows.state(tx, scheme.code(), to, today());
    entry(tx, actor, scheme, "move-scheme", to.code());
    return new Outcome.Done();
  }

  /** The instalments of the whole published table with what was paid. */
  public List<ScheduleLine> schedule(Tx tx, Scheme scheme) {
    var table = Schemes.published(scheme).orElseThrow();
    var paid = GrantRows.paid(tx, scheme.code());
    var lines = new java.util.ArrayList<ScheduleLine>();
    Money cumulative = Money.NOTHING;
    for (int at = 0; at < scheme.due().size(); at++) {
      int number = at + 1;
      Money amount =
          Money.sum(
              table.lines().stream()
                  .map(line ->
                      Instalment.equal(line.allocation(), scheme.due()).get(number - 1).amount())
                  .toList());
      cumulative = cumulative.plus(amount);
      lines.add(
          new ScheduleLine(
              new Instalment(number, scheme.due().get(at), amount),
              cumulative,
              java.util.Optional.ofNullable(paid.get(number))));
    }
    return lines;
  }

  /** Records that an instalment went to all authorities of the table. */
  public Outcome pay(Tx tx, Actor actor, Scheme scheme, int instalment) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return new Outcome.Refused("Only the national team records payments");
    }
    if (instalment < 1 || instalment > scheme.due().size()) {
      return new Outcome.Refused("There is no instalment " + instalment);
    }
    if (state(tx, scheme) != SchemeState.DETERMINED) {
      return new Outcome.Refused(
          "A grant is paid once it is determined, and not after it is closed");
    }
    if (GrantRows.paid(tx, scheme.code()).containsKey(instalment)) {
      return new Outcome.Refused("Instalment " + instalment + " is paid already");
    }
    if (GrantRows.state(tx, scheme.code()).isEmpty()) {
      GrantRows.state(tx, scheme.code(), SchemeState.DETERMINED, scheme.determinedOn());
    }
    for (var line : Schemes.published(scheme).orElseThrow().lines()) {
      var part = Instalment.equal(line.allocation(), scheme.due()).get(instalment - 1);
      GrantRows.pay(tx, scheme, part, line, today(), actor.account());
    }
    entry(tx, actor, scheme, "pay-instalment", Integer.toString(instalment));
    return new Outcome.Done();
  }

  /** Which instalments an authority was paid. */
  public Set<Integer> paid(Tx tx, Scheme scheme, AuthorityNumber authority) {
    return UseRows.paid(tx, scheme.code(), authority);
  }

  /** What authorities have said of the grant's use, by number. */
  public List<GrantUse> used(Tx tx, Scheme scheme) {
    return UseRows.said(tx, scheme.code());
  }

  /**
   * Keeps what an authority says of its use: its own local manager, or the national team for it.
   *
   * @param certifiedOn needed where the scheme asks for an auditor's certificate
   */
  public Outcome use(
      Tx tx,
      Actor actor,
      Scheme scheme,
      AuthorityNumber authority,
      Money unspent,
      Optional<LocalDate> certifiedOn) {
    boolean own = actor.role() == Role.LOCAL_MANAGER && actor.belongsTo(authority);
    if (actor.role() != Role.NATIONAL_TEAM && !own) {
      return new Outcome.Refused("An authority's own local manager says this");
    }
    var share =
        Schemes.published(scheme).orElseThrow().lines().stream()
            .filter(line -> line.number().equals(authority))
            .findAny();
    if (share.isEmpty()) {
      return new Outcome.Refused("This authority has no share of the grant");
    }
    if (unspent.pence() < 0 || unspent.compareTo(share.get().allocation()) > 0) {
      return new Outcome.Refused(
          "What is unspent lies between £0 and the allocation, " + share.get().allocation());
    }
    if (scheme.auditorsCertificate() && certifiedOn.isEmpty()) {
      return new Outcome.Refused("This scheme asks for the day of the auditor's certificate");
    }
    UseRows.say(
        tx, scheme.code(), new GrantUse(authority, unspent, certifiedOn, today()), actor.account());
    entry(tx, actor, scheme, "say-use", authority.toString());
    return new Outcome.Done();
  }

  /** Keeps a what-if under a name. */
  public Outcome keep(Tx tx, Actor actor, Scheme scheme, String name, String question) {
    if (actor.role() != Role.NATIONAL_TEAM) {
      return new Outcome.Refused("Only the national team keeps what-ifs");
    }
    if (name.isBlank() || name.length() > 80) {
      return new Outcome.Refused("Enter a name of at most 80 characters");
    }
    if (!GrantRows.keep(tx, scheme.code(), name.strip(), question, today(), actor.account())) {
      return new Outcome.Refused("There is a what-if of this name already");
    }
    entry(tx, actor, scheme, "keep-what-if", "named");
    return new Outcome.Done();
  }

  /** Kept what-ifs: name and question. */
  public Map<String, String> whatIfs(Tx tx, Scheme scheme) {
    return GrantRows.whatIfs(tx, scheme.code());
  }

  private void entry(Tx tx, Actor actor, Scheme scheme, String deed, String what) {
    audit.write(
        tx,
        AuditEntry.of(actor, new Action("grants." + deed), contactpoint.audit.Outcome.DONE)
            .detail("scheme", scheme.code())
            .detail("what", what));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(HERE));
  }
}

package contactpoint.access;

import contactpoint.audit.Action;
import contactpoint.audit.Audit;
import contactpoint.audit.AuditEntry;
import contactpoint.audit.Exposure;
import contactpoint.audit.Facts.Fact;
import contactpoint.audit.Outcome;
import contactpoint.audit.Subject;
import contactpoint.database.Database;
import contactpoint.database.Tx;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.organisations.Authority;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Place;
import contactpoint.register.Candidate;
import contactpoint.register.Child;
import contactpoint.register.Involvement;
import contactpoint.register.Register;
import contactpoint.vocabulary.AccessReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a child record. Each answer is made in one transaction of the role {@code asking}
 * together with its entry in the log: if the entry cannot be written, there is no answer.
 */
public final class Access {

  /** The source of what practitioners enter here themselves. */
  public static final String OWN_ENTRIES = "practitioners";

  private static final Action SEARCH = new Action("access.search");
  private static final Action LIST_AGAIN = new Action("access.list-again");
  private static final Action LIST_OWN = new Action("access.list-own");
  private static final Action TELL_APART = new Action("access.tell-apart");
  private static final Action SAY_PART = new Action("access.say-part");
  private static final Action OPEN = new Action("access.open");
  private static final Action PRINT = new Action("access.print");

  private static final int MOST_SETTINGS = 30;
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Database database;
  private final Register register;
  private final Audit audit;
  private final LastSent lastSent;
  private final Askers askers;
  private final Clock clock;
  private final RandomGenerator chance;
  private final EnquiryRows enquiries;
  private final Rarity rarity;
  private final Comparing comparing;

  public Access(
      Database database,
      Register register,
      Keys keys,
      Model model,
      Audit audit,
      LastSent lastSent,
      Askers askers,
      Clock clock,
      RandomGenerator chance) {
    this.database = database;
    this.register = register;
    this.audit = audit;
    this.lastSent = lastSent;
    this.askers = askers;
    this.clock = clock;
    this.chance = chance;
    this.enquiries = new EnquiryRows(keys.vaultFor("enquiry criteria"));
    this.rarity = new Rarity(model);
    this.comparing = new Comparing(rarity);
  }

  /** What was typed, understood or not. Nothing is looked up. */
  public Understood understand(Actor actor, SearchForm form) {
    return FormReading.read(form, OfferedReasons.to(actor.role()), today());
  }

  /** Searches, and records the search and every child it lists. */
  public Answer search(Actor actor, SearchForm form, Understood.Question question) {
    var asker = askers.about(actor);
    return answered(tx -> {
      var shut = NotOpenYet.sentence(tx, actor);
      if (shut.isPresent()) {
        return refused(tx, actor, form, question.reason(), shut.get());
      }
      var criteria = question.criteria();
      var found =
          new Searching(register, rarity)
              .found(tx, criteria, settings(tx, criteria), actor.authority());
      var judged = found instanceof Found.Some some ? some.judged() : List.<Judged>of();
      var enquiry =
          Enquiry.of(
              EnquiryId.random(chance),
              actor,
              question.reason(),
              form,
              shown(found),
              judged.stream().map(one -> one.candidate().number()).toList(),
              clock.instant());
      enquiries.add(tx, enquiry, actor.authority());
      audit.write(tx, entry(SEARCH, actor, asker, enquiry, candidates(judged)));
      return answer(tx, actor, enquiry, judged);
    });
  }

  private Answer refused(
      Tx tx, Actor actor, SearchForm form, AccessReason reason, String sentence) {
    audit.write(tx, AuditEntry.of(actor, SEARCH, Outcome.REFUSED).because(reason));
    return new Answer.NotOpen(EnquiryId.random(chance), form, reason, Team.of(tx, actor), sentence);
  }

  /** The list of an own enquiry once more; recorded again. Empty if there is no such enquiry. */
  public Optional<Answer> again(Actor actor, EnquiryId id) {
    var asker = askers.about(actor);
    return answered(tx ->
        own(tx, actor, id)
            .map(enquiry -> {
              var judged = judgedAgain(tx, actor, enquiry);
              audit.write(tx, entry(LIST_AGAIN, actor, asker, enquiry, candidates(judged)));
              return answer(tx, actor, enquiry, judged);
            }));
  }

  /**
   * Which of the first two of an own list agrees with what the asker knows of the child: no detail
   * is shown, each try is recorded, and there are two. Empty if there is no such enquiry.
   */
  public Optional<ToldApart> tellApart(Actor actor, EnquiryId id, Typed carer, Typed postcode) {
    var asker = askers.about(actor);
    return answered(tx ->
        own(tx, actor, id).map(enquiry -> toldApart(tx, actor, asker, enquiry, carer, postcode)));
  }

  private ToldApart toldApart(
      Tx tx, Actor actor, AboutAsker asker, Enquiry enquiry, Typed carer, Typed postcode) {
    var judged = judgedAgain(tx, actor, enquiry);
    var offered = alike(tx, actor, enquiry, judged);
    var two = offered.flatMap(_ -> TellingApart.of(tx, register, judged));
    if (two.isEmpty()) {
      return ToldApart.NO_MORE;
    }
    var known = offered.get().carer() ? carer : Typed.NOTHING;
    var place = offered.get().postcode() ? postcode : Typed.NOTHING;
    var told = two.get().told(known, place);
    if (told == ToldApart.NOTHING_TYPED) {
      return told;
    }
    if (!Further.APART.take(tx, enquiry.id())) {
      return ToldApart.NO_MORE;
    }
    audit.write(
        tx,
        entry(TELL_APART, actor, asker, enquiry, candidates(judged.subList(0, 2)))
            .typed("carer", known)
            .typed("postcode-known", place)
            .detail("told", told.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    return told;
  }

  /**
   * Records what the asker says is their part in the child's life, where that is asked for. False
   * if there is no such enquiry, or it was not asked or is answered.
   */
  public boolean sayPart(Actor actor, EnquiryId id, Typed part) {
    return answered(tx ->
        own(tx, actor, id)
            .filter(enquiry -> id.asksMore() && Further.PART.take(tx, id))
            .map(enquiry -> {
              audit.write(
                  tx,
                  AuditEntry.of(actor, SAY_PART, Outcome.DONE)
                      .because(enquiry.reason())
                      .enquiry(id.text())
                      .typed("part", part));
              return true;
            })
            .orElse(false));
  }

  /** What was typed for an own enquiry, without the reason, to be changed. */
  public Optional<SearchForm> typed(Actor actor, EnquiryId id) {
    return answered(tx -> own(tx, actor, id).map(enquiry -> enquiry.form().withoutReason()));
  }

  /**
   * Opens a record from a list. Empty if there is no such enquiry of this person, or no such place.
   */
  public Optional<Opened> open(Actor actor, EnquiryId id, int place) {
    return opened(actor, id, place, OPEN);
  }

  /** Opens a record to be printed, and records that. */
  public Optional<Opened> print(Actor actor, EnquiryId id, int place) {
    return opened(actor, id, place, PRINT);
  }

  /**
   * The children with whom a practitioner is recorded as working by an own entry, as an enquiry of
   * its own from which their records are opened.
   */
  public Answer.Listed mine(Actor actor) {
    var asker = askers.about(actor);
    return answered(tx -> {
      var children = new ArrayList<Candidate>();
      var own =
          NotOpenYet.holdsFor(tx, actor)
              ? List.<ChildNumber>of()
              : register.recordedBy(tx, actor.account());
      for (ChildNumber number : own) {
        register.child(tx, number).map(Searching::candidate).ifPresent(children::add);
      }
      var enquiry =
          Enquiry.of(
              EnquiryId.random(chance),
              actor,
              AccessReason.OWN_INVOLVEMENT,
              SearchForm.EMPTY,
              Enquiry.Shown.OWN_CHILDREN,
              children.stream().map(Candidate::number).toList(),
              clock.instant());
      enquiries.add(tx, enquiry, actor.authority());
      audit.write(tx, entry(LIST_OWN, actor, asker, enquiry, children));
      return new Answer.Listed(
          enquiry.id(),
          enquiry.form(),
          enquiry.reason(),
          Team.of(tx, actor),
          lines(tx, children, Map.of()),
          Reach.EXACT,
          Optional.empty(),
          false);
    });
  }

  /**
   * The child at a place of an own enquiry, for a statement that is made from its open record; in
   * the transaction of that statement.
   */
  public Optional<ChildNumber> childAt(Tx tx, Actor actor, EnquiryId id, int place) {
    return own(tx, actor, id)
        .filter(enquiry -> place >= 1 && place <= enquiry.listed().size())
        .flatMap(enquiry -> register.child(tx, enquiry.listed().get(place - 1)))
        .map(Child::number);
  }

  /** Whether a lead professional is recorded now; in the transaction of a statement about it. */
  public boolean hasLead(Tx tx, ChildNumber child) {
    return register.child(tx, child).stream()
        .flatMap(one -> one.details().involvements().stream())
        .anyMatch(one -> one.lead() && !one.endedBefore(today()));
  }

  /**
   * The accounts of those whom the record shows as working with the child now by an own entry; in
   * the transaction of a statement about it. Empty if the child is shielded: then nobody is shown.
   */
  public Optional<Set<Long>> shownEntries(Tx tx, ChildNumber child) {
    return register
        .child(tx, child)
        .filter(one -> !one.concealed())
        .map(one ->
            one.details().involvements().stream()
                .filter(involvement -> !involvement.endedBefore(today()))
                .map(Involvement::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Removes enquiries that are over, counting them by authority and day; answers how many. Needs
   * the role {@code intake}.
   */
  public int forgetEnded(Tx tx) {
    return UseRows.forgetEnded(tx, clock.instant());
  }

  private Optional<Opened> opened(Actor actor, EnquiryId id, int place, Action action) {
    var asker = askers.about(actor);
    return answered(tx ->
        own(tx, actor, id)
            .filter(enquiry -> place >= 1 && place <= enquiry.listed().size())
            .flatMap(enquiry ->
                register
                    .child(tx, enquiry.listed().get(place - 1))
                    .map(child -> shown(tx, actor, asker, enquiry, place, child, action))));
  }

  private Opened shown(
      Tx tx,
      Actor actor,
      AboutAsker asker,
      Enquiry enquiry,
      int place,
      Child child,
      Action action) {
    var disclosure = Disclosing.of(tx, child, actor, today(), lastSent);
    boolean known =
        child.details().involvements().stream()
            .anyMatch(one -> one.account() != null && one.account() == actor.account());
    var facts = comparing.opened(actor, asker, child).with(Fact.INVOLVEMENT_KNOWN, known);
    var exposure = child.concealed() ? Exposure.OPENED_SHIELDED : Exposure.OPENED;
    if (action.equals(OPEN) && enquiry.reason() != AccessReason.OWN_INVOLVEMENT) {
      UseRows.opened(tx, actor, enquiry.created(), showsColleague(child, actor), clock.instant());
    }
    audit.write(
        tx,
        AuditEntry.of(actor, action, Outcome.DONE)
            .because(enquiry.reason())
            .enquiry(enquiry.id().text())
            .about(Subject.child(child.number(), exposure, facts)));
    return new Opened(
        enquiry.id(), place, enquiry.reason(), child.number(), disclosure, clock.instant());
  }

  /** Whether somebody but the asker is shown as working with the child now. */
  private boolean showsColleague(Child child, Actor actor) {
    return !child.concealed()
        && child.details().involvements().stream()
            .filter(one -> !one.endedBefore(today()))
            .anyMatch(one -> one.account() == null || one.account() != actor.account());
  }

  private Optional<Enquiry> own(Tx tx, Actor actor, EnquiryId id) {
    return enquiries
        .one(tx, id)
        .filter(enquiry -> enquiry.belongsTo(actor, clock.instant()))
        .filter(enquiry -> !NotOpenYet.holdsFor(tx, actor));
  }

  private AuditEntry entry(
      Action action, Actor actor, AboutAsker asker, Enquiry enquiry, List<Candidate> children) {
    var form = enquiry.form();
    var subjects =
        children.stream()
            .map(child ->
                Subject.child(
                    child.number(), Exposure.LISTED, comparing.listed(actor, asker, child)))
            .toList();
    return AuditEntry.of(actor, action, outcome(enquiry.shown()))
        .because(enquiry.reason())
        .enquiry(enquiry.id().text())
        .count(subjects.size())
        .about(subjects)
        .typed("family", form.family())
        .typed("given", form.given())
        .typed("born", date(form.born()))
        .typed("age", form.age())
        .typed("from", date(form.from()))
        .typed("to", date(form.to()))
        .typed("sex", form.sex())
        .typed("postcode", form.postcode())
        .typed("setting", form.setting())
        .typed("number", form.number());
  }

  private static Typed date(TypedDate date) {
    return date.isBlank()
        ? Typed.NOTHING
        : new Typed(date.day().text() + " " + date.month().text() + " " + date.year().text());
  }

  private static Outcome outcome(Enquiry.Shown shown) {
    return switch (shown) {
      case LIST, NEAR_LIST, LIKELIEST_LIST, OWN_CHILDREN -> Outcome.DONE;
      case REFINE -> Outcome.REFINE;
      case NOTHING -> Outcome.NOTHING_FOUND;
    };
  }

  private Answer answer(Tx tx, Actor actor, Enquiry enquiry, List<Judged> judged) {
    var team = Team.of(tx, actor);
    return switch (enquiry.shown()) {
      case NOTHING -> new Answer.Nothing(enquiry.id(), enquiry.form(), enquiry.reason(), team);
      case REFINE -> new Answer.Refine(enquiry.id(), enquiry.form(), enquiry.reason(), team);
      case LIST, NEAR_LIST, LIKELIEST_LIST, OWN_CHILDREN -> {
        var byNumber =
            judged.stream().collect(Collectors.toMap(one -> one.candidate().number(), one -> one));
        yield new Answer.Listed(
            enquiry.id(),
            enquiry.form(),
            enquiry.reason(),
            team,
            lines(tx, candidates(judged), byNumber),
            reach(enquiry.shown()),
            alike(tx, actor, enquiry, judged),
            enquiry.shown() != Enquiry.Shown.OWN_CHILDREN
                && enquiry.id().asksMore()
                && Further.PART.left(tx, enquiry.id()) > 0);
      }
    };
  }

  private Optional<Alike> alike(Tx tx, Actor actor, Enquiry enquiry, List<Judged> judged) {
    return understand(actor, enquiry.form()) instanceof Understood.Question question
        ? TellingApart.of(tx, register, judged)
            .flatMap(two -> two.offered(question.criteria(), Further.APART.left(tx, enquiry.id())))
        : Optional.empty();
  }

  private static List<Candidate> candidates(List<Judged> judged) {
    return judged.stream().map(Judged::candidate).toList();
  }

  private static Enquiry.Shown shown(Found found) {
    return switch (found) {
      case Found.Some some ->
          switch (some.reach()) {
            case EXACT -> Enquiry.Shown.LIST;
            case NEAR -> Enquiry.Shown.NEAR_LIST;
            case LIKELIEST -> Enquiry.Shown.LIKELIEST_LIST;
          };
      case Found.TooMany many -> Enquiry.Shown.REFINE;
      case Found.Nobody nobody -> Enquiry.Shown.NOTHING;
    };
  }

  private static Reach reach(Enquiry.Shown shown) {
    return switch (shown) {
      case NEAR_LIST -> Reach.NEAR;
      case LIKELIEST_LIST -> Reach.LIKELIEST;
      case LIST, REFINE, NOTHING, OWN_CHILDREN -> Reach.EXACT;
    };
  }

  private List<ListedChild> lines(
      Tx tx, List<Candidate> children, Map<ChildNumber, Judged> judged) {
    var names = new HashMap<AuthorityNumber, Optional<String>>();
    var lines = new ArrayList<ListedChild>();
    for (Candidate child : children) {
      var how = Optional.ofNullable(judged.get(child.number()));
      lines.add(
          new ListedChild(
              lines.size() + 1,
              child.number(),
              ShownName.of(child.name()),
              Optional.ofNullable(child.sex()),
              Optional.ofNullable(child.born()),
              authority(tx, child.authority(), names),
              child.concealed(),
              how.map(Judged::likelihood),
              how.map(Judged::reasons).orElse(List.of())));
    }
    return lines;
  }

  private static Optional<String> authority(
      Tx tx, @Nullable AuthorityNumber number, Map<AuthorityNumber, Optional<String>> names) {
    return number == null
        ? Optional.empty()
        : names.computeIfAbsent(
            number, one -> Organisations.authority(tx, one).map(Authority::name));
  }

  /** The places of a list stay what they were: a child that is gone or now hidden shows less. */
  private List<Judged> judgedAgain(Tx tx, Actor actor, Enquiry enquiry) {
    var understood = understand(actor, enquiry.form());
    var judged = new ArrayList<Judged>();
    for (ChildNumber number : enquiry.listed()) {
      register
          .child(tx, number)
          .map(Searching::candidate)
          .map(child ->
              understood instanceof Understood.Question question
                  ? judging(tx, actor, question.criteria())
                      .judge(child, question.criteria().number().isPresent())
                  : new Judged(child, 0, false, Likelihood.LESS_LIKELY, false, List.of()))
          .ifPresent(judged::add);
    }
    return judged;
  }

  private Judging judging(Tx tx, Actor actor, Criteria criteria) {
    return new Judging(criteria, rarity, settings(tx, criteria), actor.authority());
  }

  private static Set<Code> settings(Tx tx, Criteria criteria) {
    return criteria
        .setting()
        .map(name ->
            Organisations.settingsCalled(tx, name.text(), MOST_SETTINGS).stream()
                .map(Place::code)
                .map(Code::new)
                .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }

  private <T> T answered(Function<Tx, T> work) {
    return Objects.requireNonNull(database.asking().transaction(work));
  }
}

package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.CarerStatement;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.ContentDigest;
import contactpoint.intake.FileKind;
import contactpoint.intake.InvolvementStatement;
import contactpoint.intake.Statement;
import contactpoint.intake.Withdrawal;
import contactpoint.keys.KeyedHash;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.register.Held;
import contactpoint.register.Register;
import contactpoint.register.Said;
import contactpoint.register.ToHold;
import contactpoint.shielding.NearStatement;
import contactpoint.shielding.Shields;
import contactpoint.shielding.WhenConcealed;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which child each statement is about, and has the register hold it there. One batch is one
 * transaction; the caller sees to it that no two batches are placed at once.
 */
public final class Matching implements WhenConcealed {

  /**
   * Bits below which two statements under one reference are about different people: the source has
   * given the reference to another child. A change of surname with a move does not come near it.
   */
  private static final double ANOTHER_CHILD = -20;

  private static final ContentDigest NOTHING_SAID = new ContentDigest(0, 0);

  private final Register register;
  private final Shields shields;
  private final Model model;
  private final RandomGenerator chance;
  private final Clock clock;
  private final KeyedHash hash;
  private final NearKeys nearKeys;
  private final KeyRows keyRows = new KeyRows("matching.key");
  private final KeyRows nearRows = new KeyRows("matching.near_key");
  private final Deque<ChildNumber> unused = new ArrayDeque<>();
  private final JudgementRows judgementRows;

  public Matching(
      Register register,
      Shields shields,
      Model model,
      Keys keys,
      RandomGenerator chance,
      Clock clock) {
    this.register = register;
    this.shields = shields;
    this.model = model;
    this.chance = chance;
    this.clock = clock;
    this.hash = keys.hashFor("match keys");
    this.nearKeys = new NearKeys(keys.hashFor("near keys"));
    this.judgementRows = new JudgementRows(keys.vaultFor("doubts"));
  }

  /**
   * Computes what can be known of a batch before its turn. Any thread may do it, at any time
   * before.
   */
  public Ready ready(Collection<Statement> batch) {
    var prepare = model.preparer();
    var facts = new IdentityHashMap<Statement, Ready.Facts>();
    for (var statement : batch) {
      if (statement instanceof ChildStatement child) {
        var profile = prepare.apply(Descriptions.of(List.of(child)));
        facts.put(child, new Ready.Facts(profile, Ready.Keys.of(model, hash, profile)));
      }
    }
    return new Ready(batch, facts);
  }

  /**
   * Places a batch of statements that one source made in one file of changes.
   *
   * @param submission the submission that brought them; null if a person said them directly
   */
  public Placed place(Tx tx, String source, FileKind kind, Ready batch, @Nullable Long submission) {
    return place(tx, batch, new Work(tx, source, kind, null, submission, batch));
  }

  /**
   * Places a batch of a file in which a source says all that it has to say as of a day. What is
   * named there stands, even if an earlier delivery left it out and its own day is older than that.
   */
  public Placed placeFull(
      Tx tx,
      String source,
      FileKind kind,
      LocalDate allAsOf,
      Ready batch,
      @Nullable Long submission) {
    return place(tx, batch, new Work(tx, source, kind, allAsOf, submission, batch));
  }

  private Placed place(Tx tx, Ready batch, Work work) {
    if (work.kind == FileKind.CHILDREN) {
      register.takeTurnForChildren(tx);
    } else {
      register.takeTurnForOthers(tx);
    }
    work.sort(batch.statements());
    work.place();
    return work.finish();
  }

  /**
   * Holds a statement that a person made about a child whose record is open: placed by that
   * decision, and never waiting behind a bulk load.
   */
  public void placeDirectly(
      Tx tx, String source, Statement statement, ChildNumber opened, long account) {
    var child = register.current(tx, opened);
    register.concealment(tx, List.of(child));
    var held = register.held(tx, source, statement.kind(), List.of(statement.ref()));
    var hold = List.of(ToHold.of(source, statement, null, child, null, account));
    if (held.isEmpty()) {
      register.holdNew(tx, hold);
    } else {
      register.replace(tx, hold);
    }
    register.rebuild(tx, List.of(child));
  }

  /**
   * Joins two records for good reason. Keys, shields and what waits near them go along, and if one
   * was concealed the whole is.
   */
  public void merge(Tx tx, ChildNumber from, ChildNumber into) {
    register.takeTurn(tx);
    var keys = keysOf(register.everSaidOf(tx, List.of(from)).getOrDefault(from, List.of()));
    register.merge(tx, from, into);
    keyRows.remove(tx, from, keys);
    keyRows.add(tx, Map.of(into.value(), keys));
    nearRows.merged(tx, from, into);
    judgementRows.merged(tx, from, into);
    shields.merged(tx, from, into);
    if (register.concealment(tx, List.of(into)).getOrDefault(into, true)) {
      concealed(tx, into);
    }
  }

  /**
   * The references that a source has not taken back and last spoke of no later than a day, those
   * included under which something waits to be placed.
   */
  public List<Reference> standing(Tx tx, String source, FileKind kind, LocalDate asOf) {
    var found = new LinkedHashSet<>(register.standing(tx, source, kind, asOf));
    if (kind == FileKind.CHILDREN) {
      found.addAll(judgementRows.waiting(tx, source));
      found.addAll(shields.waiting(tx, source));
    }
    return List.copyOf(found);
  }

  /**
   * A child that becomes concealed gets the wider keys by which near statements are caught, and
   * what was in doubt about it waits from now on where only the shield's team sees it.
   */
  @Override
  public void concealed(Tx tx, ChildNumber child) {
    var said = register.everSaidOf(tx, List.of(child)).getOrDefault(child, List.of());
    nearRows.add(tx, Map.of(child.value(), nearKeys.of(childStatements(said))));
    for (var near : judgementRows.inDoubtAbout(tx, child)) {
      shields.keepNear(tx, near);
      judgementRows.settled(tx, near.source(), List.of(near.ref()));
    }
  }

  private Set<Long> keysOf(Collection<Said> said) {
    var keys = new HashSet<Long>();
    for (var statement : childStatements(said)) {
      var profile = model.prepare(Descriptions.of(List.of(statement)));
      keys.addAll(Ready.Keys.of(model, hash, profile).all());
    }
    return keys;
  }

  private static List<ChildStatement> childStatements(Collection<Said> said) {
    var found = new ArrayList<ChildStatement>();
    for (var one : said) {
      if (one.statement() instanceof ChildStatement statement) {
        found.add(statement);
      }
    }
    return found;
  }

  /** The placing of one batch. */
  private final class Work {
    private final Tx tx;
    private final String source;
    private final FileKind kind;
    private final @Nullable LocalDate allAsOf;
    private final @Nullable Long submission;
    private final Ready ready;
    private final List<ToHold> fresh = new ArrayList<>();
    private final List<ToHold> replaced = new ArrayList<>();
    private final Set<ChildNumber> affected = new TreeSet<>();
    private final Map<Reference, ChildNumber> arrived = new LinkedHashMap<>();
    private final Map<Reference, ChildNumber> moved = new LinkedHashMap<>();
    private final List<Reference> left = new ArrayList<>();
    private final List<Reference> settled = new ArrayList<>();
    private final List<JudgementRows.Join> joins = new ArrayList<>();
    private final NewKeys newKeys = new NewKeys();
    private final List<Statement> toPlace = new ArrayList<>();
    private Map<Reference, Held> held = Map.of();
    private double enough;
    private int unchanged;
    private int same;
    private int made;
    private int doubtful;
    private int withdrawn;

    Work(
        Tx tx,
        String source,
        FileKind kind,
        @Nullable LocalDate allAsOf,
        @Nullable Long submission,
        Ready ready) {
      this.tx = tx;
      this.source = source;
      this.kind = kind;
      this.allAsOf = allAsOf;
      this.submission = submission;
      this.ready = ready;
    }

    /** Leaves out what changes nothing: what is held already, and what is older than that. */
    void sort(Collection<Statement> batch) {
      var latest = new LinkedHashMap<Reference, Statement>();
      batch.forEach(one -> latest.merge(one.ref(), one, Work::later));
      if (!ready.isUnheardOf()) {
        held = register.held(tx, source, kind, latest.keySet());
      }
      for (var statement : latest.values()) {
        var before = held.get(statement.ref());
        if (statement instanceof Withdrawal withdrawal) {
          withdraw(withdrawal, before);
        } else if (before != null && changesNothing(before, statement)) {
          unchanged++;
        } else {
          toPlace.add(statement);
        }
      }
    }

    private static Statement later(Statement one, Statement other) {
      return Comparator.comparing(Statement::asOf)
                  .thenComparing(Statement::digest)
                  .compare(one, other)
              >= 0
          ? one
          : other;
    }

    private boolean changesNothing(Held before, Statement statement) {
      if (!before.withdrawn() && before.digest().equals(statement.digest())) {
        // In a full delivery an unchanged line costs reading only; a change said again is renewed.
        return allAsOf != null || !statement.asOf().isAfter(before.asOf());
      }
      if (before.withdrawn() && allAsOf != null && !before.asOf().isAfter(allAsOf)) {
        return false;
      }
      int order = statement.asOf().compareTo(before.asOf());
      return order < 0
          || (order == 0
              && !before.withdrawn()
              && statement.digest().compareTo(before.digest()) < 0);
    }

    private void withdraw(Withdrawal withdrawal, @Nullable Held before) {
      settled.add(withdrawal.ref());
      if (before == null) {
        fresh.add(end(withdrawal, null, NOTHING_SAID)); // what it ends may come later, and older
        withdrawn++;
      } else if (withdrawal.asOf().isBefore(before.asOf())
          || (before.withdrawn() && withdrawal.asOf().equals(before.asOf()))) {
        unchanged++;
      } else {
        replaced.add(end(withdrawal, before.child(), before.digest()));
        if (before.child() != null) {
          affected.add(before.child());
        }
        if (kind == FileKind.CHILDREN) {
          left.add(withdrawal.ref()); // who takes back a child takes back its carers and services
        }
        withdrawn++;
      }
    }

    private ToHold end(Withdrawal withdrawal, @Nullable ChildNumber child, ContentDigest digest) {
      return new ToHold(
          source,
          kind.number(),
          withdrawal.ref(),
          null,
          child,
          withdrawal.asOf(),
          digest,
          true,
          new byte[0],
          submission,
          null);
    }

    void place() {
      if (kind == FileKind.CHILDREN) {
        placeChildren();
      } else {
        placeWithTheirChildren();
      }
    }

    // --- carers and involvements: the child is named, so nothing is compared --------------------

    void placeWithTheirChildren() {
      var named = new HashSet<Reference>();
      toPlace.forEach(statement -> named.add(childRef(statement)));
      var children = register.held(tx, source, FileKind.CHILDREN, named);
      for (var statement : toPlace) {
        var childRef = childRef(statement);
        var child = children.get(childRef);
        hold(statement, childRef, child == null || child.withdrawn() ? null : child.child());
      }
    }

    private static Reference childRef(Statement statement) {
      return switch (statement) {
        case CarerStatement carer -> carer.childRef();
        case InvolvementStatement involvement -> involvement.childRef();
        case ChildStatement child -> child.ref();
        case Withdrawal withdrawal -> withdrawal.ref();
      };
    }

    private void hold(
        Statement statement, @Nullable Reference childRef, @Nullable ChildNumber child) {
      var before = held.get(statement.ref());
      (before == null ? fresh : replaced)
          .add(ToHold.of(source, statement, childRef, child, submission, null));
      if (child != null) {
        affected.add(child);
      }
      if (before != null && before.child() != null) {
        affected.add(before.child());
      }
    }

    // --- children
    // ----------------------------------------------------------------------------------

    /**
     * A statement to be judged.
     *
     * @param home the child its reference stood for and still seems to stand for
     * @param homeKeys the keys that it has because of what was said under the reference before
     * @param agreement how well it agrees with what was said under the reference before, in bits
     * @param nearness the same, before any rule
     */
    private record Pending(
        ChildStatement statement,
        Ready.Facts facts,
        Set<Long> nearKeys,
        @Nullable ChildNumber home,
        Set<Long> homeKeys,
        double agreement,
        double nearness) {}

    private void placeChildren() {
      var bench = new Bench(model, hash, nearRows.isEmpty(tx));
      var last = register.saidLast(tx, source, FileKind.CHILDREN, referencesHeld());
      var homes = register.concealment(tx, homes());
      var pending = new ArrayList<Pending>();
      for (var statement : toPlace) {
        var one = pending(bench, (ChildStatement) statement, last.get(statement.ref()));
        Boolean concealedHome = one.home() == null ? null : homes.get(one.home());
        boolean sure = one.agreement() >= model.thresholds().same();
        if (concealedHome != null && (sure || concealedHome)) {
          stay(one);
        } else {
          pending.add(one);
        }
      }
      enough = Judgement.enough(shields.count(tx));
      var ahead = bring(bench, pending);
      for (int i = 0; i < pending.size(); i++) {
        var one = pending.get(i);
        if (one.home() != null && homes.containsKey(one.home())) {
          stayUnlessNear(bench, one);
        } else {
          judge(bench, one, ahead.get(i));
        }
      }
    }

    /**
     * First those whom a number names; then, for whoever that does not settle, all others. Answers
     * what each weighs as it looks now, found on all processors.
     */
    private List<Weighed> bring(Bench bench, List<Pending> pending) {
      var keys = new HashSet<Long>();
      var near = new HashSet<Long>();
      for (var one : pending) {
        keys.addAll(one.facts().keys().numbers());
        near.addAll(one.nearKeys());
      }
      bench.bring(tx, register, keyRows, keys, nearRows, near);
      var byNumber =
          pending.parallelStream()
              .map(one -> Optional.ofNullable(one.home() == null ? byNumber(bench, one) : null))
              .toList();
      keys.clear();
      for (int i = 0; i < pending.size(); i++) {
        if (byNumber.get(i).isEmpty()) {
          keys.addAll(pending.get(i).facts().keys().all());
        }
      }
      bench.bring(tx, register, keyRows, keys, nearRows, Set.of());
      return IntStream.range(0, pending.size())
          .parallel()
          .mapToObj(i -> byNumber.get(i).orElseGet(() -> byAnything(bench, pending.get(i))))
          .toList();
    }

    private @Nullable Weighed byNumber(Bench bench, Pending one) {
      return bench.knownByNumber(source, one.statement().ref(), one.facts());
    }

    private Weighed byAnything(Bench bench, Pending one) {
      var candidates = bench.candidates(one.facts().keys().all());
      String ref = one.statement().ref().text();
      return Weighed.of(model, source, ref, one.facts().profile(), candidates);
    }

    /** What was weighed ahead, unless the statements before this one have changed it. */
    private Weighed weighed(Bench bench, Pending one, Weighed ahead) {
      var keys = one.facts().keys();
      if (ahead.holdsOf(bench.candidates(ahead.byNumber() ? keys.numbers() : keys.all()))) {
        return ahead;
      }
      var byNumber = byNumber(bench, one);
      if (byNumber != null) {
        return byNumber;
      }
      bench.bring(tx, register, keyRows, keys.all(), nearRows, Set.of());
      return byAnything(bench, one);
    }

    private List<Reference> referencesHeld() {
      return toPlace.stream().map(Statement::ref).filter(held::containsKey).toList();
    }

    private Set<ChildNumber> homes() {
      var found = new TreeSet<ChildNumber>();
      for (var statement : toPlace) {
        var before = held.get(statement.ref());
        if (before != null && before.child() != null) {
          found.add(before.child());
        }
      }
      return found;
    }

    /**
     * A reference stands for the child it stood for unless it was plainly given to another; also
     * one under which the source had taken back what it said.
     */
    private Pending pending(Bench bench, ChildStatement child, @Nullable Statement last) {
      var facts = ready.of(child);
      var profile = facts.profile();
      var standing = held.get(child.ref());
      var home = standing == null ? null : standing.child();
      double agreement = Double.NEGATIVE_INFINITY;
      double nearness = Double.NEGATIVE_INFINITY;
      Set<Long> homeKeys = Set.of();
      if (home != null && last instanceof ChildStatement then) {
        var before = model.prepare(Descriptions.of(List.of(then)));
        agreement = model.predict(profile, before).weight();
        nearness = model.nearness(profile, before);
        homeKeys = Set.copyOf(Ready.Keys.of(model, hash, before).all());
      }
      return new Pending(
          child,
          facts,
          bench.anyConcealed() ? nearKeys.of(List.of(child)) : Set.of(),
          agreement > ANOTHER_CHILD ? home : null,
          homeKeys,
          agreement,
          nearness);
    }

    private void stay(Pending one) {
      var home = Objects.requireNonNull(one.home());
      hold(one.statement(), null, home);
      var keys = new HashSet<>(one.facts().keys().all());
      keys.removeAll(one.homeKeys());
      newKeys.add(home, keys);
      arrived.put(one.statement().ref(), home);
      settled.add(one.statement().ref());
      same++;
    }

    /**
     * What a source says of its child has changed much: it may by now be about a shielded child, so
     * it is compared with those. If it waits, what was said before stands meanwhile.
     */
    private void stayUnlessNear(Bench bench, Pending one) {
      var candidates = bench.candidates(one.facts().keys().all());
      var near =
          Judgement.near(
              model,
              one.statement(),
              one.facts().profile(),
              bench.concealedNear(one.nearKeys(), candidates),
              enough);
      if (near != null && near.weight() > one.nearness() - Judgement.LEAD) {
        wait(one, near);
      } else {
        stay(one);
      }
    }

    private void wait(Pending one, Judgement.Near near) {
      shields.keepNear(
          tx,
          new NearStatement(
              source,
              one.statement().ref(),
              near.child(),
              near.weight(),
              model.version(),
              one.statement().encode(),
              submission));
      judgementRows.settled(tx, source, List.of(one.statement().ref()));
      doubtful++;
    }

    private void judge(Bench bench, Pending one, Weighed ahead) {
      var weighed = weighed(bench, one, ahead);
      var judgement =
          Judgement.of(
              model,
              source,
              one.statement(),
              one.facts().profile(),
              weighed,
              bench.concealedNear(one.nearKeys(), weighed.candidates()),
              enough);
      switch (judgement) {
        case Judgement.Same(var child, var weight, var margin, var reasons) -> {
          join(bench, one, child);
          joins.add(
              new JudgementRows.Join(
                  one.statement().ref(),
                  child.number,
                  "same",
                  weight,
                  Double.isInfinite(margin) ? null : margin,
                  reasons,
                  held.containsKey(one.statement().ref())));
          same++;
        }
        case Judgement.Fresh() -> {
          var child = bench.create(one.home() == null ? unusedNumber(tx) : one.home());
          join(bench, one, child);
          joins.add(
              new JudgementRows.Join(
                  one.statement().ref(),
                  child.number,
                  "new",
                  null,
                  null,
                  () -> "",
                  held.containsKey(one.statement().ref())));
          made++;
        }
        case Judgement.Doubtful inDoubt -> {
          judgementRows.doubt(
              tx,
              source,
              one.statement().ref(),
              inDoubt,
              model.version(),
              one.statement().encode(),
              submission,
              clock.instant());
          shields.settled(tx, source, List.of(one.statement().ref()));
          letGo(one.statement());
          doubtful++;
        }
        case Judgement.Near near -> {
          wait(one, near);
          letGo(one.statement());
        }
      }
    }

    /**
     * A reference that was given to another child no longer speaks of the first, and nor does what
     * the source says of that child under it.
     */
    private void letGo(ChildStatement statement) {
      var before = held.get(statement.ref());
      if (before != null && before.child() != null) {
        left.add(statement.ref());
        affected.add(before.child());
        if (!before.withdrawn()) {
          var end = new Withdrawal(FileKind.CHILDREN, statement.ref(), statement.asOf());
          replaced.add(end(end, before.child(), before.digest()));
          withdrawn++;
        }
      }
    }

    private void join(Bench bench, Pending one, Bench.Known child) {
      var keys = one.facts().keys().all();
      newKeys.add(bench, child, one.statement(), keys);
      bench.join(child, source, one.statement(), keys);
      hold(one.statement(), null, child.number);
      settled.add(one.statement().ref());
      var before = held.get(one.statement().ref());
      if (before != null && before.child() != null && !before.child().equals(child.number)) {
        moved.put(one.statement().ref(), child.number);
      }
      arrived.put(one.statement().ref(), child.number);
    }

    // --- the end of the batch
    // ------------------------------------------------------------------------

    Placed finish() {
      register.holdNew(tx, fresh);
      register.replace(tx, replaced);
      moved.forEach((ref, child) -> register.move(tx, source, ref, child));
      register.waitAgain(tx, source, left);
      if (kind == FileKind.CHILDREN) {
        judgementRows.settled(tx, source, settled);
        shields.settled(tx, source, settled);
      }
      register.arrive(tx, source, arrived);
      register.rebuildSoon(tx, affected);
      newKeys.write(tx, keyRows);
      for (var child : register.concealed(tx, affected)) {
        if (newKeys.concerns(child)) {
          concealed(tx, child);
        }
      }
      judgementRows.keep(tx, source, model.version(), joins, clock.instant());
      return new Placed(
          unchanged,
          same,
          made,
          doubtful,
          kind == FileKind.CHILDREN ? 0 : toPlace.size(),
          withdrawn);
    }
  }

  private ChildNumber unusedNumber(Tx tx) {
    if (unused.isEmpty()) {
      unused.addAll(register.unusedNumbers(tx, chance, 10_000));
    }
    return unused.removeFirst();
  }

  /** The model that decides. */
  public Model model() {
    return Objects.requireNonNull(model);
  }
}

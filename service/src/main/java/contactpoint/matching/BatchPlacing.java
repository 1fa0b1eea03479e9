package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.CarerStatement;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.ContentDigest;
import contactpoint.intake.FileKind;
import contactpoint.intake.InvolvementStatement;
import contactpoint.intake.Statement;
import contactpoint.intake.Withdrawal;
import contactpoint.linkage.Model;
import contactpoint.register.Held;
import contactpoint.register.Register;
import contactpoint.register.ToHold;
import contactpoint.shielding.NearStatement;
import contactpoint.shielding.Shields;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The placing of one batch: what changes nothing is left out, the rest is placed, and all is
 * written at the end.
 */
final class BatchPlacing {

  /**
   * Bits below which two statements under one reference are about different people: the source has
   * given the reference to another child. A change of surname with a move does not come near it.
   */
  private static final double ANOTHER_CHILD = -20;

  private static final ContentDigest NOTHING_SAID = new ContentDigest(0, 0);

  private final Matching matching;
  private final Register register;
  private final Shields shields;
  private final Model model;
  private final JudgementRows judgementRows;
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

  BatchPlacing(
      Matching matching,
      Tx tx,
      String source,
      FileKind kind,
      @Nullable LocalDate allAsOf,
      @Nullable Long submission,
      Ready ready) {
    this.matching = matching;
    this.register = matching.register;
    this.shields = matching.shields;
    this.model = matching.model;
    this.judgementRows = matching.judgementRows;
    this.tx = tx;
    this.source = source;
    this.kind = kind;
    this.allAsOf = allAsOf;
    this.submission = submission;
    this.ready = ready;
  }

  /** Places the batch, after all those that were placed before it. */
  Placed place() {
    if (kind == FileKind.CHILDREN) {
      register.takeTurnForChildren(tx);
      sort();
      placeChildren();
    } else {
      register.takeTurnForOthers(tx);
      sort();
      placeWithTheirChildren();
    }
    return finish();
  }

  /** Leaves out what changes nothing: what is held already, and what is older than that. */
  private void sort() {
    var latest = new LinkedHashMap<Reference, Statement>();
    ready.statements().forEach(one -> latest.merge(one.ref(), one, BatchPlacing::later));
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
        || (order == 0 && !before.withdrawn() && statement.digest().compareTo(before.digest()) < 0);
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

  // --- carers and involvements: the child is named, so nothing is compared --------------------

  private void placeWithTheirChildren() {
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

  // --- children ----------------------------------------------------------------------------

  private void placeChildren() {
    enough = Judgement.enough(shields.count(tx));
    var ahead = ready.lookAhead();
    if (ahead != null && stillHolds(ahead)) {
      ahead.bench().takeIn(tx, register, ready.since());
      judge(ahead.bench(), ahead.pending(), ahead.weighed());
    } else {
      lookAndJudge();
    }
  }

  private boolean stillHolds(LookAhead ahead) {
    return ready.isUnheardOf()
        && !ready.since().concealed()
        && ahead.turnsTaken() == register.turnsTaken(tx);
  }

  private void judge(Bench bench, List<Pending> pending, List<Weighed> ahead) {
    var candidates = new Candidates(matching, tx, source, bench);
    for (int i = 0; i < pending.size(); i++) {
      var one = pending.get(i);
      judge(bench, one, candidates.weighed(one, ahead.get(i)));
    }
  }

  private void lookAndJudge() {
    var bench = new Bench(matching.engine, matching.hash, matching.nearRows.isEmpty(tx));
    var candidates = new Candidates(matching, tx, source, bench);
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
    var ahead = candidates.bring(pending);
    for (int i = 0; i < pending.size(); i++) {
      var one = pending.get(i);
      if (one.home() != null && homes.containsKey(one.home())) {
        stayUnlessNear(bench, one);
      } else {
        judge(bench, one, candidates.weighed(one, ahead.get(i)));
      }
    }
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
   * A reference stands for the child it stood for unless it was plainly given to another; also one
   * under which the source had taken back what it said.
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
      homeKeys = Set.copyOf(Ready.Keys.of(model, matching.hash, before).all());
    }
    return new Pending(
        child,
        facts,
        bench.anyConcealed() ? matching.nearKeys.of(List.of(child)) : Set.of(),
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

  private void judge(Bench bench, Pending one, Weighed weighed) {
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
        var told = Double.isInfinite(margin) ? null : margin;
        join(bench, one, child, "same", weight, told, reasons);
        same++;
      }
      case Judgement.Fresh() -> {
        var child = bench.create(one.home() == null ? matching.unusedNumber(tx) : one.home());
        join(bench, one, child, "new", null, null, () -> "");
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
            matching.clock.instant());
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

  private void join(
      Bench bench,
      Pending one,
      Bench.Known child,
      String verdict,
      @Nullable Double weight,
      @Nullable Double margin,
      Supplier<String> reasons) {
    var ref = one.statement().ref();
    var before = held.get(ref);
    joins.add(
        new JudgementRows.Join(
            ref, child.number, verdict, weight, margin, reasons, before != null));
    var keys = one.facts().keys().all();
    newKeys.add(bench, child, one.statement(), keys);
    bench.join(child, source, one.statement(), keys);
    hold(one.statement(), null, child.number);
    settled.add(ref);
    if (before != null && before.child() != null && !before.child().equals(child.number)) {
      moved.put(ref, child.number);
    }
    arrived.put(ref, child.number);
  }

  // --- the end of the batch ------------------------------------------------------------------

  private Placed finish() {
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
    newKeys.write(tx, matching.keyRows);
    var concealed = register.concealed(tx, affected);
    for (var child : concealed) {
      if (newKeys.concerns(child)) {
        matching.concealed(tx, child);
      }
    }
    judgementRows.keep(tx, source, model.version(), joins, matching.clock.instant());
    return new Placed(
        unchanged,
        same,
        made,
        doubtful,
        kind == FileKind.CHILDREN ? 0 : toPlace.size(),
        withdrawn,
        new Changes(newKeys.byChild(), affected, !concealed.isEmpty()));
  }
}

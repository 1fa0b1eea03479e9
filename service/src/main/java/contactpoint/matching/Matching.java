package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.CarerStatement;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.FileKind;
import contactpoint.intake.InvolvementStatement;
import contactpoint.intake.Statement;
import contactpoint.intake.Withdrawal;
import contactpoint.keys.KeyedHash;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.linkage.Profile;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
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

  private final Register register;
  private final Shields shields;
  private final Model model;
  private final RandomGenerator chance;
  private final Clock clock;
  private final KeyedHash hash;
  private final NearKeys nearKeys;
  private final KeyRows keyRows = new KeyRows("matching.key");
  private final KeyRows nearRows = new KeyRows("matching.near_key");
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
   * Places a batch of statements that one source made in one file.
   *
   * @param submission the submission that brought them; null if a person said them directly
   */
  public Placed place(
      Tx tx, String source, FileKind kind, Collection<Statement> batch, @Nullable Long submission) {
    var work = new Work(tx, source, kind, submission);
    work.sort(batch);
    if (kind == FileKind.CHILDREN) {
      work.placeChildren();
    } else {
      work.placeWithTheirChildren();
    }
    return work.finish();
  }

  /**
   * Holds a statement that a person made about a child whose record is open: placed by that
   * decision, and never waiting behind a bulk load.
   */
  public void placeDirectly(
      Tx tx, String source, Statement statement, ChildNumber child, long account) {
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

  /** A child that becomes concealed gets the wider keys by which near statements are caught. */
  @Override
  public void concealed(Tx tx, ChildNumber child) {
    var said = register.saidOf(tx, List.of(child)).getOrDefault(child, List.of());
    nearRows.add(tx, Map.of(child.value(), nearKeys.of(childStatements(said))));
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
    private final @Nullable Long submission;
    private final List<ToHold> fresh = new ArrayList<>();
    private final List<ToHold> replaced = new ArrayList<>();
    private final Set<ChildNumber> affected = new TreeSet<>();
    private final Map<Reference, ChildNumber> arrived = new LinkedHashMap<>();
    private final List<JudgementRows.Join> joins = new ArrayList<>();
    private final Map<Long, Set<Long>> newKeys = new HashMap<>();
    private final List<Statement> toPlace = new ArrayList<>();
    private final List<ChildNumber> unused = new ArrayList<>();
    private Map<Reference, Held> held = Map.of();
    private int unchanged;
    private int same;
    private int made;
    private int doubtful;
    private int withdrawn;

    Work(Tx tx, String source, FileKind kind, @Nullable Long submission) {
      this.tx = tx;
      this.source = source;
      this.kind = kind;
      this.submission = submission;
    }

    /** Leaves out what changes nothing: what is held already, and what is older than that. */
    void sort(Collection<Statement> batch) {
      var latest = new LinkedHashMap<Reference, Statement>();
      batch.forEach(one -> latest.merge(one.ref(), one, Work::later));
      held = register.held(tx, source, kind, latest.keySet());
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
        return true;
      }
      int order = statement.asOf().compareTo(before.asOf());
      return order < 0
          || (order == 0
              && !before.withdrawn()
              && statement.digest().compareTo(before.digest()) < 0);
    }

    private void withdraw(Withdrawal withdrawal, @Nullable Held before) {
      if (before == null || before.withdrawn() || withdrawal.asOf().isBefore(before.asOf())) {
        unchanged++;
        return;
      }
      replaced.add(
          new ToHold(
              source,
              kind.number(),
              withdrawal.ref(),
              null,
              before.child(),
              withdrawal.asOf(),
              before.digest(),
              true,
              new byte[0],
              submission,
              null));
      if (before.child() != null) {
        affected.add(before.child());
      }
      withdrawn++;
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

    private record Pending(
        ChildStatement statement, Profile profile, List<Long> keys, Set<Long> nearKeys) {}

    void placeChildren() {
      var bench = new Bench(model, hash);
      var pending = new ArrayList<Pending>();
      for (var statement : toPlace) {
        var child = (ChildStatement) statement;
        var before = held.get(child.ref());
        if (before != null && before.child() != null && isStillAbout(child)) {
          hold(child, null, before.child());
          addKeys(before.child(), bench.keys(model.prepare(Descriptions.of(List.of(child)))));
          same++;
        } else {
          pending.add(pending(bench, child));
        }
      }
      var keys = new HashSet<Long>();
      var near = new HashSet<Long>();
      pending.forEach(one -> {
        keys.addAll(one.keys());
        near.addAll(one.nearKeys());
      });
      bench.bring(tx, register, keyRows, keys, nearRows, near);
      unused.addAll(register.unusedNumbers(tx, chance, pending.size()));
      pending.forEach(one -> judge(bench, one));
    }

    private Pending pending(Bench bench, ChildStatement child) {
      var profile = model.prepare(Descriptions.of(List.of(child)));
      return new Pending(child, profile, bench.keys(profile), nearKeys.of(List.of(child)));
    }

    /**
     * Whether a reference still stands for the child it stood for, and was not given to another.
     */
    private boolean isStillAbout(ChildStatement now) {
      var before = register.statement(tx, source, FileKind.CHILDREN, now.ref());
      return before.isEmpty()
          || !(before.get() instanceof ChildStatement then)
          || model.predict(Descriptions.of(List.of(now)), Descriptions.of(List.of(then))).weight()
              > ANOTHER_CHILD;
    }

    private void judge(Bench bench, Pending one) {
      var candidates = bench.candidates(one.keys());
      var judgement =
          Judgement.of(
              model,
              source,
              one.statement().ref().text(),
              one.profile(),
              candidates,
              bench.concealedNear(one.nearKeys(), candidates));
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
                  reasons));
          same++;
        }
        case Judgement.Fresh() -> {
          var child = bench.create(unused.removeLast());
          join(bench, one, child);
          joins.add(
              new JudgementRows.Join(one.statement().ref(), child.number, "new", null, null, ""));
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
          letGo(one.statement());
          doubtful++;
        }
        case Judgement.Near(var child, var weight) -> {
          shields.keepNear(
              tx,
              new NearStatement(
                  source,
                  one.statement().ref(),
                  child,
                  weight,
                  model.version(),
                  one.statement().encode(),
                  submission));
          letGo(one.statement());
          doubtful++;
        }
      }
    }

    /** A reference that was given to another child no longer speaks of the first. */
    private void letGo(ChildStatement statement) {
      var before = held.get(statement.ref());
      if (before != null && before.child() != null && !before.withdrawn()) {
        withdraw(new Withdrawal(FileKind.CHILDREN, statement.ref(), statement.asOf()), before);
      }
    }

    private void join(Bench bench, Pending one, Bench.Known child) {
      bench.join(child, source, one.statement(), one.keys());
      hold(one.statement(), null, child.number);
      arrived.put(one.statement().ref(), child.number);
      addKeys(child.number, one.keys());
    }

    private void addKeys(ChildNumber child, Collection<Long> keys) {
      newKeys.computeIfAbsent(child.value(), one -> new HashSet<>()).addAll(keys);
    }

    // --- the end of the batch
    // ------------------------------------------------------------------------

    Placed finish() {
      register.holdNew(tx, fresh);
      register.replace(tx, replaced);
      register.arrive(tx, source, arrived);
      var concealment = register.concealment(tx, affected);
      register.rebuild(tx, affected);
      keyRows.add(tx, newKeys);
      concealment.forEach((child, concealed) -> {
        if (concealed && newKeys.containsKey(child.value())) {
          concealed(tx, child);
        }
      });
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

  /** The model that decides. */
  public Model model() {
    return Objects.requireNonNull(model);
  }
}

package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.ChildStatement;
import contactpoint.intake.FileKind;
import contactpoint.intake.Statement;
import contactpoint.keys.KeyedHash;
import contactpoint.keys.Keys;
import contactpoint.linkage.Model;
import contactpoint.register.Register;
import contactpoint.register.Said;
import contactpoint.register.ToHold;
import contactpoint.shielding.Shields;
import contactpoint.shielding.WhenConcealed;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which child each statement is about, and has the register hold it there. One batch is one
 * transaction; the caller sees to it that no two batches are placed at once.
 */
public final class Matching implements WhenConcealed {

  final Register register;
  final Shields shields;
  final Model model;
  final Engine engine;
  private final RandomGenerator chance;
  final Clock clock;
  final KeyedHash hash;
  final NearKeys nearKeys;
  final KeyRows keyRows = new KeyRows("matching.key");
  final KeyRows nearRows = new KeyRows("matching.near_key");
  private final Deque<ChildNumber> unused = new ArrayDeque<>();
  final JudgementRows judgementRows;

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
    this.engine = new Engine(model);
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
    var facts = new IdentityHashMap<Statement, Ready.Facts>();
    for (var statement : batch) {
      if (statement instanceof ChildStatement child) {
        var profile = engine.profile(Descriptions.of(List.of(child)));
        facts.put(child, new Ready.Facts(profile, Ready.Keys.of(model, hash, profile)));
      }
    }
    return new Ready(batch, facts);
  }

  /**
   * Finds whom the statements of a batch might be about, ahead of its turn, if nothing is held
   * under its references. Any thread may do it, in a transaction of its own, while the batch before
   * it is placed; whoever places it says {@link Ready#after what that one changed}.
   */
  public Ready lookAhead(Tx tx, String source, Ready batch) {
    if (!batch.isUnheardOf() || batch.isAboutOthers()) {
      return batch;
    }
    long turns = register.turnsTaken(tx);
    var bench = new Bench(engine, hash, nearRows.isEmpty(tx));
    var pending =
        batch.statements().stream()
            .filter(ChildStatement.class::isInstance)
            .map(ChildStatement.class::cast)
            .map(child ->
                Pending.unheardOf(child, batch.of(child), bench.anyConcealed() ? nearKeys : null))
            .toList();
    var weighed = new Candidates(this, tx, source, bench).bring(pending);
    return batch.with(new LookAhead(turns, bench, pending, weighed));
  }

  /**
   * Places a batch of statements that one source made in one file of changes.
   *
   * @param submission the submission that brought them; null if a person said them directly
   */
  public Placed place(Tx tx, String source, FileKind kind, Ready batch, @Nullable Long submission) {
    return new BatchPlacing(this, tx, source, kind, null, submission, batch).place();
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
    return new BatchPlacing(this, tx, source, kind, allAsOf, submission, batch).place();
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

  /** A child number that no record has or had. */
  ChildNumber unusedNumber(Tx tx) {
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

package contactpoint.register;

import contactpoint.database.Tx;
import contactpoint.intake.FileKind;
import contactpoint.intake.InvolvementStatement;
import contactpoint.intake.Statement;
import contactpoint.keys.Keys;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The children. A record is a view over its statements: it is rebuilt whole in the transaction that
 * changes one of them, and only what differs is written. Only protection, judgement, the gates and
 * retention come here; everybody else asks {@code access}.
 */
public final class Register {

  private final StatementRows statements;
  private final RecordRows records;
  private final ShownKeys shownKeys;
  private final Predicate<InvolvementStatement> sensitive;
  private final Function<Code, @Nullable AuthorityNumber> authorityOf;
  private final Clock clock;

  /**
   * The register over a database's tables.
   *
   * @param sensitive the involvements that are held but never shown
   * @param authorityOf the authority in which a setting or a practice lies, by its code
   */
  public Register(
      Keys keys,
      Predicate<InvolvementStatement> sensitive,
      Function<Code, @Nullable AuthorityNumber> authorityOf,
      Clock clock) {
    this.statements = new StatementRows(keys.vaultFor("statements"));
    this.shownKeys = new ShownKeys(keys.hashFor("shown keys"));
    this.records = new RecordRows(keys.vaultFor("concealed places"), new KeysOf(shownKeys));
    this.sensitive = sensitive;
    this.authorityOf = authorityOf;
    this.clock = clock;
  }

  /** The words by which records are found. */
  public ShownKeys shownKeys() {
    return shownKeys;
  }

  // --- what is shown -----------------------------------------------------------------------------

  /**
   * The record that a number stands for, also one that went into another; empty if there is none.
   */
  public Optional<Child> child(Tx tx, ChildNumber number) {
    return ChildRows.child(tx, number)
        .or(() -> ChildRows.current(tx, number).flatMap(now -> ChildRows.child(tx, now)));
  }

  /** At most {@code bound} records that have one of the keys, in no order. */
  public List<Candidate> candidates(Tx tx, Collection<Long> keys, int bound) {
    return ChildRows.candidates(tx, keys, bound);
  }

  /** The children with whom a practitioner recorded an involvement here that has not ended. */
  public List<ChildNumber> recordedBy(Tx tx, long account) {
    return ChildRows.recordedBy(tx, account);
  }

  /** What a concealed record hides. Only the roles {@code team} and {@code intake} can read it. */
  public Optional<Child.Details> hidden(Tx tx, ChildNumber number) {
    return Optional.ofNullable(records.hidden(tx, number));
  }

  // --- what is said ------------------------------------------------------------------------------

  /** What is held under some of a source's references. */
  public Map<Reference, Held> held(
      Tx tx, String source, FileKind kind, Collection<Reference> references) {
    return statements.held(tx, source, kind, references);
  }

  /** What one source says under one reference; empty if nothing, or if it was withdrawn. */
  public Optional<Statement> statement(Tx tx, String source, FileKind kind, Reference reference) {
    return statements.statement(tx, source, kind, reference);
  }

  /** What counts about some children themselves, without who is with them. */
  public Map<ChildNumber, List<Said>> whoTheyAre(Tx tx, Collection<ChildNumber> children) {
    return statements.whoTheyAre(tx, children);
  }

  /** What a source said last under some references, also where it has taken that back since. */
  public Map<Reference, Statement> saidLast(
      Tx tx, String source, FileKind kind, Collection<Reference> references) {
    return statements.saidLast(tx, source, kind, references);
  }

  /**
   * All that was ever said of some children themselves, also what was taken back or replaced since.
   * A shield covers who a child was said to be at any time.
   */
  public Map<ChildNumber, List<Said>> everSaidOf(Tx tx, Collection<ChildNumber> children) {
    return statements.everSaidOf(tx, children);
  }

  /** Holds statements under references that nothing was held under. */
  public void holdNew(Tx tx, Collection<ToHold> said) {
    statements.holdNew(tx, said);
  }

  /** Replaces what was held under these references; what was held becomes history. */
  public void replace(Tx tx, Collection<ToHold> said) {
    statements.replace(tx, said);
  }

  /** Gives statements that wait for a child the child their source's references now stand for. */
  public int arrive(Tx tx, String source, Map<Reference, ChildNumber> children) {
    return statements.arrive(tx, source, children);
  }

  /** Moves what a source says of a child, under one reference, to another record. */
  public void move(Tx tx, String source, Reference reference, ChildNumber child) {
    statements.move(tx, source, reference, child);
  }

  /**
   * Has the carers and involvements that a source names under some references wait, since it is
   * open whom the references stand for.
   */
  public void waitAgain(Tx tx, String source, Collection<Reference> references) {
    statements.waitAgain(tx, source, references);
  }

  /** The references a source has not withdrawn and last spoke of no later than a day. */
  public List<Reference> standing(Tx tx, String source, FileKind kind, LocalDate asOf) {
    return statements.standing(tx, source, kind, asOf);
  }

  /** So many child numbers that no record has or had. */
  public List<ChildNumber> unusedNumbers(Tx tx, RandomGenerator chance, int count) {
    var unused = new LinkedHashSet<ChildNumber>();
    while (unused.size() < count) {
      while (unused.size() < count) {
        unused.add(ChildNumber.random(chance));
      }
      unused.removeAll(ChildRows.taken(tx, unused));
    }
    return List.copyOf(unused);
  }

  // --- who may go on --------------------------------------------------------------------------

  private static final long THE_TURN = 0x436f6e74L;
  private static final long THE_OTHERS_TURN = THE_TURN + 1;

  /**
   * Waits until no other transaction places statements, shields or merges, and keeps the others out
   * until this one ends. Without it a statement might be compared with the shields of a moment ago.
   */
  public void takeTurn(Tx tx) {
    takeTurnForChildren(tx);
    takeTurnForOthers(tx);
    tx.sql("update register.turn set taken = taken + 1").update();
  }

  /**
   * How often {@link #takeTurn} was called in transactions that ended well. What was read since
   * this was the same still holds, but for what batches of statements have changed.
   */
  public long turnsTaken(Tx tx) {
    return tx.sql("select taken from register.turn").query(Long.class).single();
  }

  /**
   * The same for a batch of statements about children themselves: those about who is with them may
   * be placed meanwhile.
   */
  public void takeTurnForChildren(Tx tx) {
    tx.sql("select pg_advisory_xact_lock(?)").param(THE_TURN).query(row -> {});
  }

  /** The same for a batch of statements about carers and involvements. */
  public void takeTurnForOthers(Tx tx) {
    tx.sql("select pg_advisory_xact_lock(?)").param(THE_OTHERS_TURN).query(row -> {});
  }

  /** The number under which a record stands now; itself if it went nowhere. */
  public ChildNumber current(Tx tx, ChildNumber number) {
    return ChildRows.current(tx, number).orElse(number);
  }

  // --- what is rebuilt ---------------------------------------------------------------------------

  /**
   * Has records rebuilt when there is time for it, each once however often it was asked for. A
   * concealed child's is rebuilt at once: what a shield hides must not be a moment behind.
   */
  public void rebuildSoon(Tx tx, Collection<ChildNumber> children) {
    var concealed = concealed(tx, children);
    StaleRows.add(tx, children.stream().filter(child -> !concealed.contains(child)).toList());
    if (!concealed.isEmpty()) {
      rebuild(tx, concealed);
    }
  }

  /**
   * The numbers in order from one on, at most so many, whose records wait to be rebuilt.
   *
   * @param shown only those that have a record already, which is out of date
   */
  public List<ChildNumber> waitingToBeRebuilt(Tx tx, long from, int most, boolean shown) {
    return StaleRows.from(tx, from, most, shown);
  }

  /** Rebuilds those of some records that wait for it. */
  public void rebuildWaiting(Tx tx, Collection<ChildNumber> children) {
    records.lock(tx, children);
    var waiting = StaleRows.take(tx, children);
    if (!waiting.isEmpty()) {
      rebuild(tx, waiting, records.lock(tx, waiting));
    }
  }

  /** Rebuilds records from their statements, obeying each one's shield. */
  public void rebuild(Tx tx, Collection<ChildNumber> children) {
    var before = records.lock(tx, children);
    StaleRows.take(tx, children);
    rebuild(tx, children, before);
  }

  /**
   * Whether some children are concealed, locking their records. Numbers that stand for nobody are
   * left out: no source speaks of the child any more, whether or not its record is already gone. A
   * child whose first record is still to be made is not concealed.
   */
  public SortedMap<ChildNumber, Boolean> concealment(Tx tx, Collection<ChildNumber> children) {
    var found = new java.util.TreeMap<ChildNumber, Boolean>();
    statements.spokenOf(tx, children).forEach(number -> found.put(number, false));
    records
        .lock(tx, children)
        .forEach((number, shown) -> {
          if (shown.concealed()) {
            found.put(number, true);
          }
        });
    return found;
  }

  /** Those of some children that are concealed. Holds for as long as the turn is ours. */
  public Set<ChildNumber> concealed(Tx tx, Collection<ChildNumber> children) {
    return records.concealed(tx, children);
  }

  /**
   * Conceals a child, or lifts that, and rebuilds the record. Only {@code shielding} calls this.
   *
   * @return whether there is such a record
   */
  public boolean conceal(Tx tx, ChildNumber number, boolean concealed) {
    rebuildWaiting(tx, List.of(number));
    if (records.lock(tx, List.of(number)).isEmpty()) {
      return false;
    }
    tx.sql("update register.child set concealed = ?, shown = ''::bytea where number = ?")
        .param(concealed)
        .param(number.value())
        .update();
    rebuild(tx, List.of(number), records.lock(tx, List.of(number)));
    return true;
  }

  /**
   * Joins two records: all that is said of {@code from} is now said of {@code into}, the old number
   * leads to the new one, and the stronger shield stays. Only {@code matching} calls this, since
   * keys and shields go with it.
   *
   * @throws IllegalArgumentException if one of them has no record, or they are one
   */
  public void merge(Tx tx, ChildNumber from, ChildNumber into) {
    rebuildWaiting(tx, List.of(from, into));
    var before = records.lock(tx, List.of(from, into));
    if (before.size() != 2) {
      throw new IllegalArgumentException("A merge is of two records that stand");
    }
    boolean concealed = before.values().stream().anyMatch(RecordRows.Shown::concealed);
    tx.sql("update register.statement set child = ? where child = ?")
        .param(into.value())
        .param(from.value())
        .update();
    records.remove(tx, List.of(from));
    tx.sql("update register.redirect set child = ? where child = ?")
        .param(into.value())
        .param(from.value())
        .update();
    tx.sql("insert into register.redirect (number, child) values (?, ?)")
        .param(from.value())
        .param(into.value())
        .update();
    tx.sql("update register.child set concealed = ?, shown = ''::bytea where number = ?")
        .param(concealed)
        .param(into.value())
        .update();
    rebuild(tx, List.of(into), records.lock(tx, List.of(into)));
  }

  private void rebuild(
      Tx tx, Collection<ChildNumber> children, Map<ChildNumber, RecordRows.Shown> before) {
    var said = statements.saidOf(tx, children);
    var portraits = new ArrayList<Child>();
    var gone = new ArrayList<ChildNumber>();
    for (var number : new TreeSet<>(children)) {
      var shown = before.get(number);
      boolean concealed = shown != null && shown.concealed();
      var child =
          Portrait.of(
              number, concealed, said.getOrDefault(number, List.of()), sensitive, authorityOf);
      if (child != null) {
        portraits.add(child);
      } else if (shown != null && !shown.concealed()) {
        gone.add(number);
      }
    }
    records.show(tx, portraits, before, clock.instant());
    if (!gone.isEmpty()) {
      records.remove(tx, gone);
    }
  }
}

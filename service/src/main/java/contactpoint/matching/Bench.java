package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.ChildStatement;
import contactpoint.keys.KeyedHash;
import contactpoint.linkage.Profile;
import contactpoint.register.Register;
import contactpoint.register.Said;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the bench while one batch is placed: the children that its statements might be
 * about, with all that is said of them, and those that the batch itself has made so far.
 */
final class Bench {

  /**
   * How many children one key may bring. A key that more have is too common to tell anybody apart.
   */
  static final int BOUND = 60;

  /**
   * Bits beyond those that make two the same from which the one child with the number is not
   * weighed against others: a million to one (decision 0042).
   */
  static final double BEYOND_DOUBT = 20;

  private final Engine engine;
  private final KeyedHash hash;
  private final boolean anyConcealed;
  private final Set<Long> askedFor = new HashSet<>();
  private final Map<Long, List<Long>> who = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();
  private final Map<Long, List<Long>> near = new HashMap<>();
  private final Map<ChildNumber, Known> known = new HashMap<>();

  Bench(Engine engine, KeyedHash hash, boolean noneConcealed) {
    this.engine = engine;
    this.hash = hash;
    this.anyConcealed = !noneConcealed;
  }

  /** Whether any child is concealed, so that there is something to come near to. */
  boolean anyConcealed() {
    return anyConcealed;
  }

  /** A child, and what is said of it. */
  final class Known {
    final ChildNumber number;
    final boolean concealed;
    private final List<ChildStatement> statements = new ArrayList<>();
    private final Map<String, Set<String>> sources = new HashMap<>();
    private @Nullable Profile profile;
    private @Nullable Set<Long> keys;

    Known(ChildNumber number, boolean concealed) {
      this.number = number;
      this.concealed = concealed;
    }

    void add(String source, ChildStatement statement) {
      statements.add(statement);
      sources.computeIfAbsent(source, one -> new HashSet<>()).add(statement.ref().text());
      profile = null;
    }

    Profile profile() {
      var made = profile;
      if (made == null) {
        made = engine.profile(Descriptions.of(statements));
        profile = made;
      }
      return made;
    }

    /** Whether the source speaks of this child under another of its references. */
    boolean isHeldTwiceBy(String source, String reference) {
      var references = sources.get(source);
      return references != null && (references.size() > 1 || !references.contains(reference));
    }

    /** This child as it is now, whatever is said of it later. */
    Known asItIs() {
      var copy = new Known(number, concealed);
      sources.forEach((source, references) -> copy.sources.put(source, Set.copyOf(references)));
      copy.profile = profile();
      return copy;
    }

    List<ChildStatement> statements() {
      return statements;
    }
  }

  private static List<Long> first(List<Long> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }

  /** Those that this batch has joined already come after those that were there before. */
  private static List<Long> both(List<Long> joined, List<Long> there) {
    var all = new LinkedHashSet<>(there);
    all.addAll(joined);
    return new ArrayList<>(all);
  }

  /** Whether it is known that a child has a key. */
  boolean isKnown(long key, ChildNumber child) {
    return who.getOrDefault(key, List.of()).contains(child.value());
  }

  /** Whether all children that have this key were brought to the bench. */
  boolean wasAskedFor(long key) {
    return askedFor.contains(key);
  }

  /** The keys of all that is said of a child. What was taken back may have brought it others. */
  Set<Long> keysOf(Known child) {
    var made = child.keys;
    if (made == null) {
      made = new HashSet<>();
      for (var statement : child.statements) {
        made.addAll(Ready.Keys.of(engine.model(), hash, profileOf(child, statement)).all());
      }
      child.keys = made;
    }
    return made;
  }

  /** Whether some statement of a child gives the same facts to be found by. */
  static boolean isSaid(Known child, ChildStatement statement) {
    var facts = Descriptions.foundBy(statement);
    return child.statements.stream().anyMatch(one -> Descriptions.foundBy(one).equals(facts));
  }

  private Profile profileOf(Known child, ChildStatement statement) {
    return child.statements.size() == 1
        ? child.profile()
        : engine.profile(Descriptions.of(List.of(statement)));
  }

  /**
   * The one child that has a number that is said, if what else agrees is beyond doubt: then nobody
   * else need be looked for. Null otherwise.
   */
  @Nullable Weighed knownByNumber(String source, Reference ref, Ready.Facts facts) {
    var holders = candidates(facts.keys().numbers());
    if (holders.size() != 1) {
      return null;
    }
    var weighed = Weighed.of(engine, source, ref.text(), facts.profile(), holders);
    boolean settles = weighed.weights()[0] >= engine.model().thresholds().same() + BEYOND_DOUBT;
    return settles ? weighed.knownByNumber() : null;
  }

  /**
   * Brings every child to the bench that has one of the keys, or comes near to being concealed.
   * Keys that were asked for before are not asked for again.
   */
  void bring(
      Tx tx,
      Register register,
      KeyRows keyRows,
      Collection<Long> keys,
      KeyRows nearRows,
      Collection<Long> nearKeys) {
    var further = new HashSet<>(keys);
    further.removeAll(askedFor);
    if (further.isEmpty() && nearKeys.isEmpty()) {
      return;
    }
    askedFor.addAll(further);
    var found = keyRows.who(tx, further);
    who.putAll(found);
    found.forEach((key, having) -> children.merge(key, first(having, BOUND), Bench::both));
    nearRows.who(tx, nearKeys).forEach((key, having) -> near.put(key, first(having, 10 * BOUND)));
    var numbers = new TreeSet<ChildNumber>();
    found
        .values()
        .forEach(all -> first(all, BOUND).forEach(one -> numbers.add(new ChildNumber(one))));
    near.values().forEach(all -> all.forEach(one -> numbers.add(new ChildNumber(one))));
    numbers.removeAll(known.keySet());
    var hidden = register.concealed(tx, numbers);
    var shown = new TreeSet<>(numbers);
    shown.removeAll(hidden);
    lay(register.whoTheyAre(tx, shown), false);
    lay(register.everSaidOf(tx, hidden), true); // a shield outlives what its sources take back
    numbers.stream().map(known::get).filter(Objects::nonNull).toList().parallelStream()
        .forEach(Known::profile); // made ready to be compared, on all processors
  }

  private void lay(Map<ChildNumber, List<Said>> all, boolean concealed) {
    all.forEach((number, said) -> {
      var child = new Known(number, concealed);
      said.forEach(one -> {
        if (one.statement() instanceof ChildStatement statement) {
          child.add(one.source(), statement);
        }
      });
      known.put(number, child);
    });
  }

  /**
   * Takes in what was changed since the children were brought here; nothing was joined to them here
   * yet.
   */
  void takeIn(Tx tx, Register register, Changes changes) {
    changes
        .keys()
        .forEach((child, keys) ->
            keys.stream().filter(askedFor::contains).forEach(key -> has(child, key)));
    known.keySet().removeAll(changes.children());
    var missing = new TreeSet<ChildNumber>();
    children.values().forEach(all -> all.forEach(one -> missing.add(new ChildNumber(one))));
    missing.removeAll(known.keySet());
    lay(register.whoTheyAre(tx, missing), false);
  }

  private void has(ChildNumber child, long key) {
    var having = new TreeSet<>(who.getOrDefault(key, List.of()));
    if (having.add(child.value())) {
      who.put(key, List.copyOf(having));
      children.put(key, first(List.copyOf(having), BOUND));
    }
  }

  /** The children on the bench that have one of the keys, in a fixed order. */
  List<Known> candidates(Collection<Long> keys) {
    return found(children, keys);
  }

  /** The concealed children on the bench that come near. */
  List<Known> concealedNear(Collection<Long> nearKeys, Collection<Known> candidates) {
    var all = new LinkedHashMap<ChildNumber, Known>();
    found(near, nearKeys).forEach(one -> all.put(one.number, one));
    candidates.forEach(one -> all.put(one.number, one));
    return all.values().stream().filter(one -> one.concealed).toList();
  }

  private List<Known> found(Map<Long, List<Long>> index, Collection<Long> keys) {
    var numbers = new long[16];
    int count = 0;
    for (long key : keys) {
      for (long number : index.getOrDefault(key, List.of())) {
        numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
        numbers[count++] = number;
      }
    }
    Arrays.sort(numbers, 0, count);
    var all = new ArrayList<Known>();
    for (int i = 0; i < count; i++) {
      boolean again = i > 0 && numbers[i] == numbers[i - 1];
      var child = again ? null : known.get(new ChildNumber(numbers[i]));
      if (child != null && !child.statements().isEmpty()) {
        all.add(child);
      }
    }
    return all;
  }

  /** A child that this batch makes: from now on the batch's later statements can meet it. */
  Known create(ChildNumber number) {
    var child = new Known(number, false);
    known.put(number, child);
    return child;
  }

  /** A statement is placed with a child: from now on the child can be met by its keys too. */
  void join(Known child, String source, ChildStatement statement, Collection<Long> keys) {
    child.add(source, statement);
    if (child.keys != null) {
      child.keys.addAll(keys);
    }
    for (long key : keys) {
      var having = children.computeIfAbsent(key, one -> new ArrayList<>());
      if (!having.contains(child.number.value())) {
        var grown = new ArrayList<>(having);
        grown.add(child.number.value());
        children.put(key, grown);
      }
    }
  }
}

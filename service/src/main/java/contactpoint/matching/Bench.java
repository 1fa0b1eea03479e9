package contactpoint.matching;

import contactpoint.database.Tx;
import contactpoint.intake.ChildStatement;
import contactpoint.keys.KeyedHash;
import contactpoint.linkage.Description;
import contactpoint.linkage.Model;
import contactpoint.linkage.Profile;
import contactpoint.register.Register;
import contactpoint.register.Said;
import contactpoint.vocabulary.ChildNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

  private final ThreadLocal<Function<Description, Profile>> preparer;
  private final boolean anyConcealed;
  private final Map<Long, List<Long>> who = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();
  private final Map<Long, List<Long>> near = new HashMap<>();
  private final Map<ChildNumber, Known> known = new HashMap<>();

  Bench(Model model, boolean noneConcealed) {
    this.preparer = ThreadLocal.withInitial(model::preparer);
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
        made = preparer.get().apply(Descriptions.of(statements));
        profile = made;
      }
      return made;
    }

    /** Whether the source speaks of this child under another of its references. */
    boolean isHeldTwiceBy(String source, String reference) {
      var references = sources.get(source);
      return references != null && (references.size() > 1 || !references.contains(reference));
    }

    List<ChildStatement> statements() {
      return statements;
    }
  }

  private static List<Long> first(List<Long> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }

  /** Whether it is known that a child has a key. */
  boolean isKnown(long key, ChildNumber child) {
    return who.getOrDefault(key, List.of()).contains(child.value());
  }

  /** The hashed keys by which a model has a description compared with others. */
  static List<Long> keys(Model model, KeyedHash hash, Profile profile) {
    return model.blockingKeys(profile).stream().map(key -> hash.eightBytesOf(key.text())).toList();
  }

  /** Brings every child to the bench that has one of the keys, or comes near to being concealed. */
  void bring(
      Tx tx,
      Register register,
      KeyRows keyRows,
      Collection<Long> keys,
      KeyRows nearRows,
      Collection<Long> nearKeys) {
    who.putAll(keyRows.who(tx, keys));
    who.forEach((key, having) -> children.put(key, first(having, BOUND)));
    nearRows.who(tx, nearKeys).forEach((key, having) -> near.put(key, first(having, 10 * BOUND)));
    var numbers = new TreeSet<ChildNumber>();
    children.values().forEach(all -> all.forEach(one -> numbers.add(new ChildNumber(one))));
    near.values().forEach(all -> all.forEach(one -> numbers.add(new ChildNumber(one))));
    var hidden = register.concealed(tx, numbers);
    var shown = new TreeSet<>(numbers);
    shown.removeAll(hidden);
    lay(register.saidOf(tx, shown), false);
    lay(register.everSaidOf(tx, hidden), true); // a shield outlives what its sources take back
    prepare();
  }

  /** Makes every child on the bench ready to be compared, on all processors. */
  private void prepare() {
    known.values().parallelStream().forEach(Known::profile);
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
    var numbers = new TreeSet<ChildNumber>();
    for (long key : keys) {
      index.getOrDefault(key, List.of()).forEach(one -> numbers.add(new ChildNumber(one)));
    }
    var all = new ArrayList<Known>();
    for (var number : numbers) {
      var child = known.get(number);
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

package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.Involvement;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Country;
import contactpoint.population.places.ServiceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All suppliers: they are told of families and say what they know of them, delivery by delivery.
 */
public final class Suppliers {

  private static final int YEAR = 365;

  /** Marks the second reference of a child whom a supplier has twice. */
  private static final long SECOND = 1L << 31;

  private final long seed;
  private final Country country;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits;
  private final Spellings spellings;
  private final Layouts layouts;

  public Suppliers(
      long seed,
      Country country,
      Deliveries deliveries,
      Map<SystemKind, Habits> habits,
      Spellings spellings) {
    this.seed = seed;
    this.country = country;
    this.deliveries = deliveries;
    this.habits = new EnumMap<>(habits);
    this.spellings = spellings;
    this.layouts = new Layouts(habits);
  }

  /** In which layout each source writes. */
  public Layouts layouts() {
    return layouts;
  }

  /** What all suppliers say of the families of a district. */
  public Block tell(List<Family> families) {
    var block = new Block(deliveries.count(), layouts);
    var telling = new Telling(block);
    for (Family family : families) {
      for (Child child : family.children()) {
        telling.tell(child, sibling(family, child));
      }
    }
    return block;
  }

  /** Another child's date of birth, which may slip in. */
  private static int sibling(Family family, Child child) {
    for (Child other : family.children()) {
      if (other != child && other.born() != child.born()) {
        return other.born();
      }
    }
    return Child.NEVER;
  }

  /** A source and what it calls a child. */
  public record SourceReference(String source, String ref) {}

  /** What a national supplier calls a child, if it covers it when the full delivery is made. */
  public Optional<SourceReference> reference(Child child, SystemKind kind) {
    if (!covers(kind, child)) {
      return Optional.empty();
    }
    Span span = span(kind, child);
    return span.from() <= deliveries.first()
            && span.until() > deliveries.day(deliveries.count() - 1)
        ? Optional.of(
            new SourceReference(kind.code(), reference(kind, kind.code(), child.person())))
        : Optional.empty();
  }

  /** What a supplier calls a person. */
  public String reference(SystemKind kind, String source, long person) {
    return Reference.of(seed, source, kind.letters(), person);
  }

  /** Whether a national supplier ever covers a child. */
  public boolean covers(SystemKind kind, Child child) {
    if (!child.isBorn()) {
      return false;
    }
    Chance chance = Chance.of(seed, child.person(), kind.key(), 0xC0FE);
    int age = Math.clamp((deliveries.day(deliveries.count() - 1) - child.born()) / YEAR, 0, 17);
    boolean bornElsewhere = child.begins() > child.born() + 20;
    return chance.happens(habits(kind).coverage().get(age))
        && !(kind == SystemKind.BIRTHS_DEATHS && bornElsewhere);
  }

  /** Whether a national supplier has a child on a day. */
  public boolean knows(SystemKind kind, Child child, int day) {
    if (!covers(kind, child)) {
      return false;
    }
    Span span = span(kind, child);
    return span.from() <= day && span.until() > day;
  }

  private Habits habits(SystemKind kind) {
    return Objects.requireNonNull(habits.get(kind));
  }

  private Span span(SystemKind kind, Child child) {
    Chance chance = Chance.of(seed, child.person(), kind.key(), 0x57A7);
    return Span.of(kind, child, chance.daysUntil(365.25 / habits(kind).lag()));
  }

  private static SystemKind system(ServiceKind service) {
    for (SystemKind kind : SystemKind.values()) {
      if (kind.code().equals(service.system())) {
        return kind;
      }
    }
    throw new IllegalStateException("No system keeps " + service.code());
  }

  /** The telling of one block. */
  private final class Telling {
    private final Map<SystemKind, Teller> tellers = new EnumMap<>(SystemKind.class);
    private final Map<String, Deque<Freed>> freed = new HashMap<>();

    Telling(Block block) {
      for (SystemKind kind : SystemKind.values()) {
        tellers.put(kind, new Teller(seed, country, deliveries, habits(kind), spellings, block));
      }
    }

    void tell(Child child, int sibling) {
      for (SystemKind kind : SystemKind.values()) {
        if (kind.national() && covers(kind, child)) {
          state(child, sibling, kind, kind.code(), span(kind, child), List.of());
        }
      }
      local(child, sibling);
    }

    /** Local systems know the children they work with. */
    private void local(Child child, int sibling) {
      Map<String, List<Involvement>> bySource = new TreeMap<>();
      for (Involvement work : child.involvements()) {
        if (work.to() >= deliveries.first() - YEAR) {
          bySource
              .computeIfAbsent(work.kind().source(work.authority()), s -> new ArrayList<>())
              .add(work);
        }
      }
      bySource.forEach((source, works) -> {
        int from = works.stream().mapToInt(Involvement::from).min().orElseThrow();
        int grown =
            child.isBorn() && child.consentUntil() == Child.NEVER
                ? child.born() + Span.CHILDHOOD
                : Child.NEVER;
        state(
            child,
            sibling,
            system(works.getFirst().kind()),
            source,
            new Span(from, Math.min(child.ends(), grown)),
            works);
      });
    }

    private void state(
        Child child,
        int sibling,
        SystemKind kind,
        String source,
        Span span,
        List<Involvement> works) {
      if (span.from() > span.until()
          || span.from() > deliveries.day(deliveries.count() - 1)
          || span.until() <= deliveries.first()) {
        return;
      }
      Chance chance = Chance.of(seed, child.person(), source.hashCode(), 0x1A6);
      Habits own = habits(kind);
      boolean twice = chance.happens(own.rate(Slip.DUPLICATE));
      boolean again = chance.happens(own.rate(Slip.REUSED_REFERENCE));
      Teller teller = Objects.requireNonNull(tellers.get(kind));
      String ref = reference(kind, source, child.person());
      if (again && span.from() > deliveries.first()) {
        ref = freed(source, deliveries.taking(span.from())).orElse(ref);
      }
      teller.tell(new Teller.About(child, sibling, source, ref, span, 0), works);
      if (twice) {
        String second = reference(kind, source, child.person() | SECOND);
        teller.tell(new Teller.About(child, sibling, source, second, span, 1), works);
      }
      if (span.until() != Child.NEVER && kind.national()) {
        int delivery = deliveries.taking(span.until());
        if (delivery > 0) {
          freed.computeIfAbsent(source, s -> new ArrayDeque<>()).add(new Freed(ref, delivery));
        }
      }
    }

    /** A reference that was withdrawn in an earlier delivery. */
    private Optional<String> freed(String source, int delivery) {
      Deque<Freed> free = freed.getOrDefault(source, new ArrayDeque<>());
      return !free.isEmpty() && free.getFirst().delivery() < delivery
          ? Optional.of(free.removeFirst().ref())
          : Optional.empty();
    }
  }

  /** A reference that can be given again after a delivery. */
  private record Freed(String ref, int delivery) {}
}

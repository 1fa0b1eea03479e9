package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Involvement;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.places.Services;
import contactpoint.population.places.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All suppliers: they are told of a family and say what they know of it, delivery by delivery. */
public final class Suppliers {

  private static final int YEAR = 365;

  private final long seed;
  private final Country country;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits;

  public Suppliers(
      long seed, Country country, Deliveries deliveries, Map<SystemKind, Habits> habits) {
    this.seed = seed;
    this.country = country;
    this.deliveries = deliveries;
    this.habits = Map.copyOf(habits);
  }

  /** Adds to a block what all suppliers say of a family. */
  public void tell(Family family, Block block) {
    var telling = new Telling(block);
    for (Child child : family.children()) {
      telling.tell(child);
    }
  }

  /** A supplier's reference for a child that it covers; empty if none of these does. */
  public Optional<SourceReference> reference(Child child, List<SystemKind> kinds) {
    for (SystemKind kind : kinds) {
      if (kind.national()
          && covers(kind, child)
          && span(kind, child).from() <= deliveries.first()) {
        return Optional.of(
            new SourceReference(
                kind.code(), Reference.of(seed, kind.code(), kind.letters(), child.person())));
      }
    }
    return Optional.empty();
  }

  /** A source and what it calls a child. */
  public record SourceReference(String source, String ref) {}

  private boolean covers(SystemKind kind, Child child) {
    Chance chance = Chance.of(seed, child.person(), kind.key(), 0xC0FE);
    int age = Math.clamp((deliveries.day(deliveries.count() - 1) - child.born()) / YEAR, 0, 17);
    double share = habits(kind).coverage().get(age);
    return chance.happens(share);
  }

  private Habits habits(SystemKind kind) {
    return java.util.Objects.requireNonNull(habits.get(kind));
  }

  private Span span(SystemKind kind, Child child) {
    Chance chance = Chance.of(seed, child.person(), kind.key(), 0x57A7);
    int late = chance.daysUntil(365.25 / habits(kind).lag());
    return switch (kind) {
      case CHILD_BENEFIT ->
          new Span(child.born() + 20 + late, Math.min(child.died(), child.born() + 20 * YEAR));
      case NHS_REGISTER -> new Span(child.born() + 1 + late / 10, Child.NEVER);
      case BIRTHS_DEATHS -> new Span(child.born() + 5 + late, Child.NEVER);
      case SCHOOL_CENSUS -> new Span(child.upnFrom() + late, lastSchoolDay(child));
      default -> new Span(Child.NEVER, Child.NEVER);
    };
  }

  private static int lastSchoolDay(Child child) {
    return child.settings().last().isEmpty() ? child.settings().lastDay() : Child.NEVER;
  }

  private record Span(int from, int until) {}

  /** Telling of one family. */
  private final class Telling {
    private final Block block;
    private final Statement row = new Statement();

    Telling(Block block) {
      this.block = block;
    }

    void tell(Child child) {
      for (SystemKind kind : SystemKind.values()) {
        if (kind.national() && covers(kind, child)) {
          Span span = span(kind, child);
          state(child, kind, kind.code(), span.from(), span.until(), List.of());
        }
      }
      local(child);
    }

    /** Local systems know the children they work with. */
    private void local(Child child) {
      Map<String, List<Involvement>> bySource = new TreeMap<>();
      for (Involvement involvement : child.involvements()) {
        if (involvement.to() >= deliveries.first() - YEAR) {
          bySource
              .computeIfAbsent(
                  involvement.kind().source(involvement.authority()), s -> new ArrayList<>())
              .add(involvement);
        }
      }
      bySource.forEach((source, involvements) -> {
        int from = involvements.stream().mapToInt(Involvement::from).min().orElseThrow();
        state(child, kind(involvements.getFirst().kind()), source, from, Child.NEVER, involvements);
      });
    }

    private static SystemKind kind(ServiceKind service) {
      for (SystemKind kind : SystemKind.values()) {
        if (kind.code().equals(service.system())) {
          return kind;
        }
      }
      throw new IllegalStateException("No system keeps " + service.code());
    }

    private void state(
        Child child,
        SystemKind kind,
        String source,
        int from,
        int until,
        List<Involvement> involvements) {
      if (from > until
          || from > deliveries.day(deliveries.count() - 1)
          || until <= deliveries.first()) {
        return;
      }
      Chance chance = Chance.of(seed, child.person(), source.hashCode(), 0x1A6);
      var known = new Knowledge(child, kind, from, until, habits(kind).lag(), chance);
      String ref = Reference.of(seed, source, kind.letters(), child.person());
      for (int delivery = 0; delivery < deliveries.count(); delivery++) {
        int day = deliveries.day(delivery);
        int change = known.lastChange(day);
        boolean wanted = change >= 0 && (delivery == 0 || change > deliveries.day(delivery - 1));
        boolean ends = delivery > 0 && until > deliveries.day(delivery - 1) && until <= day;
        if (ends) {
          withdraw(child, kind, source, delivery, ref, until);
        } else if (wanted && until > day) {
          children(child, kind, source, delivery, ref, known, change);
        }
        boolean first =
            change >= 0
                && (delivery == 0 || known.from() > deliveries.day(delivery - 1))
                && until > day;
        if (first && kind.sends(FileKind.CARERS)) {
          carers(child, kind, source, delivery, ref, known.from());
        }
        if (!involvements.isEmpty()) {
          involvements(child, source, delivery, ref, involvements);
        }
      }
    }

    private void withdraw(
        Child child, SystemKind kind, String source, int delivery, String ref, int day) {
      row.clear();
      row.set(Column.REF, ref).set(Column.AS_OF, Days.text(day)).set(Column.ACTION, "withdraw");
      row.write(block.rows(source, delivery, FileKind.CHILDREN), child.person());
      if (kind.sends(FileKind.CARERS)) {
        for (int i = 0; i < child.carers().size(); i++) {
          Rows rows = block.rows(source, delivery, FileKind.CARERS);
          rows.row(ref + "-" + (i + 1), child.person()).field(ref).date(day).field("withdraw");
          for (int blank = 0; blank < 6; blank++) {
            rows.field("");
          }
          rows.end();
        }
      }
    }

    private void children(
        Child child,
        SystemKind kind,
        String source,
        int delivery,
        String ref,
        Knowledge known,
        int day) {
      row.clear();
      FullName name = child.names().value(known.name(day));
      boolean full =
          kind == SystemKind.BIRTHS_DEATHS
              || kind == SystemKind.NHS_REGISTER
              || kind == SystemKind.CHILD_BENEFIT;
      row.set(Column.REF, ref)
          .set(Column.AS_OF, Days.text(day))
          .set(Column.ACTION, "say")
          .set(Column.GIVEN, full ? name.forenames() : name.given())
          .set(Column.FAMILY, name.family())
          .set(Column.SEX, child.girl() ? "F" : "M")
          .set(Column.BORN, Days.text(child.born()));
      if (kind == SystemKind.NHS_REGISTER
          || kind == SystemKind.HEALTH_VISITING
          || kind == SystemKind.MENTAL_HEALTH
          || kind == SystemKind.SOCIAL_CARE
          || kind == SystemKind.BIRTHS_DEATHS) {
        row.set(Column.NHS_NUMBER, child.nhsNumber());
      }
      if (known.knowsUpn(day)) {
        row.set(Column.UPN, child.upn());
      }
      if (known.knowsDeath(day)) {
        row.set(Column.DIED, Days.text(child.died()));
      }
      home(child, known, day);
      if (kind == SystemKind.SCHOOL_CENSUS
          || kind == SystemKind.EDUCATION_WELFARE
          || kind == SystemKind.SOCIAL_CARE) {
        int place = known.setting(day);
        Optional<Setting> setting = child.settings().value(place);
        if (setting.isPresent()) {
          row.set(Column.SETTING, Integer.toString(setting.get().code()))
              .set(Column.SETTING_FROM, Days.text(child.settings().day(place)));
        }
      }
      if (kind == SystemKind.NHS_REGISTER || kind == SystemKind.HEALTH_VISITING) {
        row.set(Column.PRACTICE, child.practices().value(known.practice(day)).code());
      }
      Damage.apply(habits(kind), row, Chance.of(seed, child.person(), source.hashCode(), 0xBAD));
      row.write(block.rows(source, delivery, FileKind.CHILDREN), child.person());
    }

    private void home(Child child, Knowledge known, int day) {
      int place = known.home(day);
      Residence home = child.homes().value(place);
      switch (home.kind()) {
        case DWELLING ->
            row.set(Column.ADDRESS, country.address(home))
                .set(Column.POSTCODE, country.postcode(home))
                .set(Column.ADDRESS_FROM, Days.text(child.homes().day(place)));
        case NO_FIXED_ADDRESS -> row.set(Column.NO_FIXED_ADDRESS, "yes");
        case ABROAD ->
            row.set(Column.LEFT_ENGLAND, Days.text(child.homes().day(place)))
                .set(Column.RETURNS, "unknown");
      }
    }

    private void carers(
        Child child, SystemKind kind, String source, int delivery, String ref, int day) {
      int place = 0;
      for (Carer carer : child.carers()) {
        place++;
        if (kind == SystemKind.CHILD_BENEFIT && !carer.mother() && child.carers().size() > 1) {
          continue;
        }
        boolean reachable = kind != SystemKind.BIRTHS_DEATHS;
        block
            .rows(source, delivery, FileKind.CARERS)
            .row(ref + "-" + place, child.person())
            .field(ref)
            .date(day)
            .field("say")
            .field(carer.given())
            .field(
                kind == SystemKind.BIRTHS_DEATHS && !carer.formerFamily().isEmpty()
                    ? carer.formerFamily()
                    : carer.family())
            .field(carer.relation().code())
            .field(reachable ? carer.mobile() : "")
            .field(reachable ? carer.email() : "")
            .field(carer.sameAddress() ? "yes" : "no")
            .end();
      }
    }

    private void involvements(
        Child child, String source, int delivery, String ref, List<Involvement> involvements) {
      int place = 0;
      for (Involvement work : involvements) {
        place++;
        int day = deliveries.day(delivery);
        int before = delivery == 0 ? Integer.MIN_VALUE : deliveries.day(delivery - 1);
        boolean begins = work.from() > before && work.from() <= day;
        boolean ends = work.to() > before && work.to() <= day;
        if (begins || ends) {
          involvement(child, source, delivery, ref + "-" + place, ref, work, ends);
        }
      }
    }

    private void involvement(
        Child child,
        String source,
        int delivery,
        String ref,
        String childRef,
        Involvement work,
        boolean ended) {
      boolean consent = work.kind().sensitive() && !work.harm();
      block
          .rows(source, delivery, FileKind.INVOLVEMENTS)
          .row(ref, child.person())
          .field(childRef)
          .date(ended ? work.to() : work.from())
          .field("say")
          .field(Services.code(work.authority(), work.kind(), work.team()))
          .field(work.kind().code())
          .field(work.practitioner().name())
          .field(work.practitioner().phone())
          .field(work.practitioner().email())
          .date(work.from())
          .date(ended ? work.to() : Child.NEVER)
          .field(work.lead() ? "yes" : "no")
          .field(work.assessment() ? "yes" : "no")
          .field(!work.kind().sensitive() ? "" : consent ? "consent" : "harm")
          .field(consent ? (work.from() - child.born() > 13 * YEAR ? "child" : "carer") : "")
          .date(consent ? work.from() : Child.NEVER)
          .date(consent ? work.from() + 2 * YEAR : Child.NEVER)
          .end();
    }
  }
}

package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Involvement;
import contactpoint.population.families.Timeline;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.places.Services;
import contactpoint.population.places.Setting;
import java.util.List;
import java.util.Optional;

/** One kind of supplier saying what it knows, row by row, delivery by delivery. */
final class Teller {

  private static final int YEAR = 365;

  private final long seed;
  private final Country country;
  private final Deliveries deliveries;
  private final Habits habits;
  private final SystemKind kind;
  private final Damage damage;
  private final Block block;
  private final Statement row = new Statement();

  Teller(
      long seed,
      Country country,
      Deliveries deliveries,
      Habits habits,
      Spellings spellings,
      Block block) {
    this.seed = seed;
    this.country = country;
    this.deliveries = deliveries;
    this.habits = habits;
    this.kind = habits.kind();
    this.damage = new Damage(habits, spellings);
    this.block = block;
  }

  /**
   * Whom a source speaks of, and under which reference.
   *
   * @param copy 0, or 1 for the second time the same source has the child
   */
  record About(Child child, int sibling, String source, String ref, Span span, int copy) {
    long salt() {
      return source.hashCode() * 31L + copy;
    }
  }

  void tell(About about, List<Involvement> works) {
    Chance chance = Chance.of(seed, about.child().person(), about.salt(), 0x1A7);
    boolean stale = chance.happens(habits.rate(Slip.OLD_ADDRESS));
    boolean other =
        about.child().otherHome().isPresent()
            && chance.happens(habits.rate(Slip.OTHER_PARENTS_ADDRESS));
    Timeline<Residence> homes = other ? otherHome(about.child()) : about.child().homes();
    var known =
        new Knowledge(about.child(), kind, homes, about.span(), habits.lag(), stale, chance);
    for (int delivery = 0; delivery < deliveries.count(); delivery++) {
      delivery(about, known, homes, works, delivery);
    }
  }

  /** The mother's home until the parents part, then the father's. */
  private static Timeline<Residence> otherHome(Child child) {
    Timeline<Residence> other = child.otherHome().orElseThrow();
    Timeline<Residence> homes = child.homes();
    if (other.day(0) <= homes.day(0)) {
      return other;
    }
    var line = new Timeline<>(homes.day(0), homes.value(0));
    for (int i = 1; i < homes.size() && homes.day(i) < other.day(0); i++) {
      line.then(homes.day(i), homes.value(i));
    }
    for (int i = 0; i < other.size(); i++) {
      line.then(other.day(i), other.value(i));
    }
    return line;
  }

  private void delivery(
      About about,
      Knowledge known,
      Timeline<Residence> homes,
      List<Involvement> works,
      int delivery) {
    int day = deliveries.day(delivery);
    int before = delivery == 0 ? Integer.MIN_VALUE : deliveries.day(delivery - 1);
    boolean everything = delivery == 0 || habits.fullEachTime();
    int until = about.span().until();
    if (until <= day) {
      if (until > before && about.span().from() <= before && !habits.fullEachTime()) {
        withdraw(about, delivery, until);
      }
      return;
    }
    int change = known.lastChange(day);
    if (change >= 0 && (everything || change > before)) {
      child(about, known, homes, delivery, change);
    }
    int since = everything ? Integer.MIN_VALUE : before;
    if (kind.sends(FileKind.CARERS) && change >= 0) {
      carers(about, delivery, since, everything);
    }
    involvements(about, works, delivery, since);
  }

  private void withdraw(About about, int delivery, int day) {
    row.clear();
    row.set(Column.REF, about.ref())
        .set(Column.AS_OF, Days.text(day))
        .set(Column.ACTION, "withdraw")
        .write(block.rows(about.source(), delivery, FileKind.CHILDREN), about.child().person());
    if (kind.sends(FileKind.CARERS)) {
      int before = deliveries.day(delivery - 1);
      int place = 0;
      for (Care care : about.child().care()) {
        place++;
        if (knows(about.child(), care)
            && begins(about, care) <= before
            && ends(about, care) > before) {
          noCarer(about, delivery, place, day);
        }
      }
    }
  }

  private void child(
      About about, Knowledge known, Timeline<Residence> homes, int delivery, int day) {
    Child child = about.child();
    row.clear();
    row.set(Column.REF, about.ref()).set(Column.AS_OF, Days.text(day)).set(Column.ACTION, "say");
    int name = known.name(day);
    names(child, name);
    damage.names(row, Chance.of(seed, child.person(), about.salt(), 0xA0 + name));
    birth(child);
    damage.birth(
        row,
        Chance.of(seed, child.person(), about.salt(), 0xB0),
        child.born(),
        about.sibling(),
        child.group());
    numbers(child, known, day);
    damage.numbers(row, Chance.of(seed, child.person(), about.salt(), 0xC0), child.group());
    int home = known.home(day);
    home(child, homes, home);
    damage.address(row, Chance.of(seed, child.person(), about.salt(), 0xD0 + home), child.group());
    places(child, known, day);
    row.write(block.rows(about.source(), delivery, FileKind.CHILDREN), child.person());
  }

  private void names(Child child, int place) {
    FullName name = child.names().value(place);
    String given = kind.fullNames() ? name.forenames() : name.given();
    boolean unnamed = given.isEmpty() && child.isBorn() && kind != SystemKind.BIRTHS_DEATHS;
    row.set(Column.GIVEN, unnamed ? child.placeholder() : given)
        .set(Column.FAMILY, name.family())
        .set(Column.KNOWN_AS, kind.national() ? "" : name.knownAs());
    String former = place > 0 ? child.names().value(place - 1).family() : "";
    boolean renamed = place > 1 && !former.equals(name.family());
    if (renamed && (kind == SystemKind.SOCIAL_CARE || kind == SystemKind.NHS_REGISTER)) {
      row.set(Column.FORMER_FAMILY, former);
    }
  }

  private void birth(Child child) {
    if (child.isBorn()) {
      row.set(Column.SEX, child.girl() ? "F" : "M").set(Column.BORN, Days.text(child.born()));
    } else {
      row.set(Column.EXPECTED, Days.text(child.expected()));
    }
  }

  private void numbers(Child child, Knowledge known, int day) {
    if (kind.holdsNhsNumber() && child.isBorn()) {
      row.set(Column.NHS_NUMBER, child.nhsNumber());
    }
    if (known.knowsUpn(day)) {
      row.set(Column.UPN, child.upn());
    }
    if (known.knowsDeath(day)) {
      row.set(Column.DIED, Days.text(child.died()));
    }
  }

  private void home(Child child, Timeline<Residence> homes, int place) {
    Residence home = homes.value(place);
    switch (home.kind()) {
      case DWELLING ->
          row.set(Column.ADDRESS, country.address(home))
              .set(Column.POSTCODE, country.postcode(home))
              .set(Column.ADDRESS_FROM, Days.text(homes.day(place)));
      case NO_FIXED_ADDRESS -> row.set(Column.NO_FIXED_ADDRESS, "yes");
      case ABROAD ->
          row.set(Column.LEFT_ENGLAND, Days.text(homes.day(place)))
              .set(Column.RETURNS, child.returns());
    }
  }

  private void places(Child child, Knowledge known, int day) {
    if (kind.holdsSetting()) {
      int place = known.setting(day);
      Optional<Setting> setting = child.settings().value(place);
      if (setting.isPresent()) {
        row.set(Column.SETTING, Integer.toString(setting.get().code()))
            .set(Column.SETTING_FROM, Days.text(child.settings().day(place)));
      }
    }
    if (kind.holdsPractice()) {
      row.set(Column.PRACTICE, child.practices().value(known.practice(day)).code());
    }
  }

  /** Carers whose part begins or ends between two deliveries; all of now, if everything is said. */
  private void carers(About about, int delivery, int since, boolean everything) {
    int day = deliveries.day(delivery);
    int place = 0;
    for (Care care : about.child().care()) {
      place++;
      if (!knows(about.child(), care)) {
        continue;
      }
      int begins = begins(about, care);
      int ends = ends(about, care);
      if (begins > since && begins <= day && ends > day) {
        carer(about, delivery, place, care, begins);
      } else if (!everything && begins <= since && ends > since && ends <= day) {
        noCarer(about, delivery, place, ends);
      }
    }
  }

  private static int begins(About about, Care care) {
    return Math.max(about.span().from(), care.from() + 10);
  }

  private static int ends(About about, Care care) {
    return care.to() == Child.NEVER ? care.to() : Math.max(care.to() + 10, about.span().from());
  }

  /** Child benefit knows one claimant, the registrar the parents, social care all. */
  private boolean knows(Child child, Care care) {
    Carer.Part part = care.carer().part();
    return switch (kind) {
      case CHILD_BENEFIT -> care.carer().equals(claimant(child));
      case BIRTHS_DEATHS ->
          care.from() <= child.born() && (part == Carer.Part.MOTHER || part == Carer.Part.FATHER);
      default -> true;
    };
  }

  private static Carer claimant(Child child) {
    for (Care care : child.care()) {
      if (care.carer().part() == Carer.Part.MOTHER && care.sameAddress()) {
        return care.carer();
      }
    }
    return child.care().getFirst().carer();
  }

  private void carer(About about, int delivery, int place, Care care, int day) {
    Carer carer = care.carer();
    boolean registrar = kind == SystemKind.BIRTHS_DEATHS;
    String family =
        registrar && !carer.formerFamily().isEmpty() ? carer.formerFamily() : carer.family();
    block
        .rows(about.source(), delivery, FileKind.CARERS)
        .row(about.ref() + "-" + place, about.child().person())
        .field(about.ref())
        .date(day)
        .field("say")
        .field(habits.capitals() ? Writing.capitals(carer.given()) : carer.given())
        .field(habits.capitals() ? Writing.capitals(family) : family)
        .field(carer.part().relation())
        .field(registrar ? "" : carer.mobile())
        .field(registrar ? "" : carer.email())
        .field(care.sameAddress() ? "yes" : "no")
        .end();
  }

  private void noCarer(About about, int delivery, int place, int day) {
    Rows rows = block.rows(about.source(), delivery, FileKind.CARERS);
    rows.row(about.ref() + "-" + place, about.child().person())
        .field(about.ref())
        .date(day)
        .field("withdraw");
    for (int blank = 0; blank < 6; blank++) {
      rows.field("");
    }
    rows.end();
  }

  private void involvements(About about, List<Involvement> works, int delivery, int since) {
    int day = deliveries.day(delivery);
    int place = 0;
    for (Involvement work : works) {
      place++;
      boolean begins = work.from() > since && work.from() <= day;
      boolean ends = work.to() > since && work.to() <= day;
      if (begins || ends) {
        involvement(about, delivery, place, work, ends);
      }
    }
  }

  private void involvement(About about, int delivery, int place, Involvement work, boolean ended) {
    Child child = about.child();
    boolean grown = child.consentUntil() != Child.NEVER;
    boolean consent = grown || (work.kind().sensitive() && !work.harm());
    boolean ownConsent = grown || work.from() - child.born() > 13 * YEAR;
    block
        .rows(about.source(), delivery, FileKind.INVOLVEMENTS)
        .row(about.ref() + "-" + place, child.person())
        .field(about.ref())
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
        .field(consent ? "consent" : work.kind().sensitive() ? "harm" : "")
        .field(consent ? ownConsent ? "child" : "carer" : "")
        .date(consent ? work.from() : Child.NEVER)
        .date(!consent ? Child.NEVER : grown ? child.consentUntil() : work.from() + 2 * YEAR)
        .end();
  }
}

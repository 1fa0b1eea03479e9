package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Community;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to the children of a household, each from birth to today. */
final class Lives {

  private static final int YEAR = 365;

  private final Chance chance;
  private final Country country;
  private final NameBook names;
  private final District district;
  private final Numbers numbers;
  private final Schooling schooling;
  private final Needs needs;
  private final int today;
  private int made;

  Lives(
      Chance chance,
      Country country,
      NameBook names,
      District district,
      Numbers numbers,
      Needs needs,
      int today) {
    this.chance = chance;
    this.country = country;
    this.names = names;
    this.district = district;
    this.numbers = numbers;
    this.needs = needs;
    this.today = today;
    this.schooling = new Schooling(country, numbers);
  }

  long person() {
    return ((long) district.number() << 13) + made++;
  }

  /** The usual family: everybody born here, or come here together. */
  Family family(Household household, List<Families.Birth> births) {
    boolean arrived = chance.happens(Rates.ARRIVED * arrivals(household.group));
    int arrival =
        arrived
            ? births.getLast().day()
                - 30
                + chance.below(Math.max(60, today - births.getLast().day()))
            : 0;
    List<Child> children = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    List<Boolean> ofStep = new ArrayList<>();
    List<Child> kinless = new ArrayList<>();
    List<Family.Pair> pairs = new ArrayList<>();
    for (int b = 0; b < births.size(); b++) {
      Families.Birth birth = births.get(b);
      boolean step = household.stepFrom != Child.NEVER && birth.day() > household.stepFrom + 250;
      for (int i = 0; i < birth.children(); i++) {
        Child.Builder child = child(household, birth.day(), step, place(i, birth.children()));
        if (arrived && birth.day() < arrival && arrival < today) {
          child.beginsOn(arrival);
        }
        care(child, household);
        Optional<Adoption> adoption = adopted(child, household);
        if (adoption.isPresent()) {
          Child before = adoption.get().before();
          Child after = adoption.get().after();
          pairs.add(new Family.Pair(before.person(), after.person(), Family.Kind.IDENTITY));
          children.add(before);
          order.add(b);
          ofStep.add(step);
          kinless.add(after);
          continue;
        }
        children.add(finish(child, household));
        order.add(b);
        ofStep.add(step);
      }
    }
    pairs(pairs, children, order, ofStep);
    children.addAll(kinless);
    return new Family(children, pairs);
  }

  /** The same child before and after, as two people: nobody may join them. */
  private record Adoption(Child before, Child after) {}

  private static double arrivals(Group group) {
    return switch (group) {
      case WBRI -> 0.15;
      case WOTH, WROM, BAFR, ARAB, AOTH, CHNE, OOTH -> 4;
      default -> 1.5;
    };
  }

  private static void pairs(
      List<Family.Pair> pairs, List<Child> children, List<Integer> order, List<Boolean> ofStep) {
    for (int i = 0; i < children.size(); i++) {
      for (int j = i + 1; j < children.size(); j++) {
        Family.Kind kind =
            order.get(i).equals(order.get(j))
                ? Family.Kind.TWIN
                : ofStep.get(i).equals(ofStep.get(j)) ? Family.Kind.SIBLING : Family.Kind.HALF;
        pairs.add(new Family.Pair(children.get(i).person(), children.get(j).person(), kind));
      }
    }
  }

  Child.Builder child(Household household, int born, boolean step, String ofMultiple) {
    boolean girl = !chance.happens(Rates.BOYS);
    Timeline<Residence> homes = from(household.homes, born);
    Child.Builder child =
        new Child.Builder(
                person(),
                born,
                girl,
                household.group,
                names(household, girl, born, step),
                homes,
                practices(homes, household.habit))
            .nhsNumber(numbers.nhsNumber())
            .returns(household.returns)
            .placeholder(placeholder(girl, ofMultiple));
    household.care(born, step).forEach(child::caredForBy);
    if (household.parted != Child.NEVER
        && household.together
        && !step
        && chance.happens(Rates.TWO_HOMES)) {
      child.alsoLivesIn(household.fathersHome);
    }
    if (chance.happens(Rates.SHIELDED)) {
      child.shieldedFrom(Math.max(born, today - chance.between(1, 900)));
    }
    return child;
  }

  /** What a hospital calls one of several; empty for a child born alone. */
  private static String place(int before, int children) {
    return children == 1 ? "" : (children == 2 ? "Twin " : "Triplet ") + (before + 1);
  }

  private String placeholder(boolean girl, String ofMultiple) {
    if (!ofMultiple.isEmpty()) {
      return ofMultiple;
    }
    double which = chance.nextDouble();
    return which < 0.6
        ? "Baby"
        : which < 0.8 ? girl ? "Baby Girl" : "Baby Boy" : girl ? "Female Infant" : "Male Infant";
  }

  /** Names from the first days, when there is only the mother's, to the last change. */
  Timeline<FullName> names(Household household, boolean girl, int born, boolean step) {
    int year = LocalDate.ofEpochDay(born).getYear();
    Community community = household.community;
    String family = step ? household.step.family() : household.birthFamily;
    String borne = names.family(chance, community, girl, family);
    String father = step ? household.step.given() : household.father.given();
    String given = forename(household, girl, year, father, borne);
    String middle = names.middle(chance, community, girl, year, given, father);
    boolean religious = NameBook.isReligious(given);
    String second = names.bearsFathersName(community) ? "" : middle;
    String knownAs =
        chance.happens(religious ? 0.55 : 0.07) ? names.knownAs(chance, given, second) : "";
    var first = new FullName(given, middle, borne, knownAs);
    var line = new Timeline<>(born, new FullName("", "", household.mother.family(), ""));
    line.then(born + chance.between(2, 38), first);
    if (!step && borne.equals(form(household, girl, family))) {
      changes(line, household, girl, first);
    }
    return line;
  }

  /** A forename that no brother or sister has, nor a father whose name follows, nor the family. */
  String forename(Household household, boolean girl, int year, String father, String family) {
    String given = names.forename(chance, household.community, girl, year);
    for (int i = 0; i < 5 && isAnothers(given, household, father, family); i++) {
      given = names.forename(chance, household.community, girl, year);
    }
    household.forenames.add(given);
    return given;
  }

  private boolean isAnothers(String given, Household household, String father, String family) {
    return household.forenames.contains(given)
        || given.equals(family)
        || (names.bearsFathersName(household.community) && names.isAlike(given, father));
  }

  /** The form of a surname that a son or a daughter bears. */
  private String form(Household household, boolean girl, String family) {
    return girl ? names.forWoman(household.community, family) : family;
  }

  /** What befalls a family name; a name of one's own in its place (Kaur, Begum) is kept. */
  private void changes(Timeline<FullName> line, Household household, boolean girl, FullName first) {
    FullName name = first;
    if (household.married != Child.NEVER
        && household.married > line.lastDay()
        && !household.birthFamily.equals(household.father.family())
        && household.takesFathersName) {
      name = name.called(form(household, girl, household.father.family()));
      line.then(household.married + 30, name);
    }
    if (household.parted != Child.NEVER
        && household.together
        && household.takesMothersName
        && household.parted + 200 > line.lastDay()
        && household.parted + 200 < today) {
      name = name.called(form(household, girl, household.mothersFamily));
      line.then(household.parted + 200, name);
    }
    if (household.stepFrom != Child.NEVER
        && household.takesStepName
        && household.stepFrom + 300 > line.lastDay()) {
      name = name.called(form(household, girl, household.step.family()));
      line.then(household.stepFrom + 300, name);
    }
  }

  private static Timeline<Residence> from(Timeline<Residence> homes, int born) {
    var line = new Timeline<>(born, homes.at(born));
    for (int i = 0; i < homes.size(); i++) {
      if (homes.day(i) > born) {
        line.then(homes.day(i), homes.value(i));
      }
    }
    return line;
  }

  Timeline<Practice> practices(Timeline<Residence> homes, int habit) {
    var line = new Timeline<>(homes.day(0), practice(homes.value(0), habit));
    for (int i = 1; i < homes.size(); i++) {
      if (homes.value(i).district() != homes.value(i - 1).district()) {
        line.then(homes.day(i) + 20, practice(homes.value(i), habit));
      }
    }
    return line;
  }

  private Practice practice(Residence home, int habit) {
    List<Practice> near = country.district(home).practices();
    return near.get(habit % near.size());
  }

  /** Taken into care: somebody else's home, and a social worker. */
  private void care(Child.Builder child, Household household) {
    int from = Math.max(child.begins() + 60, today - 30 - chance.daysUntil(0.45));
    if (!chance.happens(Rates.IN_CARE) || from >= today || household.gone()) {
      return;
    }
    placed(child, from, household.community);
  }

  private void placed(Child.Builder child, int from, Community community) {
    var homes = new Timeline<>(child.homes().day(0), child.homes().value(0));
    for (int i = 1; i < child.homes().size() && child.homes().day(i) < from; i++) {
      homes.then(child.homes().day(i), child.homes().value(i));
    }
    homes.then(from, country.elsewhere(chance, homes.last()));
    int again = from + 90 + chance.daysUntil(0.6);
    if (again < today) {
      homes.then(again, country.elsewhere(chance, homes.last()));
    }
    child.livesIn(homes);
    child.treatedAt(practices(homes, chance.below(100)));
    child.apartFromParents(from);
    Carer foster = new Household.Stranger(chance, names).carer(Carer.Part.FOSTER_CARER, community);
    child.caredForBy(new Care(foster, homes.lastDay(), Child.NEVER, true));
    needs.socialWork(chance, child, from);
  }

  /** Adopted from care: the old identity ends and another person, in all registers, begins. */
  private Optional<Adoption> adopted(Child.Builder child, Household household) {
    int age = (today - child.born()) / YEAR;
    if (age < 1 || !chance.happens(Rates.ADOPTED) || household.gone()) {
      return Optional.empty();
    }
    int day = Math.max(child.begins() + 250, today - chance.below(4 * YEAR));
    if (day >= today) {
      return Optional.empty();
    }
    Child before = finish(child.endsOn(day), household);
    Residence home = country.elsewhere(chance, before.homes().at(day));
    var parents =
        new Household(
            chance, country, names, today, household.group, before.born(), home, Optional.empty());
    FullName known = before.names().last();
    String family = form(parents, before.girl(), parents.father.family());
    int year = LocalDate.ofEpochDay(before.born()).getYear();
    String given =
        chance.happens(0.5) && !known.given().equals(family)
            ? known.given()
            : forename(parents, before.girl(), year, parents.father.given(), family);
    var homes = new Timeline<>(day, home);
    Child.Builder after =
        new Child.Builder(
                person(),
                before.born(),
                before.girl(),
                before.group(),
                new Timeline<>(day, new FullName(given, "", family, "")),
                homes,
                practices(homes, parents.habit))
            .beginsOn(day)
            .insteadOf(before.person())
            .nhsNumber(numbers.nhsNumber());
    parents.care(day, false).forEach(after::caredForBy);
    if (chance.happens(0.15)) {
      after.shieldedFrom(day);
    }
    return Optional.of(new Adoption(before, finish(after, parents)));
  }

  Child finish(Child.Builder child, Household household) {
    schooling.of(chance, child, household.habit);
    needs.of(chance, child);
    return child.make();
  }
}

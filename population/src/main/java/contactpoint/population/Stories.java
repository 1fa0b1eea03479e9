package contactpoint.population;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Involvement;
import contactpoint.population.families.Timeline;
import contactpoint.population.names.Group;
import contactpoint.population.places.Country;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.places.Setting;
import contactpoint.population.suppliers.Suppliers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the people with a story, one after another, as they stand on a day. */
final class Stories {

  private static final int BOLTON = 0;
  private static final int BARNET = 1;

  private final Country country;
  private final Suppliers suppliers;
  private final LocalDate on;
  private final int today;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Family.Pair> pairs = new ArrayList<>();

  /** A country whose first district lies in Bolton and whose second in Barnet. */
  Stories(Country country, Suppliers suppliers, LocalDate on) {
    this.country = country;
    this.suppliers = suppliers;
    this.on = on;
    this.today = (int) on.toEpochDay();
    fernleys();
    others();
  }

  /** All of them by name, in the order in which they are told. */
  Map<String, Person> people() {
    return Collections.unmodifiableMap(people);
  }

  /** Who is what to whom. */
  List<Family.Pair> pairs() {
    return List.copyOf(pairs);
  }

  private void fernleys() {
    int born = today - 8 * 365 - 100;
    Residence home = home(BOLTON, 3, 4);
    Carer mother = carer("Ruth", "Fernley", Carer.Part.MOTHER);
    Carer father = carer("Paul", "Fernley", Carer.Part.FATHER);
    Draft twins =
        new Draft(country, BOLTON, born, Group.WBRI)
            .family("Fernley")
            .at(home)
            .carers(mother, father)
            .school(Setting.Kind.PRIMARY);
    Person ada =
        tell(
            "ada",
            "A twin, with a social worker who leads",
            twins.copy().girl("Ada"),
            child ->
                child.workedWithBy(work(ServiceKind.SOCIAL_CARE, 350, today - 200, true, false)));
    Person twin = tell("adasTwin", "Ada's twin sister", twins.copy().girl("Alma"), child -> {});
    Person brother =
        tell(
            "adasBrother",
            "Ada's brother",
            new Draft(country, BOLTON, born + 3 * 365 + 20, Group.WBRI)
                .family("Fernley")
                .at(home)
                .carers(mother, father)
                .school(Setting.Kind.PRIMARY)
                .boy("Tom"),
            child -> {});
    Person neighbour =
        tell(
            "adasNeighbour",
            "At Ada's address, no kin",
            new Draft(country, BOLTON, born - 700, Group.WOTH)
                .family("Kowalski")
                .at(home)
                .carers(carer("Ewa", "Kowalska", Carer.Part.MOTHER))
                .school(Setting.Kind.PRIMARY)
                .boy("Jan"),
            child -> {});
    tell(
        "adasNamesake",
        "Ada's name and birth date, another child",
        new Draft(country, BARNET, born, Group.WBRI)
            .family("Fernley")
            .at(home(BARNET, 8, 2))
            .carers(carer("Joan", "Fernley", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .girl("Ada"),
        child -> {});
    pairs.add(new Family.Pair(ada.person(), twin.person(), Family.Kind.TWIN));
    pairs.add(new Family.Pair(ada.person(), brother.person(), Family.Kind.SIBLING));
    pairs.add(new Family.Pair(twin.person(), brother.person(), Family.Kind.SIBLING));
    for (Person fernley : List.of(ada, twin, brother)) {
      pairs.add(new Family.Pair(fernley.person(), neighbour.person(), Family.Kind.HOUSEHOLD));
    }
  }

  private void others() {
    tell(
        "lily",
        "Shielded",
        new Draft(country, BARNET, today - 9 * 365, Group.WBRI)
            .family("Marsh")
            .at(home(BARNET, 11, 3))
            .carers(carer("Helen", "Marsh", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .girl("Lily"),
        child -> child.shieldedFrom(today - 100));
    Draft samira =
        new Draft(country, BOLTON, today - 12 * 365, Group.MWAS)
            .family("Rahman")
            .at(home(BOLTON, 20, 1))
            .carers(carer("Nadia", "Holt", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .girl("Samira");
    samira.names.then(today - 365, new FullName("Samira", "", "Holt", ""));
    tell("samira", "Took her stepfather's name", samira, child -> {});
    Draft marek =
        new Draft(country, BOLTON, today - 6 * 365, Group.WOTH)
            .family("Nowak")
            .at(home(BARNET, 14, 5))
            .carers(carer("Anna", "Nowak", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .boy("Marek");
    marek.homes.then(today - 21, home(BOLTON, 30, 2));
    tell("marek", "Moved from Barnet to Bolton", marek, child -> {});
    Draft kofi =
        new Draft(country, BARNET, today - 10 * 365, Group.BAFR)
            .family("Mensah")
            .at(home(BARNET, 40, 6))
            .carers(carer("Abena", "Owusu", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .boy("Kofi");
    tell(
        "kofi",
        "Two homes",
        kofi,
        child ->
            child
                .caredForBy(
                    new Care(
                        carer("Yaw", "Mensah", Carer.Part.FATHER), kofi.born, Child.NEVER, false))
                .alsoLivesIn(new Timeline<>(today - 900, home(BARNET, 44, 1))));
    tell(
        "zain",
        "A sensitive service, with consent",
        new Draft(country, BOLTON, today - 15 * 365, Group.APKN)
            .family("Hussain")
            .at(home(BOLTON, 50, 2))
            .carers(carer("Shazia", "Hussain", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .boy("Zain"),
        child ->
            child.workedWithBy(work(ServiceKind.MENTAL_HEALTH, 350, today - 120, false, false)));
    tell(
        "noor",
        "A sensitive service, without consent",
        new Draft(country, BARNET, today - 14 * 365, Group.ARAB)
            .family("Haddad")
            .at(home(BARNET, 52, 2))
            .carers(carer("Rana", "Haddad", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .girl("Noor"),
        child -> child.workedWithBy(work(ServiceKind.MENTAL_HEALTH, 302, today - 90, false, true)));
    Draft finn =
        new Draft(country, BOLTON, today - 7 * 365, Group.WIRT)
            .family("Doherty")
            .at(home(BOLTON, 60, 2))
            .carers(carer("Bridget", "Doherty", Carer.Part.MOTHER))
            .boy("Finn");
    finn.homes.then(today - 200, home(BOLTON, 60, 2).withoutAddress());
    tell("finn", "No fixed address", finn, child -> {});
    Draft baby =
        new Draft(country, BOLTON, today - 14, Group.WBRI)
            .family("Sykes")
            .at(home(BOLTON, 70, 2))
            .carers(carer("Amy", "Sykes", Carer.Part.MOTHER))
            .girl("");
    tell(
        "baby",
        "Not yet named",
        baby,
        child ->
            child.workedWithBy(work(ServiceKind.HEALTH_VISITING, 350, today - 10, false, false)));
    expectedOne();
    adopted();
    Draft otis =
        new Draft(country, BARNET, today - 11 * 365, Group.BCRB)
            .family("Grant")
            .at(home(BARNET, 80, 2))
            .carers(carer("Marcia", "Grant", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .boy("Otis");
    otis.homes.then(today - 180, home(BARNET, 80, 2).abroad());
    tell("otis", "Left England", otis, child -> child.returns("yes"));
    tell(
        "grace",
        "Died",
        new Draft(country, BOLTON, today - 4 * 365, Group.WBRI)
            .family("Aspin")
            .at(home(BOLTON, 90, 2))
            .carers(carer("Clare", "Aspin", Carer.Part.MOTHER))
            .girl("Grace"),
        child -> child.diedOn(today - 150));
    alone();
    tell(
        "carla",
        "Nineteen, stays by consent",
        new Draft(country, BARNET, today - 19 * 365 - 30, Group.WBRI)
            .family("Reed")
            .at(home(BARNET, 100, 2))
            .carers(carer("Jean", "Stone", Carer.Part.FOSTER_CARER))
            .girl("Carla"),
        child ->
            child
                .consentsUntil(today + 5 * 365)
                .workedWithBy(work(ServiceKind.SOCIAL_CARE, 302, today - 700, true, false)));
  }

  private void expectedOne() {
    Residence home = home(BARNET, 72, 1);
    int from = today - 120;
    Child.Builder child =
        new Child.Builder(
                ((long) BARNET << 13) + people.size(),
                Child.NEVER,
                true,
                Group.WBRI,
                new Timeline<>(from, new FullName("", "", "Lowe", "")),
                new Timeline<>(from, home),
                new Timeline<>(from, practice(BARNET)))
            .beginsOn(from)
            .expectedOn(today + 42)
            .caredForBy(new Care(carer("Kate", "Lowe", Carer.Part.MOTHER), from, Child.NEVER, true))
            .workedWithBy(work(ServiceKind.HEALTH_VISITING, 302, today - 60, false, false));
    keep("expected", "Not yet born", child.make());
  }

  private void adopted() {
    int born = today - 5 * 365;
    int day = today - 400;
    Person before =
        tell(
            "rosaBefore",
            "An identity that has ended",
            new Draft(country, BOLTON, born, Group.WBRI)
                .family("Tate")
                .at(home(BOLTON, 110, 2))
                .carers(carer("Lisa", "Tate", Carer.Part.MOTHER))
                .girl("Rosie"),
            child -> child.endsOn(day));
    Draft after =
        new Draft(country, BARNET, born, Group.WBRI)
            .from(day)
            .family("Lindqvist")
            .at(home(BARNET, 112, 2))
            .carers(carer("Eva", "Lindqvist", Carer.Part.MOTHER))
            .girl("Rosa");
    Person rosa = tell("rosa", "A new identity", after, child -> child.insteadOf(before.person()));
    pairs.add(new Family.Pair(before.person(), rosa.person(), Family.Kind.IDENTITY));
  }

  private void alone() {
    LocalDate born = LocalDate.of(on.getYear() - 16, 1, 1);
    Draft draft =
        new Draft(country, BOLTON, (int) born.toEpochDay(), Group.OOTH)
            .from(today - 300)
            .family("Karimi")
            .at(home(BOLTON, 120, 2))
            .carers(carer("Peter", "Webb", Carer.Part.FOSTER_CARER))
            .boy("Yusuf");
    tell(
        "yusuf",
        "Came alone; born on a first of January",
        draft,
        child -> child.workedWithBy(work(ServiceKind.SOCIAL_CARE, 350, today - 299, true, false)));
  }

  private Residence home(int district, int postcode, int dwelling) {
    return new Residence(Residence.Kind.DWELLING, district, postcode, dwelling);
  }

  private Practice practice(int district) {
    return country.districts().get(district).practices().getFirst();
  }

  private static Carer carer(String given, String family, Carer.Part part) {
    return new Carer(
        given,
        family,
        "",
        part,
        "07700 900123",
        given.toLowerCase(java.util.Locale.ROOT) + "@post.example.org");
  }

  private static Involvement work(
      ServiceKind kind, int authority, int from, boolean lead, boolean harm) {
    return new Involvement(
        authority,
        kind,
        1,
        from,
        Child.NEVER,
        new Involvement.Practitioner(
            "Mary Booth", "01632 960111", "mary.booth@service.example.org"),
        lead,
        lead,
        harm);
  }

  private interface Touch {
    void to(Child.Builder child);
  }

  private Person tell(String name, String story, Draft draft, Touch touch) {
    Child.Builder child = draft.child(people.size());
    touch.to(child);
    return keep(name, story, child.make());
  }

  private Person keep(String name, String story, Child child) {
    var person = new Person(story, child, country, suppliers, today);
    people.put(name, person);
    return person;
  }
}

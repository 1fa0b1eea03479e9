package contactpoint.population;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Involvement;
import contactpoint.population.families.Timeline;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.places.Setting;
import contactpoint.population.suppliers.Deliveries;
import contactpoint.population.suppliers.Habits;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People with a story, by name, for tests: they live in Bolton (350) and Barnet (302), and the
 * files of their suppliers are the same as a population's, without a single slip. Each supplier
 * delivers twice: everything as of a month before the day, and the changes as of the day.
 */
public final class People {

  private static final long SEED = 42;
  private static final int BOLTON = 0;
  private static final int BARNET = 1;

  private final Plan plan;
  private final Country country;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits = Habits.faultless();
  private final Suppliers suppliers;
  private final int today;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Family.Pair> pairs = new ArrayList<>();

  private People(LocalDate on) {
    plan = new Plan(4_000, SEED, on, List.of(Authorities.of(350), Authorities.of(302)), 1, 0);
    country = Country.of(SEED, plan.children(), plan.authorities());
    deliveries = new Deliveries(on, 1);
    suppliers = new Suppliers(SEED, country, deliveries, habits, new Spellings());
    today = (int) on.toEpochDay();
    fernleys();
    others();
  }

  /** These people on a day. */
  public static People on(LocalDate day) {
    return new People(day);
  }

  /** Eight years old, Bolton; known to every national supplier; her social worker leads. */
  public Person ada() {
    return who("ada");
  }

  /** Ada's twin sister: all but the forename and the numbers agree. */
  public Person adasTwin() {
    return who("adasTwin");
  }

  /** Ada's brother, three years younger, at the same address. */
  public Person adasBrother() {
    return who("adasBrother");
  }

  /** No kin of Ada's, at the same address. */
  public Person adasNeighbour() {
    return who("adasNeighbour");
  }

  /** Ada's name, sex and date of birth; another child, in Barnet. */
  public Person adasNamesake() {
    return who("adasNamesake");
  }

  /** Must not be found by place: shielded since before the full delivery. */
  public Person lily() {
    return who("lily");
  }

  /** Took her stepfather's name a year ago. */
  public Person samira() {
    return who("samira");
  }

  /** Moved from Barnet to Bolton three weeks ago, so that the changes tell it. */
  public Person marek() {
    return who("marek");
  }

  /** Lives with his mother and, since they parted, with his father. */
  public Person kofi() {
    return who("kofi");
  }

  /** A sensitive service works with him, with his consent. */
  public Person zain() {
    return who("zain");
  }

  /** A sensitive service works with her without consent, because of a risk of harm. */
  public Person noor() {
    return who("noor");
  }

  /** A Traveller without a fixed address. */
  public Person finn() {
    return who("finn");
  }

  /** Born two weeks ago and not yet named. */
  public Person baby() {
    return who("baby");
  }

  /** Expected in six weeks; a health visitor knows of it. */
  public Person expected() {
    return who("expected");
  }

  /** Adopted: her new identity. Nobody may join it to {@link #rosaBefore()}. */
  public Person rosa() {
    return who("rosa");
  }

  /** Who Rosa was before her adoption; this identity has ended. */
  public Person rosaBefore() {
    return who("rosaBefore");
  }

  /** Left England half a year ago and means to return. */
  public Person otis() {
    return who("otis");
  }

  /** Died last spring. */
  public Person grace() {
    return who("grace");
  }

  /** Came alone; his birth date is a first of January. */
  public Person yusuf() {
    return who("yusuf");
  }

  /** Nineteen, in care before; agreed that her record stays until she is 25. */
  public Person carla() {
    return who("carla");
  }

  /** All of them. */
  public List<Person> all() {
    return List.copyOf(people.values());
  }

  private Asides asides() {
    var names = new NameBook(Authorities.communities());
    return new Asides(
        plan, country, suppliers, deliveries, new Enquiries(plan, country, names, new Spellings()));
  }

  private Person who(String name) {
    return Optional.ofNullable(people.get(name)).orElseThrow();
  }

  /** Writes the folder of all these people, as a population's. */
  public void write(Path folder) throws IOException {
    write(folder, all().toArray(Person[]::new));
  }

  /** Writes the folder of some of these people. */
  public void write(Path folder, Person... only) throws IOException {
    Set<Long> wanted = Arrays.stream(only).map(Person::person).collect(Collectors.toSet());
    try (var writing = new Folder(folder, plan, country, deliveries, habits, suppliers.layouts())) {
      for (District district : country.districts()) {
        List<Child> children =
            people.values().stream()
                .map(Person::child)
                .filter(child ->
                    wanted.contains(child.person()) && child.person() >>> 13 == district.number())
                .toList();
        List<Family.Pair> own =
            pairs.stream()
                .filter(pair -> wanted.contains(pair.person()) && wanted.contains(pair.other()))
                .filter(pair -> pair.person() >>> 13 == district.number())
                .toList();
        List<Family> families = new ArrayList<>();
        children.forEach(child -> families.add(new Family(List.of(child), List.of())));
        families.add(new Family(List.of(), own));
        writing.add(
            new Population.Part(
                district, families, suppliers.tell(families), asides().of(district, families)));
      }
      writing.finish();
    }
  }

  private void fernleys() {
    int born = today - 8 * 365 - 100;
    Residence home = home(BOLTON, 3, 4);
    Carer mother = carer("Ruth", "Fernley", Carer.Part.MOTHER);
    Carer father = carer("Paul", "Fernley", Carer.Part.FATHER);
    Draft twins =
        new Draft(BOLTON, born, Group.WBRI)
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
            new Draft(BOLTON, born + 3 * 365 + 20, Group.WBRI)
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
            new Draft(BOLTON, born - 700, Group.WOTH)
                .family("Kowalski")
                .at(home)
                .carers(carer("Ewa", "Kowalska", Carer.Part.MOTHER))
                .school(Setting.Kind.PRIMARY)
                .boy("Jan"),
            child -> {});
    tell(
        "adasNamesake",
        "Ada's name and birth date, another child",
        new Draft(BARNET, born, Group.WBRI)
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
        new Draft(BARNET, today - 9 * 365, Group.WBRI)
            .family("Marsh")
            .at(home(BARNET, 11, 3))
            .carers(carer("Helen", "Marsh", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .girl("Lily"),
        child -> child.shieldedFrom(today - 100));
    Draft samira =
        new Draft(BOLTON, today - 12 * 365, Group.MWAS)
            .family("Rahman")
            .at(home(BOLTON, 20, 1))
            .carers(carer("Nadia", "Holt", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .girl("Samira");
    samira.names.then(today - 365, new FullName("Samira", "", "Holt", ""));
    tell("samira", "Took her stepfather's name", samira, child -> {});
    Draft marek =
        new Draft(BOLTON, today - 6 * 365, Group.WOTH)
            .family("Nowak")
            .at(home(BARNET, 14, 5))
            .carers(carer("Anna", "Nowak", Carer.Part.MOTHER))
            .school(Setting.Kind.PRIMARY)
            .boy("Marek");
    marek.homes.then(today - 21, home(BOLTON, 30, 2));
    tell("marek", "Moved from Barnet to Bolton", marek, child -> {});
    Draft kofi =
        new Draft(BARNET, today - 10 * 365, Group.BAFR)
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
        new Draft(BOLTON, today - 15 * 365, Group.APKN)
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
        new Draft(BARNET, today - 14 * 365, Group.ARAB)
            .family("Haddad")
            .at(home(BARNET, 52, 2))
            .carers(carer("Rana", "Haddad", Carer.Part.MOTHER))
            .school(Setting.Kind.SECONDARY)
            .girl("Noor"),
        child -> child.workedWithBy(work(ServiceKind.MENTAL_HEALTH, 302, today - 90, false, true)));
    Draft finn =
        new Draft(BOLTON, today - 7 * 365, Group.WIRT)
            .family("Doherty")
            .at(home(BOLTON, 60, 2))
            .carers(carer("Bridget", "Doherty", Carer.Part.MOTHER))
            .boy("Finn");
    finn.homes.then(today - 200, home(BOLTON, 60, 2).withoutAddress());
    tell("finn", "No fixed address", finn, child -> {});
    Draft baby =
        new Draft(BOLTON, today - 14, Group.WBRI)
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
        new Draft(BARNET, today - 11 * 365, Group.BCRB)
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
        new Draft(BOLTON, today - 4 * 365, Group.WBRI)
            .family("Aspin")
            .at(home(BOLTON, 90, 2))
            .carers(carer("Clare", "Aspin", Carer.Part.MOTHER))
            .girl("Grace"),
        child -> child.diedOn(today - 150));
    alone();
    tell(
        "carla",
        "Nineteen, stays by consent",
        new Draft(BARNET, today - 19 * 365 - 30, Group.WBRI)
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
                number(BARNET),
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
            new Draft(BOLTON, born, Group.WBRI)
                .family("Tate")
                .at(home(BOLTON, 110, 2))
                .carers(carer("Lisa", "Tate", Carer.Part.MOTHER))
                .girl("Rosie"),
            child -> child.endsOn(day));
    Draft after =
        new Draft(BARNET, born, Group.WBRI)
            .from(day)
            .family("Lindqvist")
            .at(home(BARNET, 112, 2))
            .carers(carer("Eva", "Lindqvist", Carer.Part.MOTHER))
            .girl("Rosa");
    Person rosa = tell("rosa", "A new identity", after, child -> child.insteadOf(before.person()));
    pairs.add(new Family.Pair(before.person(), rosa.person(), Family.Kind.IDENTITY));
  }

  private void alone() {
    LocalDate born = LocalDate.of(plan.on().getYear() - 16, 1, 1);
    Draft draft =
        new Draft(BOLTON, (int) born.toEpochDay(), Group.OOTH)
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
    Child.Builder child = draft.child();
    touch.to(child);
    return keep(name, story, child.make());
  }

  private Person keep(String name, String story, Child child) {
    var person = new Person(story, child, country, suppliers, today);
    people.put(name, person);
    return person;
  }

  private long number(int district) {
    return ((long) district << 13) + people.size();
  }

  /** What most of these people have in common, to be filled in. */
  private final class Draft {
    private final int district;
    private final int born;
    private final Group group;
    private int begins;
    private String family = "";
    private String given = "";
    private boolean girl;
    private List<Carer> carers = List.of();
    private Optional<Setting.Kind> school = Optional.empty();
    private Timeline<Residence> homes;
    private Timeline<FullName> names;

    Draft(int district, int born, Group group) {
      this.district = district;
      this.born = born;
      this.begins = born;
      this.group = group;
      this.homes = new Timeline<>(born, home(district, 0, 0));
      this.names = new Timeline<>(born, new FullName("", "", "", ""));
    }

    Draft copy() {
      var copy = new Draft(district, born, group);
      copy.begins = begins;
      copy.family = family;
      copy.carers = carers;
      copy.school = school;
      copy.homes = homes;
      return copy;
    }

    Draft from(int day) {
      begins = day;
      return this;
    }

    Draft family(String name) {
      family = name;
      return this;
    }

    Draft at(Residence home) {
      homes = new Timeline<>(begins, home);
      return this;
    }

    Draft carers(Carer... who) {
      carers = List.of(who);
      return this;
    }

    Draft school(Setting.Kind kind) {
      school = Optional.of(kind);
      return this;
    }

    Draft girl(String name) {
      girl = true;
      return named(name);
    }

    Draft boy(String name) {
      return named(name);
    }

    private Draft named(String name) {
      given = name;
      names = new Timeline<>(begins, new FullName(given, "", family, ""));
      return this;
    }

    Child.Builder child() {
      long person = number(district);
      Child.Builder child =
          new Child.Builder(
                  person,
                  born,
                  girl,
                  group,
                  names,
                  homes,
                  new Timeline<>(begins, practice(district)))
              .beginsOn(begins)
              .nhsNumber(nhsNumber());
      carers.forEach(carer -> child.caredForBy(new Care(carer, begins, Child.NEVER, true)));
      school.ifPresent(kind -> goesTo(child, kind));
      return child;
    }

    private String nhsNumber() {
      int place = 999_500_000 + people.size() * 10;
      while (NhsNumber.of(place).isEmpty()) {
        place++;
      }
      return NhsNumber.of(place).orElseThrow().digits();
    }

    private void goesTo(Child.Builder child, Setting.Kind kind) {
      Setting setting = country.districts().get(district).settings(kind).getFirst();
      int from = Math.max(begins, born + 5 * 365);
      child.goesTo(
          new Timeline<Optional<Setting>>(begins - 1, Optional.empty())
              .then(from, Optional.of(setting)));
      String serial = Integer.toString(1_000 + people.size()).substring(1);
      child.upn(
          Upn.of("" + setting.authority() + setting.establishment() + "20" + serial).text(), from);
    }
  }
}

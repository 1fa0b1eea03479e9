package contactpoint.population;

import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.names.NameBook;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.suppliers.Deliveries;
import contactpoint.population.suppliers.Habits;
import contactpoint.population.suppliers.Suppliers;
import contactpoint.population.suppliers.SystemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final Plan plan;
  private final Country country;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits = Habits.faultless();
  private final Suppliers suppliers;
  private final Map<String, Person> people;
  private final List<Family.Pair> pairs;

  private People(LocalDate on) {
    plan = new Plan(4_000, SEED, on, List.of(Authorities.of(350), Authorities.of(302)), 1, 0);
    country = Country.of(SEED, plan.children(), plan.authorities());
    deliveries = new Deliveries(on, 1);
    suppliers = new Suppliers(SEED, country, deliveries, habits, new Spellings());
    var stories = new Stories(country, suppliers, on);
    people = stories.people();
    pairs = stories.pairs();
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
}

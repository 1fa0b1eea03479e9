package contactpoint.population;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.suppliers.Days;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What practitioners type, beside the child each of them means. */
class EnquiriesTest {

  private static final int ASKED = 12_000;
  private static final Population POPULATION =
      Population.of(Plan.of(6_000, 5).withEnquiries(ASKED));
  private static final Spellings SPELLINGS = new Spellings();

  @TempDir static Path folder;
  private static List<NamedCsvRecord> typed = List.of();
  private static List<String> meant = List.of();
  private static final Map<String, Child> CHILDREN = new HashMap<>();
  private static final Set<Long> TWINS = new HashSet<>();

  @BeforeAll
  static void written() throws IOException {
    POPULATION.write(folder, 2, children -> {});
    typed = Read.rows(folder.resolve("enquiries.csv"));
    meant =
        Read.rows(folder.resolve("truth/enquiries.csv")).stream()
            .map(row -> row.getField("person"))
            .toList();
    for (var district : POPULATION.country().districts()) {
      for (Family family : POPULATION.families(district)) {
        family.children().forEach(child -> CHILDREN.put(Long.toString(child.person()), child));
        family.pairs().stream()
            .filter(pair -> pair.kind() == Family.Kind.TWIN)
            .forEach(pair -> {
              TWINS.add(pair.person());
              TWINS.add(pair.other());
            });
      }
    }
  }

  /** One enquiry about a child who is there. */
  record Asked(NamedCsvRecord row, Child child) {
    String get(String column) {
      return row.getField(column);
    }

    FullName name() {
      return child.names().last();
    }

    boolean familyIs(String family) {
      return get("family").equalsIgnoreCase(family);
    }
  }

  private static Stream<Asked> about() {
    return IntStream.range(0, ASKED)
        .filter(i -> !meant.get(i).equals("none"))
        .mapToObj(i -> new Asked(typed.get(i), Objects.requireNonNull(CHILDREN.get(meant.get(i)))));
  }

  @Test
  void a_tenth_is_about_a_child_who_is_not_there() {
    assertThat(meant).hasSize(ASKED);
    double absent = meant.stream().filter("none"::equals).count() / (double) ASKED;
    assertThat(absent).isBetween(0.085, 0.115);
  }

  private static Arguments kind(String what, double least, Predicate<Asked> is) {
    return Arguments.of(what, least, is);
  }

  /** What is typed, in which share of the enquiries at least, and how one tells. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("about a twin", 0.02, asked -> TWINS.contains(asked.child().person())),
        kind("an age in place of the date", 0.1, asked -> !asked.get("age").isEmpty()),
        kind(
            "asked where the child does not live",
            0.02,
            asked ->
                !asked
                    .get("authority")
                    .equals(
                        Integer.toString(
                            POPULATION
                                .country()
                                .district(asked.child().homes().last())
                                .authority()
                                .number()))),
        kind("a wrong age", 0.005, asked -> !asked.get("age").isEmpty() && wrongAge(asked)),
        kind("a span of days", 0.03, asked -> !asked.get("born_from").isEmpty()),
        kind(
            "a wrong day",
            0.01,
            asked ->
                !asked.get("born").isEmpty()
                    && !asked.get("born").equals(Days.text(asked.child().born()))),
        kind(
            "a nickname",
            0.002,
            asked -> SPELLINGS.isNickname(asked.name().given(), asked.get("given"))),
        kind(
            "the name in everyday use",
            0.006,
            asked ->
                !asked.name().knownAs().isEmpty()
                    && asked.get("given").equals(asked.name().knownAs())),
        kind("a former family name", 0.004, EnquiriesTest::former),
        kind(
            "half of a double family name",
            0.002,
            asked ->
                asked.name().family().contains("-")
                    && asked.name().family().endsWith("-" + asked.get("family"))),
        kind(
            "the names exchanged",
            0.008,
            asked ->
                asked.familyIs(asked.name().given())
                    && asked.get("given").equalsIgnoreCase(asked.name().family())),
        kind(
            "another spelling, as the community has it",
            0.008,
            asked ->
                SPELLINGS.isSpelling(asked.name().given(), asked.get("given"))
                    || SPELLINGS.isFamilySpelling(asked.name().family(), asked.get("family"))),
        kind("misheard or mistyped", 0.05, EnquiriesTest::mistaken),
        kind("an old postcode", 0.005, EnquiriesTest::oldPostcode),
        kind("a setting", 0.02, asked -> !asked.get("setting").isEmpty()),
        kind(
            "the NHS number", 0.01, asked -> asked.get("number").equals(asked.child().nhsNumber())),
        kind(
            "the pupil number",
            0.003,
            asked ->
                !asked.get("number").isEmpty() && asked.get("number").equals(asked.child().upn())));
  }

  private static boolean wrongAge(Asked asked) {
    int age = java.time.LocalDate.ofEpochDay(asked.child().born()).until(Plan.USUAL_DAY).getYears();
    return Integer.parseInt(asked.get("age")) != age;
  }

  private static boolean dateless(Asked asked) {
    return asked.get("born").isEmpty()
        && asked.get("age").isEmpty()
        && asked.get("born_from").isEmpty();
  }

  private static boolean former(Asked asked) {
    var names = asked.child().names();
    return IntStream.range(0, names.size() - 1)
        .anyMatch(
            i -> asked.familyIs(names.value(i).family()) && !asked.familyIs(asked.name().family()));
  }

  private static boolean mistaken(Asked asked) {
    return !asked.get("family").isEmpty()
        && !asked.familyIs(asked.name().family())
        && !former(asked)
        && !asked.familyIs(asked.name().given())
        && !asked.name().family().contains("-");
  }

  private static boolean oldPostcode(Asked asked) {
    var homes = asked.child().homes();
    if (homes.size() < 2 || asked.get("postcode").isEmpty()) {
      return false;
    }
    Residence before = homes.value(homes.size() - 2);
    return before.isDwelling()
        && asked.get("postcode").equals(POPULATION.country().postcode(before))
        && !asked.get("postcode").equals(POPULATION.country().postcode(homes.last()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void practitioners_type(String what, double least, Predicate<Asked> is) {
    assertThat(about().filter(is).count() / (double) ASKED).as(what).isGreaterThan(least);
  }

  @Test
  void who_knows_no_number_says_when_the_child_was_born_or_guesses_the_age() {
    assertThat(about()).noneMatch(asked -> asked.get("number").isEmpty() && dateless(asked));
  }

  @Test
  void practitioners_of_every_kind_ask() {
    assertThat(typed.stream().map(row -> row.getField("kind_of_practitioner")).collect(toSet()))
        .isEqualTo(Stream.of(ServiceKind.values()).map(ServiceKind::code).collect(toSet()));
  }

  @Test
  void a_child_who_is_not_there_is_asked_for_by_names_as_its_community_forms_them() {
    List<String> hers =
        IntStream.range(0, ASKED)
            .filter(i -> meant.get(i).equals("none"))
            .mapToObj(typed::get)
            .filter(row -> row.getField("sex").equals("F"))
            .map(row -> row.getField("family"))
            .toList();
    assertThat(hers).anyMatch(family -> family.endsWith("ska"));
  }
}

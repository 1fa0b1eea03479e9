package contactpoint.population.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.population.Plan;
import contactpoint.population.Population;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.names.Group;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Authorities;
import contactpoint.population.places.Residence;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of getting it wrong, made to happen always, beside a supplier who makes no slip. */
class SlipTest {

  private static final int MONTHS = 6;
  private static final Population POPULATION =
      Population.of(
          new Plan(
              3_000,
              3,
              Plan.USUAL_DAY,
              List.of(Authorities.of(302), Authorities.of(856)),
              MONTHS,
              0));
  private static final List<Family> FAMILIES =
      POPULATION.country().districts().stream()
          .flatMap(district -> POPULATION.families(district).stream())
          .toList();
  private static final Map<Long, Child> CHILDREN = new HashMap<>();
  private static final Map<Long, Family> FAMILY = new HashMap<>();

  static {
    FAMILIES.forEach(family ->
        family
            .children()
            .forEach(child -> {
              CHILDREN.put(child.person(), child);
              FAMILY.put(child.person(), family);
            }));
  }

  /** A line, and whom it is about. */
  record Said(Child child, NamedCsvRecord row) {
    String get(String column) {
      return row.getField(column);
    }
  }

  private static List<Said> said(String source, int delivery, String settings) {
    var suppliers =
        new Suppliers(
            3,
            POPULATION.country(),
            new Deliveries(Plan.USUAL_DAY, MONTHS),
            Habits.of(settings),
            new Spellings());
    Rows rows =
        Objects.requireNonNull(
            suppliers
                .tell(FAMILIES)
                .parts()
                .get(new Block.Part(source, delivery, FileKind.CHILDREN)));
    String text =
        FileKind.CHILDREN.header()
            + "\r\n"
            + new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8);
    List<Said> said = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        said.add(new Said(Objects.requireNonNull(CHILDREN.get(rows.person(said.size()))), row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  private static String settings(String source, String more) {
    return source + ".covers = 0-17:1\n" + source + ".lag = 1\n" + source + "." + more;
  }

  private static Map<Long, Said> byPerson(List<Said> said) {
    Map<Long, Said> by = new HashMap<>();
    said.forEach(one -> by.put(one.child().person(), one));
    return by;
  }

  private static Arguments slip(
      String slip, String source, double least, BiPredicate<Said, Said> happened) {
    return Arguments.of(slip, source, least, happened);
  }

  private static boolean changed(Said right, Said wrong, String... columns) {
    return Stream.of(columns).anyMatch(column -> !right.get(column).equals(wrong.get(column)));
  }

  private static boolean namesChanged(Said right, Said wrong) {
    return changed(right, wrong, "given", "family");
  }

  /** The slip, who makes it, in which share of what is said it shows at least, and how it shows. */
  static Stream<Arguments> slips() {
    String nhs = "nhs-register";
    String school = "school-census";
    var spellings = new Spellings();
    return Stream.of(
        slip("typing", nhs, 0.8, SlipTest::namesChanged),
        slip("hearing", nhs, 0.6, SlipTest::namesChanged),
        slip("scanning", nhs, 0.5, SlipTest::namesChanged),
        slip(
            "spelling",
            school,
            0.1,
            (right, wrong) ->
                namesChanged(right, wrong)
                    && (spellings.isSpelling(right.get("given"), wrong.get("given"))
                        || spellings.isFamilySpelling(right.get("family"), wrong.get("family")))),
        slip(
            "nickname",
            school,
            0.05,
            (right, wrong) -> spellings.isNickname(right.get("given"), wrong.get("given"))),
        slip(
            "swapped",
            nhs,
            0.9,
            (right, wrong) ->
                right.get("given").equals(wrong.get("family"))
                    && right.get("family").equals(wrong.get("given"))),
        slip(
            "shifted",
            nhs,
            0.4,
            (right, wrong) ->
                namesChanged(right, wrong)
                    && (right.get("given") + " " + right.get("family"))
                        .replace('-', ' ')
                        .equals(
                            (wrong.get("given") + " " + wrong.get("family")).replace('-', ' '))),
        slip(
            "encoding",
            nhs,
            0.001,
            (right, wrong) ->
                namesChanged(right, wrong)
                    && (wrong.get("given") + wrong.get("family")).matches(".*[ÃÄÅÈ].*")),
        slip(
            "day-and-month",
            nhs,
            0.3,
            (right, wrong) ->
                changed(right, wrong, "born")
                    && right.get("born").substring(5, 7).equals(wrong.get("born").substring(8))),
        slip(
            "wrong-date",
            nhs,
            0.9,
            (right, wrong) ->
                changed(right, wrong, "born")
                    && day(wrong.get("born")) < day(right.get("born"))
                    && day(wrong.get("born")) > day(right.get("born")) - 400),
        slip("first-of-january", nhs, 0.9, (right, wrong) -> wrong.get("born").endsWith("-01-01")),
        slip(
            "siblings-date",
            nhs,
            0.3,
            (right, wrong) ->
                changed(right, wrong, "born")
                    && family(right.child())
                        .anyMatch(other -> other.born() == day(wrong.get("born")))),
        slip(
            "parents-date",
            nhs,
            0.9,
            (right, wrong) -> day(right.get("born")) - day(wrong.get("born")) > 17 * 365),
        slip("sex", nhs, 0.9, (right, wrong) -> changed(right, wrong, "sex")),
        slip(
            "old-address",
            nhs,
            0.2,
            (right, wrong) ->
                changed(right, wrong, "address")
                    && wrong.get("address").equals(address(right.child().homes().value(0)))),
        slip(
            "other-parents-address",
            nhs,
            0.005,
            (right, wrong) ->
                changed(right, wrong, "address")
                    && right.child().otherHome().isPresent()
                    && anyOf(
                        right.child().otherHome().orElseThrow().size(),
                        i ->
                            address(right.child().otherHome().orElseThrow().value(i))
                                .equals(wrong.get("address")))),
        slip("postcode", nhs, 0.8, (right, wrong) -> changed(right, wrong, "postcode")),
        slip("no-nhs-number", nhs, 0.9, (right, wrong) -> wrong.get("nhs_number").isEmpty()),
        slip("no-upn", school, 0.9, (right, wrong) -> wrong.get("upn").isEmpty()),
        slip("no-postcode", nhs, 0.9, (right, wrong) -> wrong.get("postcode").isEmpty()),
        slip("no-date", nhs, 0.9, (right, wrong) -> wrong.get("born").isEmpty()));
  }

  private static boolean anyOf(int size, IntPredicate holds) {
    return IntStream.range(0, size).anyMatch(holds);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static Stream<Child> family(Child child) {
    return Objects.requireNonNull(FAMILY.get(child.person())).children().stream();
  }

  private static String address(Residence home) {
    return POPULATION.country().address(home);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void a_slip_shows(String slip, String source, double least, BiPredicate<Said, Said> happened) {
    Map<Long, Said> right = byPerson(said(source, 0, settings(source, "width = 60")));
    Map<Long, Said> wrong = byPerson(said(source, 0, settings(source, slip + " = 1")));
    assertThat(wrong.keySet()).isEqualTo(right.keySet());
    long shown =
        right.entrySet().stream()
            .filter(one ->
                happened.test(one.getValue(), Objects.requireNonNull(wrong.get(one.getKey()))))
            .count();
    assertThat(shown / (double) right.size()).isGreaterThan(least);
  }

  @Test
  void a_child_can_stand_twice_in_one_supplier_under_two_references() {
    List<Said> said = said("nhs-register", 0, settings("nhs-register", "duplicate = 1"));
    Set<String> refs = new HashSet<>();
    Set<Long> people = new HashSet<>();
    said.forEach(one -> {
      refs.add(one.get("ref"));
      people.add(one.child().person());
    });
    assertThat(said).hasSize(2 * people.size());
    assertThat(refs).hasSameSizeAs(said);
  }

  @Test
  void the_reference_of_one_who_was_withdrawn_is_given_again_to_another() {
    String source = "child-benefit";
    Map<String, Set<Long>> owners = new HashMap<>();
    for (int delivery = 0; delivery <= MONTHS; delivery++) {
      said(source, delivery, settings(source, "reused-reference = 1"))
          .forEach(one ->
              owners
                  .computeIfAbsent(one.get("ref"), ref -> new HashSet<>())
                  .add(one.child().person()));
    }
    assertThat(owners.values()).anyMatch(people -> people.size() > 1);
  }

  @Test
  void names_are_cut_to_the_width_and_written_in_capitals() {
    List<Said> cut = said("nhs-register", 0, settings("nhs-register", "width = 6"));
    assertThat(cut)
        .allMatch(one -> one.get("given").length() <= 6 && one.get("family").length() <= 6);
    List<Said> large = said("nhs-register", 0, settings("nhs-register", "capitals = yes"));
    assertThat(large)
        .allMatch(one ->
            (one.get("given") + one.get("family") + one.get("address"))
                .chars()
                .noneMatch(Character::isLowerCase));
  }

  @Test
  void values_are_missing_more_often_for_groups_that_registers_know_less_well() {
    for (String missing : List.of("no-nhs-number", "no-postcode", "no-date")) {
      String column = missing.equals("no-date") ? "born" : missing.substring(3).replace('-', '_');
      List<Said> said = said("nhs-register", 0, settings("nhs-register", missing + " = 0.3"));
      assertThat(empty(said, column, false) / empty(said, column, true)).isBetween(1.3, 2.0);
    }
  }

  private static double empty(List<Said> said, String column, boolean british) {
    List<Said> of =
        said.stream().filter(one -> (one.child().group() == Group.WBRI) == british).toList();
    return of.stream().filter(one -> one.get(column).isEmpty()).count() / (double) of.size();
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void every_slip_is_made_by_some_supplier(Slip slip) {
    assertThat(Habits.usual().values()).anyMatch(habits -> habits.rate(slip) > 0);
  }

  @Test
  void suppliers_cut_write_in_capitals_send_everything_each_time_and_use_other_layouts() {
    assertThat(Habits.usual().values())
        .anyMatch(habits -> habits.width() < 15)
        .anyMatch(Habits::capitals)
        .anyMatch(Habits::fullEachTime)
        .anyMatch(habits -> !habits.layouts().isEmpty());
  }
}

package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Involvement;
import contactpoint.population.families.Timeline;
import contactpoint.population.names.Group;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamiliesTest {

  private static final Population POPULATION = Population.of(Plan.of(30_000, 11));
  private static final List<Family> FAMILIES =
      POPULATION.country().districts().stream()
          .flatMap(district -> POPULATION.families(district).stream())
          .toList();
  private static final Map<Long, Child> CHILDREN = new HashMap<>();

  static {
    FAMILIES.forEach(
        family -> family.children().forEach(child -> CHILDREN.put(child.person(), child)));
  }

  private static List<Family.Pair> pairs(Family.Kind kind) {
    return FAMILIES.stream()
        .flatMap(family -> family.pairs().stream())
        .filter(pair -> pair.kind() == kind)
        .toList();
  }

  private static Child child(long person) {
    return CHILDREN.get(person);
  }

  @Test
  void twins_share_the_day_and_siblings_are_born_nine_months_apart() {
    assertThat(pairs(Family.Kind.TWIN))
        .isNotEmpty()
        .allSatisfy(
            pair -> assertThat(child(pair.person()).born()).isEqualTo(child(pair.other()).born()));
    assertThat(pairs(Family.Kind.SIBLING))
        .isNotEmpty()
        .allSatisfy(pair ->
            assertThat(Math.abs(child(pair.person()).born() - child(pair.other()).born()))
                .isGreaterThanOrEqualTo(250));
  }

  @Test
  void an_old_identity_ends_on_the_day_the_new_one_begins_and_they_share_no_number() {
    assertThat(pairs(Family.Kind.IDENTITY))
        .isNotEmpty()
        .allSatisfy(pair -> {
          Child before = child(pair.person());
          Child after = child(pair.other());
          assertThat(after.newIdentityOf()).isEqualTo(before.person());
          assertThat(after.begins()).isEqualTo(before.ends());
          assertThat(after.born()).isEqualTo(before.born());
          assertThat(after.nhsNumber()).isNotEqualTo(before.nhsNumber());
        });
  }

  @Test
  void families_at_one_dwelling_that_are_no_kin_live_at_one_address() {
    assertThat(pairs(Family.Kind.HOUSEHOLD))
        .isNotEmpty()
        .anySatisfy(pair ->
            assertThat(POPULATION.country().address(child(pair.person()).homes().last()))
                .isEqualTo(POPULATION.country().address(child(pair.other()).homes().last())));
  }

  @Test
  void a_child_in_care_lives_with_a_foster_carer_and_its_parents_keep_responsibility() {
    assertThat(CHILDREN.values())
        .filteredOn(child -> child.care().stream().anyMatch(FamiliesTest::fosters))
        .isNotEmpty()
        .allSatisfy(child -> assertThat(child.involvements()).isNotEmpty())
        .allSatisfy(child ->
            assertThat(child.care())
                .filteredOn(care -> care.to() == Child.NEVER && !fosters(care))
                .noneMatch(care -> care.sameAddress() && care.carer().part() == Carer.Part.MOTHER));
  }

  private static boolean fosters(Care care) {
    return care.carer().part() == Carer.Part.FOSTER_CARER;
  }

  @Test
  void nobody_leads_twice_at_once() {
    for (Child child : CHILDREN.values()) {
      List<Involvement> leads = child.involvements().stream().filter(Involvement::lead).toList();
      for (int i = 1; i < leads.size(); i++) {
        Involvement later = leads.get(i);
        assertThat(leads.subList(0, i))
            .noneMatch(earlier -> earlier.from() <= later.to() && earlier.to() >= later.from());
      }
    }
  }

  @Test
  void some_came_alone_with_a_birth_date_of_the_first_of_january() {
    assertThat(CHILDREN.values())
        .filteredOn(child ->
            child.begins() > child.born() + 12 * 365
                && child.newIdentityOf() == Child.NOBODY
                && fosters(child.care().getFirst()))
        .isNotEmpty()
        .allSatisfy(
            child -> assertThat(LocalDate.ofEpochDay(child.born()).getDayOfYear()).isEqualTo(1));
  }

  @Test
  void a_timeline_goes_forward_and_says_what_held_when() {
    var line = new Timeline<>(10, "first").then(20, "second").then(20, "instead").then(30, "third");
    assertThat(line.at(5)).isEqualTo("first");
    assertThat(line.at(20)).isEqualTo("instead");
    assertThat(line.at(99)).isEqualTo("third");
    assertThat(line.size()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> line.then(29, "before"));
  }

  private static final int TODAY = (int) Plan.USUAL_DAY.toEpochDay();

  private static Stream<Child> all() {
    return CHILDREN.values().stream();
  }

  private static boolean is(Child child, int home, Residence.Kind kind) {
    return child.homes().value(home).kind() == kind;
  }

  @Test
  void triplets_are_three_and_each_has_a_name_of_its_own_before_it_has_a_name() {
    assertThat(all().map(Child::placeholder))
        .contains("Baby", "Baby Girl", "Male Infant", "Twin 1", "Twin 2", "Triplet 3");
    for (Family family : FAMILIES) {
      Map<Integer, Long> born =
          family.children().stream()
              .filter(child -> child.placeholder().startsWith("Triplet"))
              .collect(Collectors.groupingBy(Child::born, Collectors.counting()));
      assertThat(born.values()).allMatch(children -> children == 3);
    }
  }

  @Test
  void half_brothers_and_sisters_share_one_parent_and_not_the_other() {
    assertThat(pairs(Family.Kind.HALF))
        .isNotEmpty()
        .allSatisfy(pair -> {
          Set<String> shared = parents(child(pair.person()));
          shared.retainAll(parents(child(pair.other())));
          assertThat(shared).hasSizeLessThanOrEqualTo(1);
        })
        .anySatisfy(pair -> {
          Set<String> shared = parents(child(pair.person()));
          shared.retainAll(parents(child(pair.other())));
          assertThat(shared).hasSize(1);
        });
  }

  private static Set<String> parents(Child child) {
    return child.care().stream()
        .map(Care::carer)
        .filter(carer -> carer.part() == Carer.Part.MOTHER || carer.part() == Carer.Part.FATHER)
        .map(carer -> carer.given() + carer.mobile())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void some_carers_have_a_former_name_that_differs_from_the_present_one() {
    List<Carer> renamed =
        all()
            .flatMap(child -> child.care().stream())
            .map(Care::carer)
            .filter(carer -> !carer.formerFamily().isEmpty())
            .toList();
    assertThat(renamed)
        .hasSizeGreaterThan(1_000)
        .noneMatch(carer -> carer.formerFamily().equals(carer.family()));
  }

  @Test
  void after_a_separation_some_children_live_in_two_homes() {
    assertThat(all().filter(child -> child.otherHome().isPresent()))
        .hasSizeGreaterThan(300)
        .allSatisfy(child ->
            assertThat(child.care())
                .anyMatch(care -> care.carer().part() == Carer.Part.FATHER && !care.sameAddress()));
  }

  @Test
  void families_move_near_and_far_out_of_england_and_back() {
    int near = 0;
    int far = 0;
    int gone = 0;
    int back = 0;
    for (Child child : CHILDREN.values()) {
      for (int i = 1; i < child.homes().size(); i++) {
        var country = POPULATION.country();
        boolean same =
            country.district(child.homes().value(i)).authority().number()
                == country.district(child.homes().value(i - 1)).authority().number();
        if (is(child, i, Residence.Kind.ABROAD)) {
          gone++;
        } else if (is(child, i - 1, Residence.Kind.ABROAD)) {
          back++;
        } else if (same) {
          near++;
        } else {
          far++;
        }
      }
    }
    assertThat(near).isGreaterThan(far);
    assertThat(far).isGreaterThan(1_000);
    assertThat(gone).isGreaterThan(100);
    assertThat(back).isBetween(20, gone - 50);
  }

  @Test
  void surnames_change_by_marriage_by_separation_and_by_a_new_partner() {
    Map<Carer.Part, Integer> after = new EnumMap<>(Carer.Part.class);
    for (Child child : CHILDREN.values()) {
      var names = child.names();
      for (int i = 2; i < names.size(); i++) {
        String now = names.value(i).family();
        if (!now.equals(names.value(i - 1).family())) {
          Carer.Part part =
              child.care().stream()
                  .map(Care::carer)
                  .filter(carer -> carer.family().equals(now))
                  .map(Carer::part)
                  .findFirst()
                  .orElse(Carer.Part.GRANDPARENT); // the name the mother grew up with
          after.merge(part, 1, Integer::sum);
        }
      }
    }
    assertThat(after.getOrDefault(Carer.Part.FATHER, 0)).isGreaterThan(20);
    assertThat(after.getOrDefault(Carer.Part.STEP_PARENT, 0)).isGreaterThan(20);
    assertThat(after.getOrDefault(Carer.Part.GRANDPARENT, 0)).isGreaterThan(20);
  }

  private static Stream<FullName> names(Child child) {
    return IntStream.range(0, child.names().size()).mapToObj(i -> child.names().value(i));
  }

  @Test
  void nobody_has_a_forename_twice_nor_the_surname_for_a_forename() {
    assertThat(all().flatMap(FamiliesTest::names))
        .noneMatch(name -> name.given().equals(name.family()))
        .noneMatch(name -> name.middle().equals(name.family()) && !name.middle().isEmpty())
        .allSatisfy(name ->
            assertThat(name.forenames().split(" ")).as(name.forenames()).doesNotHaveDuplicates());
  }

  @Test
  void no_double_surname_is_one_name_twice() {
    assertThat(all().flatMap(FamiliesTest::names).map(FullName::family))
        .anyMatch(family -> family.contains("-"))
        .noneMatch(family -> family.matches("(.+)-\\1"));
  }

  @Test
  void whatever_happens_to_her_surname_a_polish_daughter_bears_the_womans_form() {
    List<String> hers =
        all()
            .filter(child -> child.girl() && child.names().value(0).family().endsWith("ska"))
            .flatMap(FamiliesTest::names)
            .map(FullName::family)
            .toList();
    assertThat(hers).hasSizeGreaterThan(20).noneMatch(family -> family.endsWith("ski"));
  }

  @Test
  void a_daughter_called_kaur_stays_kaur_when_the_parents_marry_or_part() {
    assertThat(
            all()
                .filter(child -> child.girl() && child.group() == Group.AIND)
                .filter(child -> child.names().size() > 1)
                .filter(child -> child.names().value(1).family().equals("Kaur")))
        .hasSizeGreaterThan(20)
        .allSatisfy(child -> assertThat(child.names().size()).isEqualTo(2));
  }

  @Test
  void nobody_is_known_by_the_fathers_name_that_follows_its_own() {
    assertThat(all().filter(child -> child.group() == Group.ARAB))
        .hasSizeGreaterThan(50)
        .allSatisfy(child ->
            assertThat(child.names().last().knownAs())
                .satisfiesAnyOf(
                    known -> assertThat(known).isEmpty(),
                    known -> assertThat(known).isNotEqualTo(child.names().last().middle())));
  }

  @Test
  void some_children_in_care_have_had_more_than_one_placement() {
    assertThat(all().filter(child -> placements(child) > 1)).hasSizeGreaterThan(10);
  }

  private static int placements(Child child) {
    return child.care().stream().noneMatch(FamiliesTest::fosters)
        ? 0
        : child.homes().size()
            - (int)
                java.util.stream.IntStream.range(0, child.homes().size())
                    .filter(i -> child.homes().day(i) < careFrom(child))
                    .count();
  }

  /** The day on which a child ceased to live with its parents. */
  private static int careFrom(Child child) {
    return child.care().stream()
        .filter(care -> care.carer().part() == Carer.Part.MOTHER && !care.sameAddress())
        .mapToInt(Care::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  @Test
  void some_are_not_yet_named_some_not_yet_born_and_some_have_died() {
    assertThat(
            all()
                .filter(Child::isBorn)
                .filter(child ->
                    child.names().last().given().isEmpty()
                        || child.names().at(TODAY).given().isEmpty()))
        .isNotEmpty();
    assertThat(all().filter(child -> !child.isBorn()))
        .isNotEmpty()
        .allMatch(child -> child.expected() > TODAY && child.expected() < TODAY + 280);
    assertThat(all().filter(child -> child.died() <= TODAY))
        .isNotEmpty()
        .allMatch(child -> child.died() > child.born());
  }

  @Test
  void young_people_stay_by_consent_till_25_at_most_and_a_service_still_works_with_them() {
    assertThat(all().filter(child -> child.consentUntil() != Child.NEVER))
        .hasSizeGreaterThan(20)
        .allMatch(child -> child.born() < TODAY - 18 * 365)
        .allMatch(child -> child.consentUntil() <= child.born() + 25 * 366)
        .allMatch(child -> child.involvements().stream().anyMatch(work -> work.to() > TODAY));
  }

  @Test
  void travellers_are_more_often_without_a_fixed_address_than_others() {
    assertThat(nowhere(true)).isGreaterThan(10 * nowhere(false)).isGreaterThan(0.02);
    assertThat(nowhere(false)).isPositive();
  }

  private static double nowhere(boolean travellers) {
    List<Child> of =
        all()
            .filter(
                child -> travellers == (child.group() == Group.WIRT || child.group() == Group.WROM))
            .toList();
    return of.stream()
            .filter(child -> is(child, child.homes().size() - 1, Residence.Kind.NO_FIXED_ADDRESS))
            .count()
        / (double) of.size();
  }

  @Test
  void every_kind_of_service_works_with_children_of_its_age_some_lead_and_some_assess() {
    Map<ServiceKind, List<Involvement>> works =
        all()
            .flatMap(child -> child.involvements().stream())
            .collect(Collectors.groupingBy(Involvement::kind));
    assertThat(works.keySet()).containsExactlyInAnyOrder(ServiceKind.values());
    for (ServiceKind kind : ServiceKind.values()) {
      assertThat(works.get(kind))
          .anyMatch(work -> work.to() != Child.NEVER)
          .anyMatch(work -> work.to() == Child.NEVER)
          .allMatch(work -> !kind.sensitive() || !work.lead());
    }
    assertThat(works.get(ServiceKind.SOCIAL_CARE))
        .anyMatch(Involvement::lead)
        .anyMatch(Involvement::assessment);
    assertThat(works.get(ServiceKind.MENTAL_HEALTH))
        .anyMatch(Involvement::harm)
        .anyMatch(work -> !work.harm());
    assertThat(
            all()
                .filter(child ->
                    child.involvements().stream()
                        .anyMatch(work ->
                            work.kind() == ServiceKind.YOUTH_OFFENDING
                                && work.from() < child.born() + 10 * 365)))
        .isEmpty();
  }
}

package contactpoint.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.Involvement;
import contactpoint.population.families.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}

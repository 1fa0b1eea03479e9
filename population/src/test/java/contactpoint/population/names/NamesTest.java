package contactpoint.population.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import contactpoint.population.chance.Chance;
import contactpoint.population.places.Authorities;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final int DRAWN = 4_000;
  private static final NameBook NAMES = new NameBook(Authorities.communities());

  private static double share(Supplier<Boolean> happens) {
    return Stream.generate(happens).limit(DRAWN).filter(yes -> yes).count() / (double) DRAWN;
  }

  @ParameterizedTest
  @EnumSource(value = Community.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void every_communitys_own_tables_hold_two_hundred_given_and_two_hundred_family_forms(
      Community community) {
    Customs own = Customs.all().get(community);
    Set<String> given = new HashSet<>();
    own.girls().forEach(given::addAll);
    own.boys().forEach(given::addAll);
    Set<String> families = new HashSet<>();
    own.families().forEach(families::addAll);
    assertThat(given).hasSizeGreaterThanOrEqualTo(200);
    assertThat(families).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Community.class)
  void no_name_of_a_community_crowds_out_the_others(Community community) {
    for (boolean girl : List.of(true, false)) {
      Chance chance = Chance.of(1, community.name().hashCode());
      Map<String, Long> drawn =
          Stream.generate(() -> NAMES.forename(chance, community, girl, 2012))
              .limit(DRAWN)
              .collect(
                  java.util.stream.Collectors.groupingBy(
                      name -> name, java.util.stream.Collectors.counting()));
      assertThat(drawn.values()).allMatch(count -> count < DRAWN * 0.16);
      assertThat(drawn.entrySet())
          .filteredOn(name -> !NameBook.isReligious(name.getKey()))
          .allMatch(name -> name.getValue() < DRAWN * 0.045);
    }
  }

  @Test
  void hardly_any_muhammad_is_of_an_english_family() {
    Chance chance = Chance.of(1, 2);
    assertThat(
            share(
                () -> NameBook.isReligious(NAMES.forename(chance, Community.ENGLISH, false, 2012))))
        .isLessThan(0.001);
  }

  @Test
  void somali_children_bear_their_fathers_name_after_their_own() {
    Chance chance = Chance.of(1, 3);
    assertThat(
            share(() ->
                NAMES
                    .middle(chance, Community.SOMALI, true, 2012, "Hodan", "Warsame")
                    .equals("Warsame")))
        .isEqualTo(1);
  }

  @Test
  void west_african_children_often_have_three_forenames() {
    Chance chance = Chance.of(1, 4);
    assertThat(
            share(() ->
                NAMES
                    .middle(chance, Community.WEST_AFRICAN, true, 2012, "Ama", "Yaw")
                    .contains(" ")))
        .isBetween(0.4, 0.6);
  }

  @Test
  void after_the_name_of_the_prophet_comes_the_name_in_use() {
    Chance chance = Chance.of(1, 5);
    assertThat(
            share(() ->
                NAMES
                    .middle(chance, Community.PAKISTANI, false, 2012, "Muhammad", "Imran")
                    .isEmpty()))
        .isLessThan(0.1);
    assertThat(NAMES.knownAs(chance, "Muhammad", "Zain")).isEqualTo("Zain");
  }

  @ParameterizedTest
  @EnumSource(Community.class)
  void no_child_has_the_same_forename_twice_in_whichever_spelling(Community community) {
    Chance chance = Chance.of(40, community.name().hashCode());
    for (int i = 0; i < DRAWN; i++) {
      boolean girl = i % 2 == 0;
      String given = NAMES.forename(chance, community, girl, 2012);
      String father = NAMES.forename(chance, community, false, 1996);
      String middle = NAMES.middle(chance, community, girl, 2012, given, father);
      List<String> forenames = List.of((given + " " + middle).strip().split(" "));
      for (int later = 1; later < forenames.size(); later++) {
        for (String earlier : forenames.subList(0, later)) {
          assertThat(NAMES.isAlike(earlier, forenames.get(later)))
              .as("%s %s", given, middle)
              .isFalse();
        }
      }
    }
  }

  @Test
  void a_forename_of_the_prophet_is_followed_by_one_to_be_called_by() {
    assertThat(NAMES.isAlike("Mohammed", "Muhammad")).isTrue();
    assertThat(NAMES.isAlike("Mohammed", "Syed")).isTrue();
    assertThat(NAMES.isAlike("Mohammed", "Zain")).isFalse();
  }

  @Test
  void singh_and_kaur_stand_behind_the_forenames_of_sikhs() {
    Chance chance = Chance.of(1, 6);
    assertThat(NAMES.middle(chance, Community.SIKH, true, 2012, "Simran", "Gurdeep"))
        .isEqualTo("Kaur");
    assertThat(NAMES.middle(chance, Community.SIKH, false, 2012, "Arjan", "Gurdeep"))
        .isEqualTo("Singh");
  }

  @ParameterizedTest
  @CsvSource({
    "POLISH, Kowalski, Kowalska",
    "POLISH, Wiśniewski, Wiśniewska",
    "POLISH, Nowak, Nowak",
    "POLISH, Kowalski-Nowak, Kowalska-Nowak",
    "ENGLISH, Kowalski, Kowalski",
    "ROMANIAN, Popescu, Popescu"
  })
  void a_polish_daughter_bears_the_womans_form(Community community, String family, String hers) {
    Chance chance = Chance.of(1, 7);
    assertThat(NAMES.family(chance, community, true, family)).isEqualTo(hers);
    assertThat(NAMES.family(chance, community, false, family)).isEqualTo(family);
  }

  @Test
  void romanian_families_often_end_in_escu_and_irish_ones_often_begin_with_o_or_mc() {
    Chance chance = Chance.of(1, 8);
    assertThat(share(() -> NAMES.surname(chance, Community.ROMANIAN).endsWith("escu")))
        .isGreaterThan(0.15);
    assertThat(share(() -> NAMES.surname(chance, Community.IRISH).matches("(O'|Mc|Mac).*")))
        .isGreaterThan(0.2);
    assertThat(
            share(() ->
                NAMES.surname(chance, Community.WELSH).matches("Jones|Davies|Evans|Rees|Owen")))
        .isGreaterThan(0.1);
  }

  @Test
  void no_bangladeshi_father_is_called_begum_and_most_mothers_are_called_so_or_the_like() {
    Chance chance = Chance.of(1, 9);
    Set<String> hers =
        Set.of(
            "Begum", "Begom", "Khatun", "Khatoon", "Khanom", "Khanam", "Akter", "Akther", "Sultana",
            "Nessa");
    assertThat(
            share(() -> {
              String his = NAMES.surname(chance, Community.BANGLADESHI);
              return hers.contains(his) && !his.startsWith("Ak"); // Akhtar is a man's name too
            }))
        .isZero();
    assertThat(share(() -> hers.contains(NAMES.maiden(chance, Community.BANGLADESHI, "Miah"))))
        .isBetween(0.7, 0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"F", "M"})
  void all_communities_together_have_the_shares_of_the_list(String sex) {
    for (int year = Forenames.FIRST_YEAR; year <= Forenames.LAST_YEAR; year++) {
      String key = year + sex;
      Map<String, Double> shares = NAMES.shares(sex.equals("F"), year);
      assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-9));
      for (String name : ListedNames.top100(key)) {
        double listed = ListedNames.given(key, name) / ListedNames.births(key);
        assertThat(shares.getOrDefault(name, 0.0))
            .as("%s %s", name, key)
            .isCloseTo(listed, withinPercentage(2));
      }
    }
  }

  @Test
  void children_of_other_birth_years_have_other_names() {
    Chance chance = Chance.of(1, 10);
    double before =
        share(() -> NAMES.forename(chance, Community.ENGLISH, true, 1998).equals("Isla"));
    double after =
        share(() -> NAMES.forename(chance, Community.ENGLISH, true, 2018).equals("Isla"));
    assertThat(after).isGreaterThan(before + 0.005);
  }
}

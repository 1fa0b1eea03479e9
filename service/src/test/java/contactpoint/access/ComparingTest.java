package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.audit.Facts;
import contactpoint.audit.Facts.Fact;
import contactpoint.linkage.Model;
import contactpoint.register.Candidate;
import contactpoint.register.Carer;
import contactpoint.register.Child;
import contactpoint.register.ChildName;
import contactpoint.register.Home;
import contactpoint.register.Origin;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Postcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTest {

  private static final Origin ORIGIN = new Origin("nhs-register", LocalDate.of(2008, 6, 9));
  private final Comparing comparing = new Comparing(new Rarity(Model.childRegister()));

  @ParameterizedTest
  @CsvSource({
    "Tom Hallworth, Hallworth, true",
    "Tom Hallworth, HALLWORTH, true",
    "Anna van der Berg, Van Der Berg, true",
    "Grace Okonkwo-Hart, Hart, true",
    "Grace Hart, Okonkwo-Hart, true",
    "Sean O'Brien, OBRIEN, true",
    "Sean O’Brien, O'Brien, true",
    "Tom Hallworth, Hall, false",
    "Grace Tom, Grace, false"
  })
  void a_surname_is_shared_when_one_half_of_it_is(String asker, String family, boolean same) {
    var facts = opened(asker, "WX", child(family, null, "WX4 7QP", false));
    assertThat(facts.answers()).containsEntry(Fact.SAME_SURNAME, same);
  }

  @Test
  void a_carers_surname_counts_when_the_record_is_opened() {
    var facts = opened("Tom Hallworth", "WX", child("Okonkwo", "Hallworth", "WX4 7QP", false));
    assertThat(facts.answers()).containsEntry(Fact.SAME_SURNAME, true);
  }

  @ParameterizedTest
  @CsvSource({"WX, WX4 7QP, true", "WX, W4 7QP, false", "W, WX4 7QP, false"})
  void a_postcode_area_is_its_letters(String area, String postcode, boolean same) {
    assertThat(opened("Tom Hallworth", area, child("Okonkwo", null, postcode, false)).answers())
        .containsEntry(Fact.SAME_POSTCODE_AREA, same);
  }

  @Test
  void of_a_list_a_surname_that_differs_stays_open_since_carers_are_not_read() {
    var child = child("Okonkwo", "Hallworth", "WX4 7QP", false);
    assertThat(listed("Tom Hallworth", child).answers()).doesNotContainKey(Fact.SAME_SURNAME);
    assertThat(listed("Tom Okonkwo", child).answers()).containsEntry(Fact.SAME_SURNAME, true);
  }

  @Test
  void of_a_concealed_child_neither_place_nor_carers_are_compared() {
    assertThat(opened("Tom Hallworth", "WX", child("Okonkwo", null, null, true)).answers())
        .containsEntry(Fact.SHIELDED, true)
        .doesNotContainKeys(Fact.SAME_POSTCODE_AREA, Fact.SAME_SURNAME);
  }

  private Facts opened(String asker, String area, Child child) {
    return comparing.opened(
        Gate.TOM, new AboutAsker(Optional.of(new Name(asker)), Optional.of(area)), child);
  }

  private Facts listed(String asker, Child child) {
    Candidate candidate = Searching.candidate(child);
    return comparing.listed(
        Gate.TOM, new AboutAsker(Optional.of(new Name(asker)), Optional.empty()), candidate);
  }

  private static Child child(
      String family, @Nullable String carer, @Nullable String postcode, boolean concealed) {
    var home =
        postcode == null
            ? null
            : new Home(null, new Postcode(postcode), null, false, false, null, ORIGIN);
    var carers =
        carer == null
            ? List.<Carer>of()
            : List.of(new Carer(null, new Name(carer), true, null, null, true, "C1", ORIGIN));
    return new Child(
        new ChildNumber(1),
        concealed,
        new ChildName(new Name("Maya"), new Name(family)),
        null,
        null,
        null,
        null,
        null,
        new Child.Details(
            null, null, home, List.of(), null, null, List.of(), carers, List.of(), List.of()));
  }
}

package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelTest {
  private final Model model = Model.childRegister();

  static Description.Builder ada() {
    return Description.builder()
        .with(Kind.GIVEN, "Ada")
        .with(Kind.FAMILY, "Lovelace")
        .with(Kind.SEX, "F")
        .born(LocalDate.of(2004, 5, 17))
        .with(Kind.ADDRESS, "12 Mill Lane")
        .with(Kind.POSTCODE, "LS1 4AP");
  }

  static Description stranger() {
    return Description.builder()
        .with(Kind.GIVEN, "Oliver")
        .with(Kind.FAMILY, "Khan")
        .with(Kind.SEX, "M")
        .born(LocalDate.of(1999, 1, 30))
        .with(Kind.POSTCODE, "BN3 7QQ")
        .build();
  }

  @Test
  void two_equal_descriptions_are_the_same() {
    var prediction = model.predict(ada().build(), ada().build());
    assertThat(model.place(List.of(prediction)).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void strangers_are_not_the_same() {
    var prediction = model.predict(ada().build(), stranger());
    assertThat(model.place(List.of(prediction)).verdict()).isEqualTo(Verdict.NEW);
  }

  @Test
  void the_parts_of_a_prediction_add_up_to_its_weight() {
    for (var other : List.of(ada().build(), stranger(), Description.builder().build())) {
      var prediction = model.predict(ada().build(), other);
      double sum = prediction.parts().stream().mapToDouble(Part::bits).sum();
      assertThat(sum).isCloseTo(prediction.weight(), within(.11));
    }
  }

  @Test
  void a_prediction_does_not_depend_on_which_comes_first() {
    assertThat(model.predict(ada().build(), stranger()).weight())
        .isEqualTo(model.predict(stranger(), ada().build()).weight());
  }

  @Test
  void a_model_read_back_answers_the_same_bit_for_bit() {
    var again = ModelFile.read(ModelFile.write(model));
    assertThat(ModelFile.write(again)).isEqualTo(ModelFile.write(model));
    assertThat(again.predict(ada().build(), stranger()))
        .isEqualTo(model.predict(ada().build(), stranger()));
  }

  @Test
  void a_spelling_variant_meets_by_at_least_one_key() {
    var other = ada().with(Kind.FAMILY, "Lovelase").build();
    assertThat(texts(other)).containsAnyElementsOf(texts(ada().build()));
    assertThat(model.blockingKeys(ada().closed().build())).isEmpty();
  }

  private Set<String> texts(Description description) {
    return model.blockingKeys(description).stream()
        .map(BlockingKey::text)
        .collect(Collectors.toSet());
  }
}

package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The bound that lets a number settle who a child is without a look at anybody else. */
class MostWithoutNumbersTest {
  private static final Model MODEL = Model.childRegister().forPeople(1_000_000);
  private static final Field NHS = Field.of(Kind.IDENTIFIER, "nhs");
  private static final List<String> GIVEN =
      List.of(
          "Oliver",
          "Olivia",
          "Muhammad",
          "Mohammed Ali",
          "Zofia",
          "Rose",
          "Kate",
          "Katherine",
          "Baby",
          "Xanthe");
  private static final List<String> FAMILY =
      List.of(
          "Smith", "Smyth", "Khan", "Begum", "Nowak", "Kowalska", "Smith-Jones", "Quartermaine");
  private static final List<String> PLACES =
      List.of("LS1 4AB", "LS1 4AC", "BD7 1DP", "BD71DP", "SW1A 1AA");
  private static final List<String> ADDRESSES =
      List.of("1 Mill Lane", "12 Mill Lane", "Flat 2, 1 Mill Lane", "7 Church Road");

  @Property(tries = 100000)
  void nobody_without_the_number_weighs_more_than_the_statement_against_itself_without_numbers(
      @ForAll long seed) {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var statement = MODEL.prepare(description(chance, "9990000018", 1));
    var rival = MODEL.prepare(description(chance, null, 1 + chance.nextInt(3)));

    assertThat(MODEL.weight(statement, rival))
        .isLessThanOrEqualTo(MODEL.mostWithoutNumbers(statement) + 1e-6);
  }

  private static Description description(
      RandomGenerator chance, @org.jspecify.annotations.Nullable String number, int sayings) {
    var builder = Description.builder();
    if (number != null) {
      builder.with(NHS, number);
    }
    for (int i = 0; i < sayings; i++) {
      some(chance, GIVEN, name -> builder.with(Kind.GIVEN, name));
      some(chance, FAMILY, name -> builder.with(Kind.FAMILY, name));
      if (chance.nextInt(4) == 0) {
        some(chance, FAMILY, name -> builder.with(Kind.FORMER, name));
      }
      some(chance, List.of("F", "M"), sex -> builder.with(Kind.SEX, sex));
      if (chance.nextInt(6) > 0) {
        builder.born(
            LocalDate.of(2010, 1, 1).plusDays(chance.nextInt(3) * 31L + chance.nextInt(2)));
      }
      some(chance, ADDRESSES, address -> builder.with(Kind.ADDRESS, address));
      some(chance, PLACES, postcode -> builder.with(Kind.POSTCODE, postcode));
    }
    return builder.build();
  }

  private static void some(
      RandomGenerator chance, List<String> values, java.util.function.Consumer<String> use) {
    if (chance.nextInt(5) > 0) {
      use.accept(values.get(chance.nextInt(values.size())));
    }
  }
}

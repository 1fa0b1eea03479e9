package contactpoint.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDayTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2014-03-14, 2014-03-12, 9.9, some days off",
    "2014-03-14, 2013-03-14, 11.7, another year",
    "2014-03-07, 2014-07-03, 6.7, day and month exchanged",
    "2014-03-07, 2013-07-03, 6.7, exchanged in another year",
    "2014-03-07, 2014-07-05, 6.7, exchanged and then some days off",
    "2014-03-07, 2014-05-03, 6.7, some days off and then exchanged",
    "2014-03-14, 2012-03-14, -10, two years off",
    "2014-03-14, 2014-04-14, -10, another month"
  })
  void the_slips_between_two_days_of_birth_are_worth_bits(
      LocalDate one, LocalDate other, double bits, String how) {
    assertThat(NearDay.of(one, other)).as(how).isEqualTo(bits);
  }

  @Property
  void it_does_not_matter_which_day_is_the_statements(
      @ForAll @DateRange(min = "2008-01-01", max = "2012-12-31") LocalDate one,
      @ForAll @DateRange(min = "2008-01-01", max = "2012-12-31") LocalDate other) {
    assertThat(NearDay.of(one, other)).isEqualTo(NearDay.of(other, one));
  }
}

package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level two values stand at, level by level. */
class ComparingTest {
  private static String level(Kind kind, String a, String b) {
    var x = Objects.requireNonNull(Reading.term(kind, a));
    var y = Objects.requireNonNull(Reading.term(kind, b));
    int there = Comparing.level(kind, x, y);
    assertThat(Comparing.level(kind, y, x)).isEqualTo(there);
    return Levels.of(kind).get(there).word();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, ada, exact",
    "Zoë, Zoe, exact",
    "O'Neil, ONeil, exact",
    "Mary-Ann, Mary, part",
    "Mohammed Ali, Ali, part",
    "Khalid Elmi, Khaled Elmi, part",
    "J Elmi, Jama Elmi, part",
    "Khalid Elmi, Ibrahim Elmi, none",
    "Anne Marie, Marie Anne, part",
    "Aminah Uzma, Rimsha Aminah, similar",
    "Mohammed, Muhammad, variant",
    "Katherine, Kate, variant",
    "Peter, Peher, slip",
    "Peter, Pteer, slip",
    "Alexandra, Alexandria, slip",
    "Christopher, Christofer, variant",
    "Arthur Samarth, Arghur, close",
    "Margaret, Margrat, variant",
    "J, John, initial",
    "Ada, Grace, none"
  })
  void given_names(String a, String b, String word) {
    assertThat(level(Kind.GIVEN, a, b)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-05-17, 17/05/2004, exact",
    "2004-05-17, 20040517, exact",
    "2004-05-17, 17 May 2004, exact",
    "2004-05-07, 2004-07-05, swapped",
    "2004-05-17, 2004-05-16, slip",
    "2004-05-17, 2004-05-71, exchanged",
    "1998-02-05, 1989-02-05, exchanged",
    "2004-05-17, 2004-05, partial",
    "2004-05-17, 2004, partial",
    "2004-05-17, 2004-05-28, two-parts",
    "2004-05-17, 2004-11-29, year",
    "2004-05-17, 1987-11-29, none"
  })
  void dates_of_birth(String a, String b, String word) {
    assertThat(level(Kind.BORN, a, b)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "LS1 4AP, ls14ap, exact",
    "LS1 4AP, LS1 4AB, slip",
    "LS1 4AP, LS1 9XQ, district",
    "LS1 4AP, LS27 9XQ, area",
    "LS1 4AP, BN3 7QQ, none"
  })
  void postcodes(String a, String b, String word) {
    assertThat(level(Kind.POSTCODE, a, b)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "12 Mill Rd, 12 Mill Road, exact",
    "12 Mill Road, 12 Mil Road, close",
    "12 Mill Road Leeds, 12 Mill Road Bradford, part",
    "12 Mill Road, 9 Garden Place, none"
  })
  void addresses(String a, String b, String word) {
    assertThat(level(Kind.ADDRESS, a, b)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 0113 496 0001, +44 113 496 0001, exact",
    "PHONE, 0113 496 0001, 0113 496 0007, slip",
    "PHONE, 0113 496 0001, 020 7946 0999, none",
    "EMAIL, ada@example.org, ADA@example.org, exact",
    "EMAIL, ada@example.org, adda@example.org, slip",
    "EMAIL, ada@example.org, ada@mail.example.com, user",
    "EMAIL, ada@example.org, bob@other.net, none",
    "IDENTIFIER, 999-000-0042, 9990000042, exact",
    "IDENTIFIER, 9990000042, 9990000043, slip",
    "IDENTIFIER, 9990000042, 1234567890, none",
    "SEX, Female, 2, exact",
    "SEX, F, M, none",
    "PLACE, Leeds, leeds, exact",
    "PLACE, Sheffield, Shefield, close",
    "PLACE, Stoke on Trent, Stoke, part",
    "OTHER, plumber, teacher, none"
  })
  void other_kinds(Kind kind, String a, String b, String word) {
    assertThat(level(kind, a, b)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"unknown", "N/A", "n.k.", "-", "xxx", "'  '"})
  void what_says_nothing_is_read_as_nothing(String typed) {
    assertThat(Reading.term(Kind.FAMILY, typed)).isNull();
    assertThat(Reading.term(Kind.POSTCODE, typed)).isNull();
    assertThat(Reading.term(Kind.BORN, typed)).isNull();
  }
}

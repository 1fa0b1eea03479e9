package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Mutation of every comparison: whatever level of whatever kind were taken for another, an example
 * would say so.
 */
class EveryLevelTest {
  private interface Comparer {
    int level(Kind kind, Term a, Term b);
  }

  private record Example(Kind kind, String a, String b, String word) {
    boolean holds(Comparer comparer) {
      var one = Objects.requireNonNull(Reading.term(kind, a));
      var other = Objects.requireNonNull(Reading.term(kind, b));
      int there = comparer.level(kind, one, other);
      return Levels.of(kind).get(there).word().equals(word)
          && comparer.level(kind, other, one) == there;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.GIVEN,
          Kind.FAMILY,
          Kind.SEX,
          Kind.BORN,
          Kind.ADDRESS,
          Kind.POSTCODE,
          Kind.PLACE,
          Kind.PHONE,
          Kind.EMAIL,
          Kind.IDENTIFIER,
          Kind.OTHER);

  private static final List<Example> EXAMPLES = new ArrayList<>();

  private static void examples(Kind kind, String... threes) {
    for (int i = 0; i < threes.length; i += 3) {
      EXAMPLES.add(new Example(kind, threes[i], threes[i + 1], threes[i + 2]));
    }
  }

  static {
    String[] names = {
      "Ada", "ADA", "exact",
      "Mary-Ann", "Mary", "part",
      "Mohammed", "Muhammad", "variant",
      "Peter", "Peher", "slip",
      "Arthur Samarth", "Arghur", "close",
      "Martens", "Martolk", "similar",
      "J", "John", "initial",
      "Ada", "Grace", "none"
    };
    examples(Kind.GIVEN, names);
    examples(Kind.FAMILY, names);
    examples(Kind.SEX, "F", "female", "exact", "F", "M", "none");
    examples(
        Kind.BORN,
        "2004-05-17",
        "17/05/2004",
        "exact",
        "2004-05-07",
        "2004-07-05",
        "swapped",
        "2004-05-17",
        "2004-05-71",
        "exchanged",
        "2004-05-17",
        "2004-05-16",
        "slip",
        "2004-05-17",
        "2004-05",
        "partial",
        "2004-05-17",
        "2004-05-28",
        "two-parts",
        "2004-05-17",
        "2005-06-17",
        "near",
        "2004-05-17",
        "2004-11-29",
        "year",
        "2004-05-17",
        "1987-11-29",
        "none");
    examples(
        Kind.ADDRESS,
        "12 Mill Rd",
        "12 Mill Road",
        "exact",
        "12 Mill Road",
        "12 Mil Road",
        "close",
        "12 Mill Road Leeds",
        "12 Mill Road Bradford",
        "part",
        "12 Mill Road Leeds",
        "14 Garden Road Leeds",
        "some",
        "12 Mill Road",
        "9 Garden Place",
        "none");
    examples(
        Kind.POSTCODE,
        "LS1 4AP",
        "ls14ap",
        "exact",
        "LS1 4AP",
        "LS1 4AB",
        "slip",
        "LS1 4AP",
        "LS1 9XQ",
        "district",
        "LS1 4AP",
        "LS27 9XQ",
        "area",
        "LS1 4AP",
        "BN3 7QQ",
        "none");
    for (var kind : List.of(Kind.PLACE, Kind.OTHER)) {
      examples(
          kind,
          "Leeds",
          "leeds",
          "exact",
          "Sheffield",
          "Shefield",
          "close",
          "Stoke on Trent",
          "Stoke",
          "part",
          "Leeds",
          "York",
          "none");
    }
    examples(
        Kind.PHONE,
        "0113 496 0001",
        "+44 113 496 0001",
        "exact",
        "0113 496 0001",
        "0113 496 0007",
        "slip",
        "0113 496 0001",
        "020 7946 0999",
        "none");
    examples(
        Kind.EMAIL,
        "ada@example.org",
        "ADA@example.org",
        "exact",
        "ada@example.org",
        "adda@example.org",
        "slip",
        "ada@example.org",
        "ada@mail.example.com",
        "user",
        "ada.lovelace@example.org",
        "ada.love@example.org",
        "similar",
        "ada@example.org",
        "bob@other.net",
        "none");
    examples(
        Kind.IDENTIFIER,
        "999-000-0042",
        "9990000042",
        "exact",
        "9990000042",
        "9990000043",
        "slip",
        "9990000042",
        "1234567890",
        "none");
  }

  private static List<Example> broken(Comparer comparer) {
    return EXAMPLES.stream().filter(example -> !example.holds(comparer)).toList();
  }

  @Test
  void every_example_stands_whichever_of_the_two_comes_first() {
    assertThat(broken(Comparing::level)).isEmpty();
  }

  @Test
  void no_level_of_any_kind_can_be_taken_for_another_unseen() {
    int mutants = 0;
    for (var kind : KINDS) {
      int levels = Levels.of(kind).size();
      for (int level = 0; level < levels; level++) {
        for (int wrong = 0; wrong < levels; wrong++) {
          if (level != wrong) {
            assertThat(broken(mutant(kind, level, wrong)))
                .as("%s: level %d taken for %d", kind, level, wrong)
                .isNotEmpty();
            mutants++;
          }
        }
      }
    }
    assertThat(mutants).isEqualTo(282);
  }

  private static Comparer mutant(Kind mutated, int level, int wrong) {
    return (kind, a, b) -> {
      int right = Comparing.level(kind, a, b);
      return kind == mutated && right == level ? wrong : right;
    };
  }
}

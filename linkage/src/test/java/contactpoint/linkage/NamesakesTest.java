package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a group of records holds together by, and where it is in doubt. */
class NamesakesTest {
  private static final Field NHS = Field.of(Kind.IDENTIFIER, "nhs");
  private final Model model = withoutRules();

  private static Model withoutRules() {
    var lines = new ArrayList<>(ModelFile.write(Model.childRegister().forPeople(10_000)));
    lines.replaceAll(line -> line.equals("rules\tchildren") ? "rules\tnone" : line);
    return ModelFile.read(lines);
  }

  private static Description.Builder child(String given) {
    return Description.builder()
        .with(Kind.GIVEN, given)
        .with(Kind.FAMILY, "Sheikh")
        .with(Kind.SEX, "F")
        .with(Kind.BORN, "2021-06-25")
        .with(Kind.ADDRESS, "56 Oak Street, Farnlea")
        .with(Kind.POSTCODE, "WX2 0BA");
  }

  private Linked linked(List<Description> people) {
    var linkage = new Linkage(model, false);
    people.forEach(person -> linkage.add(0, person));
    return linkage.run(
        new Linkage.Options(Constraints.NONE, Optional.of(model), 1, 1, Progress.NONE));
  }

  private static Verdict verdict(Linked linked, int left, int right) {
    for (int i = 0; i < linked.size(); i++) {
      if (linked.left(i) == left && linked.right(i) == right) {
        return linked.verdict(i);
      }
    }
    return Verdict.NEW;
  }

  @Test
  void a_twin_whose_name_is_the_others_second_name_is_not_joined_without_a_look() {
    var linked =
        linked(
            List.of(child("Mahira").build(), child("Mahira Noor").build(), child("Noor").build()));
    assertThat(verdict(linked, 0, 2)).isNotEqualTo(Verdict.SAME);
    assertThat(verdict(linked, 1, 2)).isNotEqualTo(Verdict.SAME);
    assertThat(verdict(linked, 0, 1)).isEqualTo(Verdict.SAME);
  }

  @Test
  void a_number_settles_who_is_called_by_her_second_name() {
    var linked =
        linked(
            List.of(
                child("Mahira").with(NHS, "9990000042").build(),
                child("Mahira Noor").with(NHS, "9990000042").build(),
                child("Noor").with(NHS, "9990000042").build()));
    assertThat(verdict(linked, 0, 2)).isEqualTo(Verdict.SAME);
  }

  @Test
  void a_record_that_says_both_names_settles_it_too() {
    var linked =
        linked(
            List.of(
                child("Robert").build(),
                child("Robert").with(Kind.GIVEN, "Jojo").build(),
                child("Jojo").build()));
    assertThat(verdict(linked, 0, 2)).isEqualTo(Verdict.SAME);
  }

  @Test
  void a_record_that_hangs_on_loosely_weakens_nobody_but_itself() {
    var pairs = new Pairs();
    pairs.add(0, 1, 12);
    pairs.add(1, 2, 9);
    pairs.add(2, 3, 1);
    var chains = new Chains(pairs, new int[] {0, 0, 0, 0});
    assertThat(chains.weakest(0, 2)).isEqualTo(9);
    assertThat(chains.weakest(3, 0)).isEqualTo(1);
    assertThat(new Chains(pairs, new int[] {0, 0, 0, 3}).weakest(0, 3)).isNaN();
  }

  /** Against raising the weakest link over every record in between until nothing changes. */
  @Property(tries = 200)
  void the_strongest_chain_is_found_whatever_the_pairs(@ForAll long seed) {
    int n = 9;
    var random = new SplittableRandom(seed);
    var pairs = new Pairs();
    double[][] widest = new double[n][n];
    for (double[] row : widest) {
      java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (random.nextInt(3) == 0) {
          double weight = random.nextInt(8);
          pairs.add(a, b, weight);
          widest[a][b] = weight;
          widest[b][a] = weight;
        }
      }
    }
    for (int via = 0; via < n; via++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          widest[a][b] = Math.max(widest[a][b], Math.min(widest[a][via], widest[via][b]));
        }
      }
    }
    var chains = new Chains(pairs, new int[n]);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (a != b) {
          double found = chains.weakest(a, b);
          assertThat(Double.isNaN(found) ? Double.NEGATIVE_INFINITY : found)
              .isEqualTo(widest[a][b]);
        }
      }
    }
  }
}

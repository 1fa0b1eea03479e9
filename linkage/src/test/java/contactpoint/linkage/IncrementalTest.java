package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** One statement that comes alone, and the same statement as the last of a bulk run. */
class IncrementalTest {
  private static final Field NHS = Field.of(Kind.IDENTIFIER, "nhs");
  private static final List<String> GIVEN =
      List.of(
          "Ada",
          "Aisha",
          "Aysha",
          "Kate",
          "Katherine",
          "Baby",
          "Twin 1",
          "Mohammed Ali",
          "Ali",
          "A");
  private static final List<String> FAMILY =
      List.of("Khan", "Kahn", "Smith", "Smyth", "Begum", "Ali", "Byron-Smith", "Byron");
  private static final List<String> BORN =
      List.of("2004-05-17", "2004-05-18", "2004-07-05", "2004-05-07", "2005-05-17", "2004-01-01");
  private static final List<String> POSTCODES = List.of("LS1 4AP", "LS1 4AB", "LS2 7QQ", "BN3 7QQ");
  private static final List<String> ADDRESSES =
      List.of("12 Mill Lane", "12 Mil Lane", "9 Garden Place");
  private static final List<String> NUMBERS = List.of("9990000042", "9990000050", "9990000069");

  private final Model model = Model.childRegister().forPeople(2_000);

  /** People of few names, days and homes, so that many are near one another. */
  private static List<Description> people(SplittableRandom random, int count) {
    var people = new ArrayList<Description>();
    for (int i = 0; i < count; i++) {
      var builder = Description.builder();
      say(random, builder, Field.of(Kind.GIVEN), GIVEN, 9);
      say(random, builder, Field.of(Kind.FAMILY), FAMILY, 9);
      say(random, builder, Field.of(Kind.FORMER), FAMILY, 1);
      say(random, builder, Field.of(Kind.BORN), BORN, 9);
      say(random, builder, Field.of(Kind.SEX), List.of("F", "M"), 8);
      say(random, builder, Field.of(Kind.POSTCODE), POSTCODES, 7);
      say(random, builder, Field.of(Kind.POSTCODE), POSTCODES, 2);
      say(random, builder, Field.of(Kind.ADDRESS), ADDRESSES, 6);
      say(random, builder, NHS, NUMBERS, 3);
      people.add(builder.build());
    }
    return people;
  }

  private static void say(
      SplittableRandom random, Description.Builder to, Field field, List<String> values, int ten) {
    if (random.nextInt(10) < ten) {
      to.with(field, values.get(random.nextInt(values.size())));
    }
  }

  /** Who is met by a key, with the weight; far below any verdict a bulk run keeps none. */
  private Map<Integer, Double> alone(List<Description> people, int one) {
    var profile = model.prepare(people.get(one));
    var keys = keys(profile);
    var found = new TreeMap<Integer, Double>();
    for (int i = 0; i < people.size(); i++) {
      var other = model.prepare(people.get(i));
      if (i != one && !Collections.disjoint(keys, keys(other))) {
        double weight = model.weight(profile, other);
        if (weight >= model.thresholds().doubtful()) {
          found.put(i, weight);
        }
      }
    }
    return found;
  }

  private Set<String> keys(Profile profile) {
    var keys = new HashSet<String>();
    model.blockingKeys(profile).forEach(key -> keys.add(key.text()));
    return keys;
  }

  /** The same from a bulk run over all of them; pairs that only a group made are left out. */
  private Map<Integer, Double> inBulk(List<Description> people, int one, int threads) {
    var linkage = new Linkage(model, false);
    people.forEach(person -> linkage.add(0, person));
    var linked =
        linkage.run(
            new Linkage.Options(Constraints.NONE, Optional.of(model), 1, threads, Progress.NONE));
    var keys = keys(model.prepare(people.get(one)));
    var found = new TreeMap<Integer, Double>();
    for (int i = 0; i < linked.size(); i++) {
      if (linked.left(i) == one || linked.right(i) == one) {
        int other = linked.left(i) == one ? linked.right(i) : linked.left(i);
        boolean met = !Collections.disjoint(keys, keys(model.prepare(people.get(other))));
        if (met && linked.weight(i) >= model.thresholds().doubtful()) {
          found.put(other, linked.weight(i));
        }
      }
    }
    return found;
  }

  private Placement placed(Map<Integer, Double> candidates) {
    return model.place(candidates.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Property(tries = 100)
  void the_weight_of_two_does_not_depend_on_which_comes_first(@ForAll long seed) {
    var people = people(new SplittableRandom(seed), 40);
    for (int i = 0; i < people.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(model.predict(people.get(i), people.get(j)).weight())
            .isEqualTo(model.predict(people.get(j), people.get(i)).weight());
      }
    }
  }

  @Property(tries = 60)
  void candidates_weights_and_verdict_are_the_same_alone_and_in_a_bulk_run(
      @ForAll long seed, @ForAll boolean twoThreads) {
    var people = people(new SplittableRandom(seed), 60);
    int last = people.size() - 1;
    var alone = alone(people, last);
    var bulk = inBulk(people, last, twoThreads ? 2 : 1);
    assertThat(bulk).isEqualTo(alone);
    assertThat(placed(bulk)).isEqualTo(placed(alone));
  }
}

package contactpoint.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whole runs over families made here: parents and children of one home, twins, slips, moves. */
class LinkageTest {
  private static final List<Field> FIELDS =
      List.of(
          Field.of(Kind.GIVEN),
          Field.of(Kind.FAMILY),
          Field.of(Kind.SEX),
          Field.of(Kind.BORN),
          Field.of(Kind.ADDRESS),
          Field.of(Kind.POSTCODE));

  record Person(int number, int file, Map<Kind, String> values) {}

  /** Two registers of the same families. */
  private static List<Person> families(int count, long seed) {
    var random = new SplittableRandom(seed);
    var people = new ArrayList<Person>();
    int number = 0;
    for (int family = 0; family < count; family++) {
      var surname = syllables(random, 3);
      var home = home(random);
      boolean moved = random.nextInt(5) == 0;
      var newHome = moved ? home(random) : home;
      var born = date(random);
      boolean twins = random.nextInt(20) == 0;
      int size = 2 + random.nextInt(3);
      for (int member = 0; member < size; member++) {
        var birthday = twins && member > 0 ? born : date(random);
        var sex = random.nextInt(2) == 0 ? "F" : "M";
        var given = syllables(random, 2);
        people.add(person(number, 0, random, given, surname, sex, birthday, home));
        people.add(person(number, 1, random, given, surname, sex, birthday, newHome));
        number++;
      }
    }
    return people;
  }

  private static Person person(
      int number,
      int file,
      SplittableRandom random,
      String given,
      String family,
      String sex,
      String born,
      String[] home) {
    return new Person(
        number,
        file,
        Map.of(
            Kind.GIVEN,
            slip(random, given),
            Kind.FAMILY,
            slip(random, family),
            Kind.SEX,
            sex,
            Kind.BORN,
            random.nextInt(20) == 0 ? date(random) : born,
            Kind.ADDRESS,
            home[0],
            Kind.POSTCODE,
            home[1]));
  }

  private static String slip(SplittableRandom random, String text) {
    if (random.nextInt(12) > 0) {
      return text;
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }

  private static String syllables(SplittableRandom random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return text.append("nrsl".charAt(random.nextInt(4))).toString();
  }

  private static String date(SplittableRandom random) {
    return "%04d-%02d-%02d"
        .formatted(1960 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String[] home(SplittableRandom random) {
    var outward = "LS" + (1 + random.nextInt(20));
    return new String[] {
      (1 + random.nextInt(90)) + " " + syllables(random, 3) + " road",
      outward
          + " "
          + random.nextInt(10)
          + (char) ('A' + random.nextInt(26))
          + (char) ('A' + random.nextInt(26))
    };
  }

  private static Linkage linkage(List<Person> people) {
    var linkage = new Linkage(FIELDS, true);
    for (var person : people) {
      linkage.add(
          person.file(),
          field ->
              Optional.ofNullable(person.values().get(field.kind()))
                  .map(List::of)
                  .orElse(List.of()));
    }
    return linkage;
  }

  private static Linked run(List<Person> people, boolean oneToOne, int threads) {
    var linkage = linkage(people);
    var constraints = Constraints.NONE.withOneToOne(oneToOne);
    return linkage.run(
        new Linkage.Options(constraints, Optional.empty(), 1, threads, Progress.NONE));
  }

  private static Set<String> found(List<Person> people, Linked linked) {
    var found = new TreeSet<String>();
    for (int i = 0; i < linked.size(); i++) {
      if (linked.probability(i) >= .5) {
        found.add(people.get(linked.left(i)).number() + "=" + people.get(linked.right(i)).number());
      }
    }
    return found;
  }

  @Test
  void in_registers_of_families_the_person_is_found_and_not_the_household() {
    var people = families(600, 7);
    for (boolean oneToOne : new boolean[] {true, false}) {
      var found = found(people, run(people, oneToOne, 2));
      int all = people.size() / 2;
      long right =
          found.stream().filter(pair -> pair.split("=")[0].equals(pair.split("=")[1])).count();
      assertThat((double) right / found.size()).isGreaterThan(.985);
      assertThat((double) right / all).isGreaterThan(.97);
    }
  }

  @Test
  void neither_the_order_of_input_nor_the_number_of_threads_matters() {
    var people = families(150, 3);
    var linked = run(people, false, 2);
    var shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(5));
    var again = run(shuffled, false, 1);
    assertThat(found(shuffled, again)).isEqualTo(found(people, linked));
    assertThat(ModelFile.write(again.model())).isEqualTo(ModelFile.write(linked.model()));
  }

  @Test
  void one_to_one_gives_nobody_two_partners() {
    var people = families(200, 11);
    var linked = run(people, true, 2);
    var seen = new HashSet<Integer>();
    for (int i = 0; i < linked.size(); i++) {
      if (linked.probability(i) >= .5) {
        assertThat(seen.add(linked.left(i))).isTrue();
        assertThat(seen.add(linked.right(i))).isTrue();
      }
    }
  }

  @Test
  void training_recovers_the_rates_that_the_data_were_made_with() {
    var model = run(families(600, 7), true, 2).model();
    var given = java.util.Objects.requireNonNull(model.comparison(Field.of(Kind.GIVEN)));
    var sex = java.util.Objects.requireNonNull(model.comparison(Field.of(Kind.SEX)));
    // both copies are spoilt once in twelve, and one spoiling in 26 changes nothing
    double unspoilt = 11 / 12.0 + 1 / 12.0 / 26;
    assertThat(given.m(0)).isBetween(unspoilt * unspoilt - .04, unspoilt * unspoilt + .04);
    assertThat(sex.u(0)).isBetween(.48, .52);
    assertThat(model.head.moved()).isBetween(.12, .28);
    assertThat(1 / model.head.prior()).isBetween(1_300.0, 2_500.0);
  }

  @Test
  void blocking_makes_every_pair_of_records_once_that_shares_a_key() {
    var people = families(60, 5);
    var model = Linkage.blank(FIELDS);
    var made = new ArrayList<Long>();
    var corpus = corpus(people, model);
    try (var work = new Work(2)) {
      var visitors =
          new Blocking(corpus, model, false, work)
              .pairs(() ->
                  new Blocking.Visitor() {
                    @Override
                    public void pair(int left, int right, long rules) {
                      synchronized (made) {
                        made.add((long) Math.min(left, right) << 32 | Math.max(left, right));
                      }
                    }
                  });
      assertThat(visitors).isNotEmpty();
    }
    assertThat(made).doesNotHaveDuplicates();
    var expected = new HashSet<Long>();
    var keys = new ArrayList<Set<String>>();
    for (int record = 0; record < corpus.size(); record++) {
      var texts = new HashSet<String>();
      model.blockingKeys(corpus.profile(record)).forEach(key -> texts.add(key.text()));
      keys.add(texts);
    }
    for (int a = 0; a < keys.size(); a++) {
      for (int b = a + 1; b < keys.size(); b++) {
        if (!Collections.disjoint(keys.get(a), keys.get(b))) {
          expected.add((long) a << 32 | b);
        }
      }
    }
    assertThat(new HashSet<>(made)).isEqualTo(expected);
  }

  private static Corpus corpus(List<Person> people, Model model) {
    var builder = new Corpus.Builder(model);
    for (var person : people) {
      builder.add(
          0,
          field ->
              Optional.ofNullable(person.values().get(field.kind()))
                  .map(List::of)
                  .orElse(List.of()),
          false);
    }
    try (var work = new Work(2)) {
      var corpus = builder.build(work);
      corpus.mark(model, work);
      return corpus;
    }
  }

  @Test
  void a_pair_let_go_early_lies_below_the_bound_and_any_other_has_its_full_weight() {
    var people = families(80, 21);
    var model = run(people, false, 2).model();
    var corpus = corpus(people, model);
    var evidence = new Evidence(model);
    int letGo = 0;
    for (int a = 0; a < corpus.size(); a++) {
      for (int b = a + 1; b < corpus.size(); b++) {
        double full = evidence.weigh(corpus.profile(a), corpus.profile(b));
        double early = evidence.weigh(corpus, a, b, -6.7);
        assertThat(evidence.weigh(corpus, a, b)).isEqualTo(full);
        if (early == Double.NEGATIVE_INFINITY) {
          assertThat(full).isLessThan(-6.7);
          letGo++;
        } else {
          assertThat(early).isEqualTo(full);
        }
      }
    }
    assertThat(letGo).isPositive();
  }

  @Test
  void one_description_alone_gets_the_weight_it_has_in_a_bulk_run() {
    var people = families(120, 9);
    var linked = run(people, false, 2);
    for (int i = 0; i < linked.size(); i += 7) {
      var left = description(people.get(linked.left(i)));
      var right = description(people.get(linked.right(i)));
      assertThat(linked.model().predict(left, right).weight()).isEqualTo(linked.weight(i));
    }
  }

  @Test
  void pairs_that_people_settled_teach_the_rates() {
    var people = families(300, 7);
    var linkage = linkage(people);
    var settled = new ArrayList<Decision>();
    for (int i = 0; i < 400; i += 2) {
      settled.add(new Decision(i, i + 1, true));
    }
    linkage.learnFrom(settled);
    var model = linkage.run(Linkage.Options.usual()).model();
    var given = java.util.Objects.requireNonNull(model.comparison(Field.of(Kind.GIVEN)));
    long same = settled.stream().filter(pair -> sameGiven(people, pair)).count();
    double counted = (same + 30 * .82) / (settled.size() + 30);
    assertThat(given.m(0)).isCloseTo(counted, org.assertj.core.data.Offset.offset(1e-4));
  }

  private static boolean sameGiven(List<Person> people, Decision pair) {
    var one = people.get(pair.left()).values().get(Kind.GIVEN);
    return java.util.Objects.equals(one, people.get(pair.right()).values().get(Kind.GIVEN));
  }

  @Test
  void two_who_are_left_over_where_all_others_are_paired_are_one_person() {
    var random = new SplittableRandom(4);
    var people = new ArrayList<Person>();
    for (int number = 0; number < 300; number++) {
      var home = home(random);
      var given = syllables(random, 2);
      var family = syllables(random, 3);
      var born = date(random);
      people.add(person(number, 0, random, given, family, "F", born, home));
      boolean spoilt = number == 299;
      people.add(
          person(
              number,
              1,
              random,
              spoilt ? syllables(random, 2) : given,
              family,
              "F",
              spoilt ? date(random) : born,
              home));
    }
    assertThat(found(people, run(people, false, 2))).doesNotContain("299=299");
    assertThat(found(people, run(people, true, 2))).contains("299=299").hasSize(300);
  }

  @Test
  void where_names_go_with_a_place_the_place_says_little_of_two_who_are_named_alike() {
    var random = new SplittableRandom(8);
    var names = new String[2][20];
    for (var country : names) {
      for (int i = 0; i < country.length; i++) {
        country[i] = syllables(random, 3);
      }
    }
    var linkage =
        new Linkage(
            List.of(
                Field.of(Kind.GIVEN),
                Field.of(Kind.FAMILY),
                Field.of(Kind.BORN),
                Field.of(Kind.PLACE)),
            false);
    for (int record = 0; record < 2_000; record++) {
      int country = random.nextInt(10) == 0 ? 1 : 0;
      var values =
          Map.of(
              Kind.GIVEN,
              syllables(random, 3),
              Kind.FAMILY,
              names[country][random.nextInt(20)],
              Kind.BORN,
              date(random),
              Kind.PLACE,
              country == 0 ? "north" : "south");
      linkage.add(
          0,
          field -> Optional.ofNullable(values.get(field.kind())).map(List::of).orElse(List.of()));
    }
    var model = linkage.run(Linkage.Options.usual()).model();
    int place = model.fields().indexOf(Field.of(Kind.PLACE));
    assertThat(model.implied[place][model.family]).isGreaterThan(.9);
    assertThat(model.implied[place][model.given]).isLessThan(.5);
  }

  @Test
  void one_name_whose_role_nobody_knows_counts_once() {
    var model = Linkage.blank(FIELDS);
    var whole =
        Description.builder().with(Kind.GIVEN, "Ada").with(Kind.FAMILY, "Backhouse").build();
    var lone = Description.builder().with(Kind.FULL_NAME, "Backhouse").build();
    var levels = new ArrayList<String>();
    model
        .predict(whole, lone)
        .parts()
        .forEach(part -> levels.add(part.field() + " " + part.level()));
    assertThat(levels).contains("family exact").noneMatch(level -> level.startsWith("given"));
  }

  @Test
  void forms_of_address_and_ranks_are_no_names() {
    assertThat(Reading.term(Kind.GIVEN, "Sir")).isNull();
    assertThat(Reading.term(Kind.FAMILY, "1st Baronet")).isNull();
    assertThat(FullName.read("Sir Henry Bowles, 1st Baronet"))
        .isEqualTo(new FullName("henry", "bowles"));
  }

  private static Description description(Person person) {
    var builder = Description.builder();
    person.values().forEach(builder::with);
    return builder.build();
  }
}

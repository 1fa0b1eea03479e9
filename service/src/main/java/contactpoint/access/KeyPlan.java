package contactpoint.access;

import contactpoint.linkage.NameForms;
import contactpoint.register.ShownKeys;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * By which keys a question is looked up: each step is a set of keys that one look-up takes, the
 * narrowest first. What is exact comes before what is near, and rough spellings last.
 */
final class KeyPlan {

  private static final int MOST_FORMS = 12;
  private static final int MOST_SETTINGS = 30;
  private static final String LETTERS = "abdefgiklmnprstvy";

  private final ShownKeys keys;
  private final Criteria criteria;
  private final Set<Code> settings;
  private final Optional<Name> family;
  private final List<Name> givenForms;
  private final boolean commonFamily;

  /**
   * @param commonFamily whether so many bear the family name that those born in one year are more
   *     than are read
   */
  KeyPlan(ShownKeys keys, Criteria criteria, Set<Code> settings, boolean commonFamily) {
    this.commonFamily = commonFamily;
    this.keys = keys;
    this.criteria = criteria;
    this.settings = settings.size() > MOST_SETTINGS ? Set.of() : settings;
    this.family = criteria.family();
    this.givenForms = criteria.given().map(KeyPlan::forms).orElse(List.of());
  }

  /** Keys that a record has if everything that was typed is as it is recorded. */
  List<Set<Long>> exact() {
    var steps = new Steps();
    var birth = criteria.birth().orElseThrow();
    if (birth instanceof Birth.On on) {
      steps.add(keys.nameAndBirth(family.orElseThrow(), on.date()));
      return steps.all();
    }
    fullPostcode(steps, years(birth));
    steps.add(namesAndYears(List.copyOf(criteria.given().stream().toList()), years(birth)));
    family.ifPresent(name -> {
      criteria.postcode().ifPresent(asked -> steps.add(keys.nameAndOutward(name, asked.half())));
      steps.add(nameAndSettings(name));
      if (criteria.given().isEmpty()) {
        steps.add(nameAndDays(name, birth));
      }
    });
    return steps.all();
  }

  /** Keys of records that are near: other spellings, names the other way round, near dates. */
  List<Set<Long>> near() {
    var steps = new Steps();
    var birth = criteria.birth().orElseThrow();
    if (birth instanceof Birth.On on) {
      near(on.date(), steps);
    } else {
      steps.add(namesAndYears(givenForms, around(years(birth))));
    }
    fullPostcode(steps, around(years(birth)));
    criteria
        .postcode()
        .ifPresent(asked -> {
          family.ifPresent(name -> steps.add(keys.nameAndOutward(name, asked.half())));
          criteria.given().ifPresent(name -> steps.add(keys.nameAndOutward(name, asked.half())));
          var forms = new LinkedHashSet<Long>();
          givenForms.stream()
              .skip(1)
              .forEach(form -> forms.addAll(keys.nameAndOutward(form, asked.half())));
          steps.add(forms);
        });
    family.ifPresent(name -> steps.add(nameAndSettings(name)));
    criteria.given().ifPresent(name -> steps.add(nameAndSettings(name)));
    return steps.all();
  }

  private void near(BirthDate born, Steps steps) {
    var forms = new LinkedHashSet<Long>();
    givenForms.forEach(form -> forms.addAll(keys.nameAndBirth(form, born)));
    steps.add(forms);
    var nearDates = new LinkedHashSet<Long>();
    for (BirthDate date : NearDates.of(born)) {
      nearDates.addAll(keys.nameAndBirth(family.orElseThrow(), date));
    }
    steps.add(nearDates);
    steps.add(namesAndYears(givenForms, Set.of(born.day().getYear())));
    var days = new LinkedHashSet<Long>();
    givenForms.forEach(form -> days.addAll(keys.namesAndDay(form, family.orElseThrow(), born)));
    steps.add(days);
  }

  /**
   * Where the day of birth is not known: keys of records whose family name is one slip away, and of
   * all of that family name whose given name may be anything.
   */
  List<Set<Long>> rough() {
    var steps = new Steps();
    var birth = criteria.birth().orElseThrow();
    if (birth instanceof Birth.On || criteria.given().isEmpty()) {
      return steps.all();
    }
    var found = new LinkedHashSet<Long>();
    for (Name spelling : oneSlipAway(family.orElseThrow())) {
      for (int year : years(birth)) {
        found.addAll(keys.namesAndYear(criteria.given().get(), spelling, year));
      }
    }
    steps.add(found);
    if (!commonFamily) {
      steps.add(nameAndDays(family.orElseThrow(), birth));
    }
    return steps.all();
  }

  private void fullPostcode(Steps steps, Set<Integer> years) {
    criteria
        .postcode()
        .flatMap(PostcodeAsked::full)
        .ifPresent(full -> {
          var found = new LinkedHashSet<Long>();
          years.forEach(year -> found.add(keys.postcodeAndYear(full, year)));
          steps.add(found);
        });
  }

  private Set<Long> namesAndYears(List<Name> givens, Set<Integer> years) {
    var found = new LinkedHashSet<Long>();
    for (Name given : givens) {
      for (int year : years) {
        found.addAll(keys.namesAndYear(given, family.orElseThrow(), year));
      }
    }
    return found;
  }

  private Set<Long> nameAndSettings(Name name) {
    var found = new LinkedHashSet<Long>();
    settings.forEach(setting -> found.addAll(keys.nameAndSetting(name, setting)));
    return found;
  }

  private Set<Long> nameAndDays(Name name, Birth birth) {
    var found = new LinkedHashSet<Long>();
    LocalDate day = birth.first().day();
    while (!day.isAfter(birth.last().day())) {
      found.addAll(keys.nameAndBirth(name, new BirthDate(day)));
      day = day.plusDays(1);
    }
    return found;
  }

  private static Set<Integer> years(Birth birth) {
    var found = new LinkedHashSet<Integer>();
    IntStream.rangeClosed(birth.first().day().getYear(), birth.last().day().getYear())
        .forEach(found::add);
    return found;
  }

  private static Set<Integer> around(Set<Integer> years) {
    var found = new LinkedHashSet<Integer>();
    years.forEach(year -> {
      found.add(year - 1);
      found.add(year);
      found.add(year + 1);
    });
    return found;
  }

  private static List<Name> forms(Name given) {
    var found = new ArrayList<Name>();
    found.add(given);
    NameForms.alike(given.text()).stream()
        .limit(MOST_FORMS)
        .map(Name::new)
        .filter(form -> !form.equals(given))
        .forEach(found::add);
    return found;
  }

  /** Spellings one letter away, each sound once. */
  private static List<Name> oneSlipAway(Name name) {
    String plain = NameForms.plain(name.text()).replace(" ", "");
    var bySound = new java.util.LinkedHashMap<Set<String>, Name>();
    for (int i = 0; i <= plain.length(); i++) {
      String before = plain.substring(0, i);
      String after = plain.substring(i);
      for (int l = 0; l < LETTERS.length(); l++) {
        char letter = LETTERS.charAt(l);
        put(bySound, before + letter + after);
        if (!after.isEmpty()) {
          put(bySound, before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        put(bySound, before + after.substring(1));
      }
      if (after.length() > 1) {
        put(bySound, before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    return List.copyOf(bySound.values());
  }

  private static void put(java.util.Map<Set<String>, Name> bySound, String spelling) {
    Name.parse(spelling)
        .ifPresent(name -> bySound.putIfAbsent(NameForms.sounds(name.text()), name));
  }

  /** Steps without those that have no key. */
  private static final class Steps {
    private final List<Set<Long>> all = new ArrayList<>();

    void add(Set<Long> keys) {
      if (!keys.isEmpty()) {
        all.add(keys);
      }
    }

    List<Set<Long>> all() {
      return all;
    }
  }
}

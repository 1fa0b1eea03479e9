package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Makes the blocking keys of profiles, one after the other; one object serves one thread. */
final class KeyMaker {
  private static final int MOST_NAMES = 4;

  /** Writes what stands behind both names. */
  private interface More {
    More NOTHING = () -> {};

    void write();
  }

  /** Takes the values that keys hold, with the comparison that they are of. */
  private interface Fact {
    void take(int comparison, Term term);
  }

  private final Model model;
  private final Pen pen;
  private final List<String> given = new ArrayList<>();
  private final List<String> family = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private final List<BlockingRule> rules;

  KeyMaker(Model model, List<BlockingRule> rules, Pen pen) {
    this.model = model;
    this.rules = rules;
    this.pen = pen;
  }

  /** Writes every key of a profile; the same key may come more than once. */
  void make(Profile profile) {
    if (profile.closed) {
      return;
    }
    collectNames(profile);
    for (var rule : rules) {
      make(rule, profile);
    }
  }

  private void collectNames(Profile profile) {
    given.clear();
    family.clear();
    names.clear();
    sounds(terms(profile, model.given), profile.lone ? names : given);
    if (!profile.lone) {
      sounds(terms(profile, model.family), family);
    }
    names.addAll(given);
    for (var name : family) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  private static void sounds(Term[] terms, List<String> into) {
    for (var term : terms) {
      add(term.sound, into);
      if (term.parts.length > 1) {
        for (var part : term.parts) {
          if (part.length() > 2) {
            add(Sound.of(part), into);
          }
        }
      }
    }
  }

  private static void add(String sound, List<String> into) {
    if (!sound.isEmpty() && into.size() < MOST_NAMES && !into.contains(sound)) {
      into.add(sound);
    }
  }

  private static Term[] terms(Profile profile, int comparison) {
    return comparison < 0 ? Term.NONE : profile.values[comparison];
  }

  private void make(BlockingRule rule, Profile profile) {
    switch (rule) {
      case IDENTIFIER -> each(Kind.IDENTIFIER, rule, profile);
      case PHONE -> each(Kind.PHONE, rule, profile);
      case EMAIL -> each(Kind.EMAIL, rule, profile);
      case EMAIL_USER -> each(Kind.EMAIL, rule, profile);
      case BIRTH_NAME -> birthAndName(rule, profile);
      case BIRTH_POSTCODE -> birthAnd(Kind.POSTCODE, rule, profile);
      case BIRTH_ADDRESS -> birthAnd(Kind.ADDRESS, rule, profile);
      case BIRTH_PLACE -> birthAnd(Kind.PLACE, rule, profile);
      case NAMES -> bothNames(rule, More.NOTHING);
      case NAMES_YEAR, NAMES_DAY -> namesAndBirth(rule, profile);
      case NAMES_DISTRICT -> namesAnd(Kind.POSTCODE, rule, profile);
      case NAMES_PLACE -> namesAnd(Kind.PLACE, rule, profile);
      case POSTCODE_NAME -> nameAnd(Kind.POSTCODE, rule, profile);
      case ADDRESS_NAME -> nameAnd(Kind.ADDRESS, rule, profile);
      case BIRTH_INITIALS -> initials(rule, profile);
      case BIRTH_PARTS -> birthParts(rule, profile);
      case NAME_PLACE_YEAR -> nameYearAnd(Kind.PLACE, rule, profile);
      case NAME_OTHER_YEAR -> nameYearAnd(Kind.OTHER, rule, profile);
      case POSTCODE_YEAR -> postcodeYear(rule, profile);
      case INITIALS_PLACE_YEAR -> initialsPlaceYear(rule, profile);
      case BIRTH_DIGITS -> birthDigits(rule, profile);
      case SAME_POSTCODE -> alone(Kind.POSTCODE, rule, profile);
      case SAME_ADDRESS -> alone(Kind.ADDRESS, rule, profile);
      case STREET_PLACE -> streetAndPlace(rule, profile);
      case STREET_NAME -> streetAndName(rule, profile);
      case NAME_PLACE -> nameAnd(Kind.PLACE, rule, profile);
      case NAME_POSTCODE_CHARACTERS -> nameAndCharacters(rule, profile);
      case NAME_YEAR -> nameAndYear(rule, profile);
    }
  }

  private void each(Kind kind, BlockingRule rule, Profile profile) {
    facts(
        kind,
        profile,
        (comparison, term) ->
            pen.begin(rule)
                .number(comparison)
                .letter('|')
                .word(rule == BlockingRule.EMAIL_USER ? term.core : term.text)
                .end());
  }

  private void birthAndName(BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        for (var name : names) {
          pen.begin(rule).number(born.date).letter('|').word(name).end();
        }
      }
    }
  }

  private static boolean full(Term born) {
    return born.date % 100 != 0;
  }

  private void birthAnd(Kind kind, BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        facts(
            kind,
            profile,
            (comparison, term) -> {
              pen.begin(rule).number(born.date);
              fact(comparison, term).end();
            });
      }
    }
  }

  /** Runs over the values of a kind that say something. */
  private void facts(Kind kind, Profile profile, Fact use) {
    for (int i = 0; i < model.comparisons.length; i++) {
      if (model.comparisons[i].kind == kind) {
        for (var term : profile.values[i]) {
          if (!term.placeholder) {
            use.take(i, term);
          }
        }
      }
    }
  }

  /** Writes a value as keys hold it, behind a bar. */
  private Pen fact(int comparison, Term term) {
    pen.letter('|').number(comparison).letter('|');
    return switch (model.comparisons[comparison].kind) {
      case ADDRESS -> houseAndStreet(term);
      case PLACE, OTHER -> pen.word(term.sound.isEmpty() ? term.core : term.sound);
      case POSTCODE, GIVEN, FAMILY, FORMER, FULL_NAME, SEX, BORN, PHONE, EMAIL, IDENTIFIER ->
          pen.word(term.text);
    };
  }

  private Pen houseAndStreet(Term address) {
    for (var part : address.parts) {
      if (Character.isDigit(part.charAt(0))) {
        return pen.word(part).word(address.sound);
      }
    }
    return pen.word(address.core);
  }

  private void bothNames(BlockingRule rule, More more) {
    for (var one : given) {
      for (var other : family) {
        boolean inOrder = one.compareTo(other) <= 0;
        pen.begin(rule).word(inOrder ? one : other).letter('|').word(inOrder ? other : one);
        more.write();
        pen.end();
      }
    }
  }

  private void namesAndBirth(BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      if (rule == BlockingRule.NAMES_YEAR) {
        bothNames(rule, () -> pen.letter('|').number(born.date / 10000));
      } else if (full(born)) {
        bothNames(rule, () -> pen.letter('|').number(born.date % 10000));
      }
    }
  }

  private void namesAnd(Kind kind, BlockingRule rule, Profile profile) {
    if (kind == Kind.POSTCODE) {
      for (var postcode : terms(profile, model.postcode)) {
        bothNames(rule, () -> pen.letter('|').word(postcode.core));
      }
    } else {
      facts(kind, profile, (comparison, term) -> bothNames(rule, () -> fact(comparison, term)));
    }
  }

  private void nameAnd(Kind kind, BlockingRule rule, Profile profile) {
    facts(
        kind,
        profile,
        (comparison, term) -> {
          for (var name : names) {
            pen.begin(rule).word(name);
            fact(comparison, term).end();
          }
        });
  }

  private void nameYearAnd(Kind kind, BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      facts(
          kind,
          profile,
          (comparison, term) -> {
            for (var name : names) {
              pen.begin(rule).word(name);
              fact(comparison, term).letter('|').number(born.date / 10000).end();
            }
          });
    }
  }

  private void initials(BlockingRule rule, Profile profile) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        pen.begin(rule).number(born.date).letter('|');
        initials().end();
      }
    }
  }

  private Pen initials() {
    char one = given.getFirst().charAt(0);
    char other = family.getFirst().charAt(0);
    return pen.letter((char) Math.min(one, other)).letter((char) Math.max(one, other));
  }

  private void birthParts(BlockingRule rule, Profile profile) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        int day = born.date % 100;
        birthPart('d', born.date / 100, rule);
        birthPart('m', born.date / 10000 * 100 + day, rule);
        birthPart('y', born.date % 10000, rule);
      }
    }
  }

  private void birthPart(char without, int rest, BlockingRule rule) {
    birthPart(without, rest, rule, given.getFirst(), family.getFirst().charAt(0));
    birthPart(without, rest, rule, family.getFirst(), given.getFirst().charAt(0));
  }

  private void birthPart(char without, int rest, BlockingRule rule, String name, char initial) {
    pen.begin(rule).letter(without).number(rest).letter('|').word(name).letter(initial).end();
  }

  private void postcodeYear(BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      facts(
          Kind.POSTCODE,
          profile,
          (comparison, term) -> {
            pen.begin(rule).number(born.date / 10000);
            fact(comparison, term).end();
          });
    }
  }

  private void initialsPlaceYear(BlockingRule rule, Profile profile) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      facts(
          Kind.PLACE,
          profile,
          (comparison, term) -> {
            pen.begin(rule);
            initials().letter('|').number(born.date / 10000);
            fact(comparison, term).end();
          });
    }
  }

  private void birthDigits(BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        var digits = inOrder(Integer.toString(born.date / 10000));
        char before = 0;
        for (var name : names) {
          if (name.charAt(0) != before) {
            before = name.charAt(0);
            pen.begin(rule).number(born.date % 10000).word(digits).letter('|').letter(before).end();
          }
        }
      }
    }
  }

  private static String inOrder(String characters) {
    char[] sorted = characters.toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  private void alone(Kind kind, BlockingRule rule, Profile profile) {
    facts(
        kind,
        profile,
        (comparison, term) -> {
          pen.begin(rule);
          fact(comparison, term).end();
        });
  }

  private void streetAndPlace(BlockingRule rule, Profile profile) {
    eachStreetWord(
        profile,
        word ->
            facts(
                Kind.PLACE,
                profile,
                (comparison, term) -> {
                  pen.begin(rule).word(word);
                  fact(comparison, term).end();
                }));
  }

  private void streetAndName(BlockingRule rule, Profile profile) {
    eachStreetWord(
        profile,
        word -> {
          for (var name : names) {
            pen.begin(rule).word(word).letter('|').word(name).end();
          }
        });
  }

  /** Runs over the sounds of the words that name a street or house. */
  private void eachStreetWord(Profile profile, Consumer<String> use) {
    for (var address : terms(profile, model.address)) {
      for (var part : address.parts) {
        if (part.length() > 3
            && !Character.isDigit(part.charAt(0))
            && !Reading.streetType(part)
            && !address.placeholder) {
          use.accept(Sound.of(part));
        }
      }
    }
  }

  private void nameAndCharacters(BlockingRule rule, Profile profile) {
    for (var postcode : terms(profile, model.postcode)) {
      if (!postcode.placeholder) {
        var characters = inOrder(postcode.text);
        for (var name : names) {
          pen.begin(rule).word(name).letter('|').word(characters).end();
        }
      }
    }
  }

  private void nameAndYear(BlockingRule rule, Profile profile) {
    for (var born : terms(profile, model.born)) {
      for (var name : names) {
        pen.begin(rule).word(name).letter('|').number(born.date / 10000).end();
      }
    }
  }
}

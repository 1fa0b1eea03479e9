package contactpoint.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Makes the blocking keys of profiles, one after the other; one object serves one thread. */
final class KeyMaker {
  /** Takes one key; the text is only lent. */
  interface Sink {
    void key(BlockingRule rule, CharSequence text);
  }

  private static final int MOST_NAMES = 4;

  private final Model model;
  private final StringBuilder text = new StringBuilder(64);
  private final List<String> given = new ArrayList<>();
  private final List<String> family = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private final List<BlockingRule> rules;

  KeyMaker(Model model) {
    this(model, model.blocking);
  }

  KeyMaker(Model model, List<BlockingRule> rules) {
    this.model = model;
    this.rules = rules;
  }

  /** Hands every key of a profile to the sink; the same key may come more than once. */
  void make(Profile profile, Sink sink) {
    if (profile.closed) {
      return;
    }
    collectNames(profile);
    for (var rule : rules) {
      make(rule, profile, sink);
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

  private void make(BlockingRule rule, Profile profile, Sink sink) {
    switch (rule) {
      case IDENTIFIER -> each(Kind.IDENTIFIER, rule, profile, sink);
      case PHONE -> each(Kind.PHONE, rule, profile, sink);
      case EMAIL -> each(Kind.EMAIL, rule, profile, sink);
      case EMAIL_USER -> each(Kind.EMAIL, rule, profile, sink);
      case BIRTH_NAME -> birthAndName(rule, profile, sink);
      case BIRTH_POSTCODE -> birthAnd(Kind.POSTCODE, rule, profile, sink);
      case BIRTH_ADDRESS -> birthAnd(Kind.ADDRESS, rule, profile, sink);
      case BIRTH_PLACE -> birthAnd(Kind.PLACE, rule, profile, sink);
      case NAMES -> bothNames("", rule, sink);
      case NAMES_YEAR, NAMES_DAY -> namesAndBirth(rule, profile, sink);
      case NAMES_DISTRICT -> namesAnd(Kind.POSTCODE, rule, profile, sink);
      case NAMES_PLACE -> namesAnd(Kind.PLACE, rule, profile, sink);
      case POSTCODE_NAME -> nameAnd(Kind.POSTCODE, rule, profile, sink);
      case ADDRESS_NAME -> nameAnd(Kind.ADDRESS, rule, profile, sink);
      case BIRTH_INITIALS -> initials(rule, profile, sink);
      case BIRTH_PARTS -> birthParts(rule, profile, sink);
      case NAME_PLACE_YEAR -> nameYearAnd(Kind.PLACE, rule, profile, sink);
      case NAME_OTHER_YEAR -> nameYearAnd(Kind.OTHER, rule, profile, sink);
      case POSTCODE_YEAR -> postcodeYear(rule, profile, sink);
      case INITIALS_PLACE_YEAR -> initialsPlaceYear(rule, profile, sink);
      case BIRTH_DIGITS -> birthDigits(rule, profile, sink);
      case SAME_POSTCODE -> alone(Kind.POSTCODE, rule, profile, sink);
      case SAME_ADDRESS -> alone(Kind.ADDRESS, rule, profile, sink);
      case STREET_PLACE -> streetAndPlace(rule, profile, sink);
      case STREET_NAME -> streetAndName(rule, profile, sink);
      case NAME_PLACE -> nameAnd(Kind.PLACE, rule, profile, sink);
      case NAME_POSTCODE_CHARACTERS -> nameAndCharacters(rule, profile, sink);
      case NAME_YEAR -> nameAndYear(rule, profile, sink);
    }
  }

  private StringBuilder begin(BlockingRule rule) {
    text.setLength(0);
    return text.append(rule.word()).append(':');
  }

  private void each(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    for (int i = 0; i < model.comparisons.length; i++) {
      if (model.comparisons[i].kind == kind) {
        for (var term : profile.values[i]) {
          if (!term.placeholder) {
            begin(rule).append(i).append('|');
            sink.key(rule, text.append(rule == BlockingRule.EMAIL_USER ? term.core : term.text));
          }
        }
      }
    }
  }

  private void birthAndName(BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        for (var name : names) {
          begin(rule).append(born.date);
          sink.key(rule, text.append('|').append(name));
        }
      }
    }
  }

  private static boolean full(Term born) {
    return born.date % 100 != 0;
  }

  private void birthAnd(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        facts(kind, profile, fact -> sink.key(rule, begin(rule).append(born.date).append(fact)));
      }
    }
  }

  /** Runs over the values of a kind as keys hold them, each behind a bar. */
  private void facts(Kind kind, Profile profile, Consumer<String> use) {
    for (int i = 0; i < model.comparisons.length; i++) {
      if (model.comparisons[i].kind == kind) {
        for (var term : profile.values[i]) {
          if (!term.placeholder) {
            use.accept("|" + i + "|" + fact(kind, term));
          }
        }
      }
    }
  }

  private static String fact(Kind kind, Term term) {
    return switch (kind) {
      case ADDRESS -> houseAndStreet(term);
      case PLACE, OTHER -> term.sound.isEmpty() ? term.core : term.sound;
      case POSTCODE, GIVEN, FAMILY, FORMER, FULL_NAME, SEX, BORN, PHONE, EMAIL, IDENTIFIER ->
          term.text;
    };
  }

  private static String houseAndStreet(Term address) {
    for (var part : address.parts) {
      if (Character.isDigit(part.charAt(0))) {
        return part + address.sound;
      }
    }
    return address.core;
  }

  private void bothNames(String more, BlockingRule rule, Sink sink) {
    for (var one : given) {
      for (var other : family) {
        boolean inOrder = one.compareTo(other) <= 0;
        begin(rule).append(inOrder ? one : other).append('|').append(inOrder ? other : one);
        sink.key(rule, text.append(more));
      }
    }
  }

  private void namesAndBirth(BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      if (rule == BlockingRule.NAMES_YEAR) {
        bothNames("|" + born.date / 10000, rule, sink);
      } else if (full(born)) {
        bothNames("|" + born.date % 10000, rule, sink);
      }
    }
  }

  private void namesAnd(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    if (kind == Kind.POSTCODE) {
      for (var postcode : terms(profile, model.postcode)) {
        bothNames("|" + postcode.core, rule, sink);
      }
    } else {
      facts(kind, profile, fact -> bothNames(fact, rule, sink));
    }
  }

  private void nameAnd(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    facts(
        kind,
        profile,
        fact -> {
          for (var name : names) {
            sink.key(rule, begin(rule).append(name).append(fact));
          }
        });
  }

  private void nameYearAnd(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      facts(
          kind,
          profile,
          fact -> {
            for (var name : names) {
              begin(rule).append(name).append(fact).append('|').append(born.date / 10000);
              sink.key(rule, text);
            }
          });
    }
  }

  private void initials(BlockingRule rule, Profile profile, Sink sink) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        sink.key(rule, appendInitials(begin(rule).append(born.date).append('|')));
      }
    }
  }

  private StringBuilder appendInitials(StringBuilder to) {
    char one = given.getFirst().charAt(0);
    char other = family.getFirst().charAt(0);
    return to.append((char) Math.min(one, other)).append((char) Math.max(one, other));
  }

  private void birthParts(BlockingRule rule, Profile profile, Sink sink) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        int day = born.date % 100;
        birthPart('d', born.date / 100, rule, sink);
        birthPart('m', born.date / 10000 * 100 + day, rule, sink);
        birthPart('y', born.date % 10000, rule, sink);
      }
    }
  }

  private void birthPart(char without, int rest, BlockingRule rule, Sink sink) {
    sink.key(rule, part(without, rest, rule, given.getFirst(), family.getFirst().charAt(0)));
    sink.key(rule, part(without, rest, rule, family.getFirst(), given.getFirst().charAt(0)));
  }

  private StringBuilder part(char without, int rest, BlockingRule rule, String name, char initial) {
    return begin(rule).append(without).append(rest).append('|').append(name).append(initial);
  }

  private void postcodeYear(BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      facts(
          Kind.POSTCODE,
          profile,
          fact -> sink.key(rule, begin(rule).append(born.date / 10000).append(fact)));
    }
  }

  private void initialsPlaceYear(BlockingRule rule, Profile profile, Sink sink) {
    if (given.isEmpty() || family.isEmpty()) {
      return;
    }
    for (var born : terms(profile, model.born)) {
      facts(
          Kind.PLACE,
          profile,
          fact ->
              sink.key(
                  rule,
                  appendInitials(begin(rule)).append('|').append(born.date / 10000).append(fact)));
    }
  }

  private void birthDigits(BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      if (full(born)) {
        var digits = inOrder(Integer.toString(born.date / 10000));
        int dayAndMonth = born.date % 10000;
        char before = 0;
        for (var name : names) {
          if (name.charAt(0) != before) {
            before = name.charAt(0);
            begin(rule).append(dayAndMonth).append(digits).append('|').append(before);
            sink.key(rule, text);
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

  private void alone(Kind kind, BlockingRule rule, Profile profile, Sink sink) {
    facts(kind, profile, fact -> sink.key(rule, begin(rule).append(fact)));
  }

  private void streetAndPlace(BlockingRule rule, Profile profile, Sink sink) {
    eachStreetWord(
        profile,
        word ->
            facts(
                Kind.PLACE,
                profile,
                fact -> sink.key(rule, begin(rule).append(word).append(fact))));
  }

  private void streetAndName(BlockingRule rule, Profile profile, Sink sink) {
    eachStreetWord(
        profile,
        word -> {
          for (var name : names) {
            sink.key(rule, begin(rule).append(word).append('|').append(name));
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

  private void nameAndCharacters(BlockingRule rule, Profile profile, Sink sink) {
    for (var postcode : terms(profile, model.postcode)) {
      if (!postcode.placeholder) {
        var characters = inOrder(postcode.text);
        for (var name : names) {
          sink.key(rule, begin(rule).append(name).append('|').append(characters));
        }
      }
    }
  }

  private void nameAndYear(BlockingRule rule, Profile profile, Sink sink) {
    for (var born : terms(profile, model.born)) {
      for (var name : names) {
        sink.key(rule, begin(rule).append(name).append('|').append(born.date / 10000));
      }
    }
  }
}

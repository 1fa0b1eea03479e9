package contactpoint.population;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.names.Community;
import contactpoint.population.names.NameBook;
import contactpoint.population.names.Spellings;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.suppliers.Days;
import contactpoint.population.suppliers.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What practitioners type when they look for a child: heard on the telephone, half remembered, an
 * age in place of a date, a name from before. How often each happens is ours.
 */
final class Enquiries {

  static final String HEADER =
      "line,given,family,born,age,born_from,born_to,sex,postcode,setting,number,"
          + "kind_of_practitioner,authority";

  /** Enquiries about a child who is not there. */
  static final double NOBODY = 0.1;

  /** Enquiries made from anywhere, not from where the child lives. */
  private static final double ELSEWHERE = 0.08;

  /** Enquiries about a twin, on top of those that chance brings. */
  private static final double TWINS = 0.02;

  private static final List<ServiceKind> HEALTH =
      List.of(
          ServiceKind.HEALTH_VISITING,
          ServiceKind.SCHOOL_NURSING,
          ServiceKind.SPEECH_THERAPY,
          ServiceKind.MENTAL_HEALTH,
          ServiceKind.SEXUAL_HEALTH);

  private final Plan plan;
  private final Country country;
  private final NameBook names;
  private final Spellings spellings;
  private final int today;

  Enquiries(Plan plan, Country country, NameBook names, Spellings spellings) {
    this.plan = plan;
    this.country = country;
    this.names = names;
    this.spellings = spellings;
    this.today = (int) plan.on().toEpochDay();
  }

  /** What was typed, and who was meant, or {@link Child#NOBODY}. */
  record Asked(String fields, long person) {}

  List<Asked> of(District district, List<Family> families, Chance chance) {
    long all = country.districts().size();
    long place = district.number();
    int count = (int) (plan.enquiries() * (place + 1) / all - plan.enquiries() * place / all);
    List<Child> twins = twins(families);
    List<Asked> asked = new ArrayList<>();
    while (asked.size() < count && !families.isEmpty()) {
      boolean twin = !twins.isEmpty() && chance.happens(TWINS);
      List<Child> from = twin ? twins : chance.one(families).children();
      Child child = chance.one(from);
      if (child.isHere(today)) {
        boolean nobody = chance.happens(NOBODY);
        asked.add(new Asked(typed(chance, child, nobody), nobody ? Child.NOBODY : child.person()));
      }
    }
    return asked;
  }

  private List<Child> twins(List<Family> families) {
    Set<Long> ofTwins = new HashSet<>();
    for (Family family : families) {
      for (Family.Pair pair : family.pairs()) {
        if (pair.kind() == Family.Kind.TWIN) {
          ofTwins.add(pair.person());
          ofTwins.add(pair.other());
        }
      }
    }
    return families.stream()
        .flatMap(family -> family.children().stream())
        .filter(child -> ofTwins.contains(child.person()) && child.isHere(today))
        .toList();
  }

  private String typed(Chance chance, Child child, boolean nobody) {
    FullName name = nobody ? stranger(chance, child) : remembered(chance, child);
    String given = written(chance, name.given());
    String family = written(chance, family(chance, name.family()));
    if (chance.happens(0.02)) {
      String swapped = given;
      given = family;
      family = swapped;
    }
    ServiceKind asking = chance.one(asking(chance, child));
    String number = number(chance, child, nobody, asking);
    boolean numberAlone = !number.isEmpty() && chance.happens(0.4);
    String[] when = when(chance, child, nobody);
    return String.join(
        ",",
        numberAlone ? "" : given,
        numberAlone ? "" : family,
        numberAlone ? "" : when[0],
        numberAlone ? "" : when[1],
        numberAlone ? "" : when[2],
        numberAlone ? "" : when[3],
        chance.happens(0.75) ? child.girl() ? "F" : "M" : "",
        numberAlone ? "" : postcode(chance, child),
        numberAlone ? "" : setting(chance, child),
        number,
        asking.code(),
        Integer.toString(askedFrom(chance, child).authority().number()));
  }

  /** Where the child lives, or anywhere: who moved, or is seen across the border, is asked for. */
  private District askedFrom(Chance chance, Child child) {
    return chance.happens(ELSEWHERE)
        ? chance.one(country.districts())
        : country.district(child.homes().at(today));
  }

  /** A child who is not there has a new name beside somebody's date and place. */
  private FullName stranger(Chance chance, Child child) {
    Community community = Community.draw(chance, child.group());
    int year = LocalDate.ofEpochDay(child.born()).getYear();
    return new FullName(
        names.forename(chance, community, child.girl(), year),
        "",
        names.family(chance, community, child.girl(), names.surname(chance, community)),
        "");
  }

  /** The name of today, or one from before, or the name in everyday use. */
  private FullName remembered(Chance chance, Child child) {
    int place = child.names().size() - 1;
    FullName now = child.names().value(place);
    if (place > 1 && chance.happens(0.3)) {
      now = child.names().value(place - 1);
    }
    String given = now.given();
    if (!now.knownAs().isEmpty() && chance.happens(0.4)) {
      given = now.knownAs();
    } else if (chance.happens(0.06)) {
      given = spellings.nickname(chance, given);
    }
    return new FullName(given, "", now.family(), "");
  }

  private String family(Chance chance, String family) {
    int hyphen = family.indexOf('-');
    return hyphen > 0 && chance.happens(0.35) ? family.substring(hyphen + 1) : family;
  }

  /** As it comes over the telephone and out of the keyboard. */
  private String written(Chance chance, String name) {
    double which = chance.nextDouble();
    if (which < 0.07) {
      return Writing.heard(chance, name);
    }
    if (which < 0.11) {
      return Writing.typed(chance, name);
    }
    if (which < 0.18) {
      String other = Writing.spelt(chance, name, spellings);
      return other.equals(name) ? spellings.anotherFamily(chance, name) : other;
    }
    return which < 0.2 ? name.toUpperCase(java.util.Locale.ROOT) : name;
  }

  /** born, age, born_from, born_to: a date, an age, or a span of days. */
  private String[] when(Chance chance, Child child, boolean nobody) {
    int born = nobody ? child.born() - chance.below(400) + 200 : child.born();
    int day = Math.min(born, today - 1);
    double which = chance.nextDouble();
    int age = LocalDate.ofEpochDay(day).until(plan.on()).getYears();
    if (which < 0.18) {
      int said = chance.happens(0.15) ? Math.max(0, age + (chance.happens(0.5) ? 1 : -1)) : age;
      return new String[] {"", Integer.toString(said), "", ""};
    }
    if (which < 0.24) {
      int from = day - chance.below(60);
      return new String[] {"", "", Days.text(from), Days.text(from + 90)};
    }
    if (which < 0.29) {
      // Half remembered: the page asks for an age at least, so a guess is typed.
      int guess = Math.max(0, age + chance.between(-1, 1));
      return new String[] {"", Integer.toString(guess), "", ""};
    }
    boolean wrong = chance.happens(0.04);
    return new String[] {Days.text(wrong ? day - chance.between(1, 9) : day), "", "", ""};
  }

  /** Today's postcode, sometimes the one before. */
  private String postcode(Chance chance, Child child) {
    if (!chance.happens(0.45)) {
      return "";
    }
    int place = child.homes().size() - 1;
    Residence home = child.homes().value(place > 0 && chance.happens(0.12) ? place - 1 : place);
    if (!home.isDwelling()) {
      return "";
    }
    String postcode = country.postcode(home);
    return chance.happens(0.05) ? Writing.postcode(chance, postcode) : postcode;
  }

  private String setting(Chance chance, Child child) {
    Optional<contactpoint.population.places.Setting> setting = child.settings().at(today);
    return setting.isPresent() && chance.happens(0.1) ? Integer.toString(setting.get().code()) : "";
  }

  /** Who asks about a child of an age; small services ask less often. */
  private List<ServiceKind> asking(Chance chance, Child child) {
    int age = (today - child.born()) / 365;
    List<ServiceKind> asking = new ArrayList<>(List.of(ServiceKind.SOCIAL_CARE));
    asking.add(age < 5 ? ServiceKind.HEALTH_VISITING : ServiceKind.SCHOOL_NURSING);
    asking.add(age < 11 ? ServiceKind.SPEECH_THERAPY : ServiceKind.YOUTH_OFFENDING);
    if (age >= 5) {
      asking.add(ServiceKind.EDUCATION_WELFARE);
      asking.add(ServiceKind.MENTAL_HEALTH);
    }
    if (chance.happens(0.3)) {
      asking.add(ServiceKind.DISABILITY);
      if (age >= 12) {
        asking.add(ServiceKind.SUBSTANCE_ABUSE);
        asking.add(ServiceKind.SEXUAL_HEALTH);
      }
    }
    return asking;
  }

  /** Health has the NHS number at hand, education the pupil number; the others seldom any. */
  private String number(Chance chance, Child child, boolean nobody, ServiceKind asking) {
    double share =
        HEALTH.contains(asking) ? 0.15 : asking == ServiceKind.EDUCATION_WELFARE ? 0.12 : 0.01;
    if (nobody || !chance.happens(share)) {
      return "";
    }
    if (HEALTH.contains(asking)) {
      return child.nhsNumber();
    }
    return child.upnFrom() <= today ? child.upn() : "";
  }
}

package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Community;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Authority;
import contactpoint.population.places.Country;
import contactpoint.population.places.Invented;
import contactpoint.population.places.ServiceKind;

/** Which services work with a child, from when to when. */
final class Needs {

  private static final int YEAR = 365;

  private final long seed;
  private final Country country;
  private final NameBook names;
  private final int today;

  Needs(long seed, Country country, NameBook names, int today) {
    this.seed = seed;
    this.country = country;
    this.names = names;
    this.today = today;
  }

  /** Gives a child its involvements. */
  void of(Chance chance, Child.Builder child) {
    if (chance.happens(0.95)) {
      visits(chance, child);
    }
    sometimes(chance, child, ServiceKind.SCHOOL_NURSING, 5, 18, 0.08, 300);
    sometimes(chance, child, ServiceKind.SOCIAL_CARE, 0, 18, 0.033, 420);
    sometimes(chance, child, ServiceKind.YOUTH_OFFENDING, 10, 18, 0.012, 270);
    sometimes(chance, child, ServiceKind.EDUCATION_WELFARE, 5, 16, 0.02, 240);
    sometimes(chance, child, ServiceKind.MENTAL_HEALTH, 5, 18, 0.025, 300);
    sometimes(chance, child, ServiceKind.SPEECH_THERAPY, 2, 11, 0.025, 270);
    sometimes(chance, child, ServiceKind.DISABILITY, 1, 18, 0.006, 1_400);
    sometimes(chance, child, ServiceKind.SEXUAL_HEALTH, 13, 18, 0.008, 90);
    sometimes(chance, child, ServiceKind.SUBSTANCE_ABUSE, 12, 18, 0.005, 180);
  }

  /** Health visitors: from birth to school, a new one in each authority. */
  private void visits(Chance chance, Child.Builder child) {
    int from = Math.max(child.born(), child.begins()) + 10;
    int end = child.born() + 5 * YEAR;
    for (int i = 0; i < child.homes().size(); i++) {
      int next = i + 1 < child.homes().size() ? child.homes().day(i + 1) : Integer.MAX_VALUE;
      boolean stays =
          next != Integer.MAX_VALUE
              && authority(child, next).number() == authority(child, from).number();
      if (stays || next <= from) {
        continue;
      }
      if (from >= end) {
        return;
      }
      add(chance, child, ServiceKind.HEALTH_VISITING, from, Math.min(next, end));
      from = next == Integer.MAX_VALUE ? end : next + 15;
    }
  }

  /** A need that a share of the children of an age has at any time, for so many days on average. */
  private void sometimes(
      Chance chance,
      Child.Builder child,
      ServiceKind kind,
      int ageFrom,
      int ageTo,
      double share,
      int days) {
    int from = Math.max(Math.max(child.born() + ageFrom * YEAR, child.begins()), today - 4 * YEAR);
    int to = Math.min(Math.min(child.born() + ageTo * YEAR, child.ends()), today);
    if (to <= from || !chance.happens(Math.min(0.9, share * (to - from) / days))) {
      return;
    }
    int begin = chance.between(from, to);
    int end = begin + 20 + chance.daysUntil(365.25 / days);
    add(chance, child, kind, begin, end >= today ? Child.NEVER : end);
  }

  /** A social worker, for a child in care, who leads. */
  void socialWork(Chance chance, Child.Builder child, int from) {
    add(chance, child, ServiceKind.SOCIAL_CARE, from, Child.NEVER);
  }

  private Authority authority(Child.Builder child, int day) {
    return country.district(child.homes().at(day)).authority();
  }

  /** A service begins to work with a child. */
  void add(Chance chance, Child.Builder child, ServiceKind kind, int from, int to) {
    Authority authority = authority(child, from);
    int team = 1 + child.homes().at(from).district() % country.teams(authority, kind);
    boolean universal = kind == ServiceKind.HEALTH_VISITING || kind == ServiceKind.SCHOOL_NURSING;
    boolean additional = !universal && !kind.sensitive();
    child.workedWithBy(
        new Involvement(
            authority.number(),
            kind,
            team,
            from,
            to,
            practitioner(authority, kind, team, chance.below(8)),
            additional && chance.happens(0.35) && !child.isLedIn(from, to),
            additional && chance.happens(0.3),
            chance.happens(0.2)));
  }

  /** One of a team's eight people. */
  private Involvement.Practitioner practitioner(
      Authority authority, ServiceKind kind, int team, int place) {
    Chance own = Chance.of(seed + place, authority.number(), kind.key(), team + 1_000L);
    Community community = Community.draw(own, authority.groups().draw(own));
    boolean woman = own.happens(0.8);
    String surname = names.surname(own, community);
    String family = woman ? names.maiden(own, community, surname) : surname;
    String given = names.parentForename(own, community, woman, family);
    return new Involvement.Practitioner(
        given + " " + family,
        Invented.office(own),
        Invented.email(given + "." + family, authority.name().replaceAll(",.*", "")));
  }
}

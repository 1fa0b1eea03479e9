package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Community;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Country;
import contactpoint.population.places.Invented;
import contactpoint.population.places.Residence;
import java.util.ArrayList;
import java.util.List;

/**
 * The grown-ups of a family and where they live: together, apart, with somebody new. All that
 * children of one family share is drawn here once.
 */
final class Household {

  private final Chance chance;
  private final Country country;
  private final NameBook names;
  private final int today;
  final Group group;
  final Community community;
  final int habit;
  final Carer mother;
  final Carer father;
  Timeline<Residence> homes;
  final int married;
  final int parted;
  final boolean together;
  final int stepFrom;
  final Carer step;
  final Timeline<Residence> fathersHome;
  final String birthFamily;
  final boolean takesFathersName;
  final boolean takesStepName;
  final String mothersFamily;
  final boolean takesMothersName;
  final List<Child> children = new ArrayList<>();
  final List<String> forenames = new ArrayList<>();
  String returns = "unknown";

  /**
   * Draws a household.
   *
   * @param first the day its eldest child is born
   * @param now where it lives today
   * @param known a father who has children elsewhere too, or nobody
   */
  Household(
      Chance chance,
      Country country,
      NameBook names,
      int today,
      Group group,
      int first,
      Residence now,
      java.util.Optional<Carer> known) {
    this.chance = chance;
    this.country = country;
    this.names = names;
    this.today = today;
    this.group = group;
    this.community = Community.draw(chance, group);
    this.habit = chance.below(1 << 20);
    together = known.isPresent() || !chance.happens(Rates.LONE);
    boolean marriedBefore = together && chance.happens(Rates.MARRIED);
    int wedding = first + chance.daysUntil(Rates.MARRIES);
    married = marriedBefore ? first - 400 : together && wedding < today ? wedding : Child.NEVER;
    int parting = first + 200 + chance.daysUntil(Rates.PARTS);
    parted = parted(first, parting);
    father =
        known.orElseGet(() -> grownUp(Carer.Part.FATHER, names.surname(chance, community), ""));
    mothersFamily = names.surname(chance, community);
    String maiden = names.maiden(chance, community, mothersFamily);
    int nextPartner = Math.max(parted == Child.NEVER ? Child.NEVER : parted + 300, first);
    int found =
        parted == Child.NEVER ? Child.NEVER : nextPartner + chance.daysUntil(Rates.NEW_PARTNER);
    stepFrom = found < today ? found : Child.NEVER;
    step = grownUp(Carer.Part.STEP_PARENT, names.surname(chance, community), "");
    boolean takes = marriedBefore && names.takesHusbandsName(community);
    String nowCalled = nowCalled(takes, maiden);
    mother = grownUp(Carer.Part.MOTHER, nowCalled, nowCalled.equals(maiden) ? "" : maiden);
    birthFamily = birthFamily(marriedBefore, mothersFamily);
    takesMothersName = chance.happens(Rates.TAKES_MOTHERS_NAME);
    takesFathersName = chance.happens(Rates.TAKES_FATHERS_NAME);
    takesStepName = chance.happens(Rates.TAKES_STEP_NAME);
    homes = homes(first, now);
    withoutAddress();
    fathersHome = fathersHome(now);
  }

  private int parted(int first, int parting) {
    if (!together) {
      return first - 200;
    }
    int earliest = married == Child.NEVER ? parting : Math.max(parting, married + 200);
    return earliest < today - 60 ? earliest : Child.NEVER;
  }

  /** What the mother is called now: by her new partner's name, her husband's, or her own again. */
  private String nowCalled(boolean took, String maiden) {
    if (parted != Child.NEVER && stepFrom == Child.NEVER && chance.happens(Rates.OWN_NAME_AGAIN)) {
      return maiden;
    }
    if (stepFrom != Child.NEVER && chance.happens(0.5)) {
      return names.forWoman(community, step.family());
    }
    boolean later =
        married != Child.NEVER && names.takesHusbandsName(community) && chance.happens(0.8);
    return took || later ? names.forWoman(community, father.family()) : maiden;
  }

  private String birthFamily(boolean marriedBefore, String mothers) {
    double which = chance.nextDouble();
    String both =
        mothers.equals(father.family()) ? father.family() : mothers + "-" + father.family();
    if (marriedBefore) {
      return which < 0.96 ? father.family() : both;
    }
    if (!together) {
      return which < 0.6 ? mothers : father.family();
    }
    return which < 0.7 ? father.family() : which < 0.88 ? mothers : both;
  }

  Carer grownUp(Carer.Part part, String family, String former) {
    boolean woman = part == Carer.Part.MOTHER || part == Carer.Part.GRANDPARENT;
    String given = names.parentForename(chance, community, woman, family);
    String email =
        chance.happens(0.5)
            ? Invented.email(given + "." + family + chance.between(1, 999), "post")
            : "";
    return new Carer(given, family, former, part, Invented.mobile(chance), email);
  }

  /** Where a household lives from two years before its first child; it ends where it lives now. */
  private Timeline<Residence> homes(int first, Residence now) {
    List<Integer> moves = new ArrayList<>();
    int start = first - 700;
    for (int day = start + chance.daysUntil(Rates.MOVES);
        day < today;
        day += 30 + chance.daysUntil(Rates.MOVES)) {
      moves.add(day);
    }
    var line = new Timeline<>(start, moves.isEmpty() ? now : country.elsewhere(chance, now));
    for (int i = 0; i < moves.size(); i++) {
      line.then(moves.get(i), i == moves.size() - 1 ? now : country.elsewhere(chance, now));
    }
    return line;
  }

  /** Travellers, and others who lost their home, are for some months without an address. */
  private void withoutAddress() {
    boolean travelling = group == Group.WIRT || group == Group.WROM;
    if (!chance.happens(travelling ? Rates.TRAVELLING : Rates.NO_ADDRESS)) {
      return;
    }
    int from = Math.max(homes.lastDay() + 1, today - chance.between(40, 700));
    if (from < today) {
      homes.then(from, homes.last().withoutAddress());
      int until = from + chance.between(60, 400);
      if (until < today) {
        homes.then(until, country.dwelling(chance, homes.last().district()));
      }
    }
  }

  /** The whole household goes abroad. */
  void leave(int day) {
    if (day <= homes.lastDay()) {
      homes = new Timeline<>(homes.day(0), homes.value(0));
    }
    homes.then(Math.max(day, homes.lastDay() + 1), homes.last().abroad());
    double which = chance.nextDouble();
    returns = which < 0.3 ? "yes" : which < 0.6 ? "no" : "unknown";
  }

  /** The whole household, gone abroad, comes back to where it lives today. */
  void comeBack(int day, Residence now) {
    homes.then(day, now);
    returns = "yes";
  }

  /** Whether it lives abroad. */
  boolean gone() {
    return homes.last().kind() == Residence.Kind.ABROAD;
  }

  private Timeline<Residence> fathersHome(Residence now) {
    int from = parted == Child.NEVER ? today : parted;
    var line = new Timeline<>(from, country.elsewhere(chance, now));
    int move = from + 100 + chance.daysUntil(Rates.MOVES * 2);
    if (move < today) {
      line.then(move, country.elsewhere(chance, now));
    }
    return line;
  }

  /** Who cares for a child of this household, and from when to when. */
  List<Care> care(int begins, boolean ofStep) {
    List<Care> care = new ArrayList<>();
    care.add(new Care(mother, begins, Child.NEVER, true));
    if (ofStep) {
      care.add(
          new Care(
              new Carer(
                  step.given(), step.family(), "", Carer.Part.FATHER, step.mobile(), step.email()),
              begins,
              Child.NEVER,
              true));
      return care;
    }
    if (parted == Child.NEVER || parted > begins) {
      care.add(new Care(father, begins, parted, true));
    }
    if (parted != Child.NEVER && (together || chance.happens(0.45))) {
      care.add(new Care(father, Math.max(begins, parted), Child.NEVER, false));
    }
    if (stepFrom != Child.NEVER && chance.happens(0.6)) {
      care.add(new Care(step, Math.max(begins, stepFrom), Child.NEVER, true));
    } else if (stepFrom == Child.NEVER && chance.happens(0.02)) {
      care.add(
          new Care(
              grownUp(Carer.Part.GRANDPARENT, names.surname(chance, community), ""),
              begins,
              Child.NEVER,
              chance.happens(0.5)));
    }
    return care;
  }

  /** A grown-up who is no kin. */
  record Stranger(Chance chance, NameBook names) {
    Carer carer(Carer.Part part, Community community) {
      String family = names.surname(chance, community);
      String given = names.parentForename(chance, community, chance.happens(0.8), family);
      String email = Invented.email(given + "." + family + chance.between(1, 999), "post");
      return new Carer(given, family, "", part, Invented.mobile(chance), email);
    }
  }
}

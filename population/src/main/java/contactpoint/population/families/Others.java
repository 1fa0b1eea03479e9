package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.names.Community;
import contactpoint.population.names.Group;
import contactpoint.population.names.NameBook;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.places.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Children whose life is not the usual one: come alone, dead, grown up, not yet born. */
final class Others {

  private static final int YEAR = 365;

  private final Lives lives;
  private final Chance chance;
  private final Country country;
  private final NameBook names;
  private final Numbers numbers;
  private final Needs needs;
  private final int today;

  Others(
      Lives lives,
      Chance chance,
      Country country,
      NameBook names,
      Numbers numbers,
      Needs needs,
      int today) {
    this.lives = lives;
    this.chance = chance;
    this.country = country;
    this.names = names;
    this.numbers = numbers;
    this.needs = needs;
    this.today = today;
  }

  /**
   * A child who came alone; the day of birth was not known and the first of January was written.
   */
  Family unaccompanied(int age, Residence home) {
    LocalDate day = LocalDate.ofEpochDay(today);
    LocalDate born = LocalDate.of(day.minusYears(age).getYear(), 1, 1);
    if (born.until(day).getYears() > age) {
      born = born.plusYears(1);
    } else if (born.until(day).getYears() < age) {
      born = born.minusYears(1);
    }
    Group group = chance.one(List.of(Group.BAFR, Group.OOTH, Group.ARAB, Group.AOTH));
    var household =
        new Household(
            chance, country, names, today, group, (int) born.toEpochDay(), home, Optional.empty());
    int arrived = today - 30 - chance.below(700);
    var homes = new Timeline<>(arrived, home);
    boolean girl = chance.happens(0.08);
    String father = household.father.given();
    String given = lives.forename(household, girl, born.getYear(), father, household.birthFamily);
    String chain = names.middle(chance, household.community, girl, born.getYear(), given, father);
    Child.Builder child =
        new Child.Builder(
                lives.person(),
                (int) born.toEpochDay(),
                girl,
                group,
                new Timeline<>(arrived, new FullName(given, chain, household.birthFamily, "")),
                homes,
                lives.practices(homes, household.habit))
            .beginsOn(arrived)
            .nhsNumber(numbers.nhsNumber());
    Carer foster =
        new Household.Stranger(chance, names).carer(Carer.Part.FOSTER_CARER, Community.ENGLISH);
    child.caredForBy(new Care(foster, arrived, Child.NEVER, true));
    needs.socialWork(chance, child, arrived);
    return new Family(List.of(lives.finish(child, household)), List.of());
  }

  /** A child who has died in the last years, most in the first year of life. */
  Family dead(Household household, Residence home) {
    int died = today - 1 - chance.below(4 * YEAR);
    int born = died - 1 - (chance.happens(0.6) ? chance.below(300) : chance.below(16 * YEAR));
    var homes = new Timeline<>(born, home);
    boolean girl = !chance.happens(Rates.BOYS);
    Child.Builder child =
        new Child.Builder(
                lives.person(),
                born,
                girl,
                household.group,
                lives.names(household, girl, born, false),
                homes,
                lives.practices(homes, household.habit))
            .nhsNumber(numbers.nhsNumber())
            .diedOn(died);
    household.care(born, false).forEach(child::caredForBy);
    return new Family(List.of(lives.finish(child, household)), List.of());
  }

  /** A young person of 18 to 24 in or after care who agreed that the record stays. */
  Family leaver(Household household, int born) {
    Child.Builder child = lives.child(household, born, false, "");
    int until = Math.min(born + 25 * YEAR, today + chance.between(100, 1_500));
    child.consentsUntil(until);
    needs.socialWork(chance, child, Math.max(child.begins(), born + 15 * YEAR + chance.below(800)));
    Child grown = lives.finish(child, household);
    return new Family(List.of(grown), List.of());
  }

  /** A child not yet born whom a service already works for. */
  Family expected(Household household) {
    int due = today + chance.between(5, 150);
    int from = due - 170 - chance.below(30);
    var homes = new Timeline<>(from, household.homes.last());
    Child.Builder child =
        new Child.Builder(
                lives.person(),
                Child.NEVER,
                chance.happens(0.5),
                household.group,
                new Timeline<>(from, new FullName("", "", household.mother.family(), "")),
                homes,
                lives.practices(homes, household.habit))
            .beginsOn(Math.min(from, today - 40))
            .expectedOn(due);
    child.caredForBy(new Care(household.mother, from, Child.NEVER, true));
    needs.add(
        chance,
        child,
        chance.happens(0.6) ? ServiceKind.HEALTH_VISITING : ServiceKind.SOCIAL_CARE,
        Math.min(from, today - 40),
        Child.NEVER);
    return new Family(List.of(child.make()), List.of());
  }
}

package contactpoint.population;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.families.Family;
import contactpoint.population.families.FullName;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.ServiceKind;
import contactpoint.population.suppliers.Days;
import java.util.ArrayList;
import java.util.List;

/** What practitioners type when they look for a child. */
final class Enquiries {

  static final String HEADER =
      "line,given,family,born,age,born_from,born_to,sex,postcode,setting,number,kind_of_practitioner,authority";

  private static final List<ServiceKind> ASKING = List.of(ServiceKind.values());

  private final Plan plan;
  private final Country country;

  Enquiries(Plan plan, Country country) {
    this.plan = plan;
    this.country = country;
  }

  /** What was typed, and who was meant, or -1 for nobody. */
  record Asked(String fields, long person) {}

  List<Asked> of(District district, List<Family> families, Chance chance) {
    long all = country.districts().size();
    int count =
        (int)
            (plan.enquiries() * (district.number() + 1L) / all
                - plan.enquiries() * (long) district.number() / all);
    List<Asked> asked = new ArrayList<>();
    while (asked.size() < count && !families.isEmpty()) {
      Family family = families.get(chance.below(families.size()));
      Child child = chance.one(family.children());
      if (child.isHere((int) plan.on().toEpochDay())) {
        asked.add(one(chance, child));
      }
    }
    return asked;
  }

  private Asked one(Chance chance, Child child) {
    FullName name = child.names().last();
    boolean byAge = chance.happens(0.3);
    int age = (int) ((plan.on().toEpochDay() - child.born()) / 365.25);
    String authority =
        Integer.toString(country.district(child.homes().last()).authority().number());
    String fields =
        String.join(
            ",",
            name.given(),
            name.family(),
            byAge ? "" : Days.text(child.born()),
            byAge ? Integer.toString(age) : "",
            "",
            "",
            chance.happens(0.8) ? child.girl() ? "F" : "M" : "",
            chance.happens(0.5) && child.homes().last().isDwelling()
                ? country.postcode(child.homes().last())
                : "",
            "",
            chance.happens(0.1) ? child.nhsNumber() : "",
            chance.one(ASKING).code(),
            authority);
    return new Asked(fields, child.person());
  }
}

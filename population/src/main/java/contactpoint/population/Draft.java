package contactpoint.population;

import contactpoint.population.families.Care;
import contactpoint.population.families.Carer;
import contactpoint.population.families.Child;
import contactpoint.population.families.FullName;
import contactpoint.population.families.Timeline;
import contactpoint.population.names.Group;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.places.Setting;
import contactpoint.vocabulary.NhsNumber;
import contactpoint.vocabulary.Upn;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with a story in the making: what most of these people have in common, to be filled in.
 */
final class Draft {
  private final Country country;
  private final int district;
  final int born;
  private final Group group;
  private int begins;
  private String family = "";
  private String given = "";
  private boolean girl;
  private List<Carer> carers = List.of();
  private Optional<Setting.Kind> school = Optional.empty();
  Timeline<Residence> homes;
  Timeline<FullName> names;

  /**
   * Begins with whoever was born on a day.
   *
   * @param district the place of the district where she is registered
   */
  Draft(Country country, int district, int born, Group group) {
    this.country = country;
    this.district = district;
    this.born = born;
    this.begins = born;
    this.group = group;
    this.homes = new Timeline<>(born, new Residence(Residence.Kind.DWELLING, district, 0, 0));
    this.names = new Timeline<>(born, new FullName("", "", "", ""));
  }

  Draft copy() {
    var copy = new Draft(country, district, born, group);
    copy.begins = begins;
    copy.family = family;
    copy.carers = carers;
    copy.school = school;
    copy.homes = homes;
    return copy;
  }

  Draft from(int day) {
    begins = day;
    return this;
  }

  Draft family(String name) {
    family = name;
    return this;
  }

  Draft at(Residence home) {
    homes = new Timeline<>(begins, home);
    return this;
  }

  Draft carers(Carer... who) {
    carers = List.of(who);
    return this;
  }

  Draft school(Setting.Kind kind) {
    school = Optional.of(kind);
    return this;
  }

  Draft girl(String name) {
    girl = true;
    return named(name);
  }

  Draft boy(String name) {
    return named(name);
  }

  private Draft named(String name) {
    given = name;
    names = new Timeline<>(begins, new FullName(given, "", family, ""));
    return this;
  }

  /**
   * The child.
   *
   * @param number how many of these people there were before her
   */
  Child.Builder child(int number) {
    long person = ((long) district << 13) + number;
    Child.Builder child =
        new Child.Builder(
                person,
                born,
                girl,
                group,
                names,
                homes,
                new Timeline<>(begins, country.districts().get(district).practices().getFirst()))
            .beginsOn(begins)
            .nhsNumber(nhsNumber(number));
    carers.forEach(carer -> child.caredForBy(new Care(carer, begins, Child.NEVER, true)));
    school.ifPresent(kind -> goesTo(child, kind, number));
    return child;
  }

  private static String nhsNumber(int number) {
    int place = 999_500_000 + number * 10;
    while (NhsNumber.of(place).isEmpty()) {
      place++;
    }
    return NhsNumber.of(place).orElseThrow().digits();
  }

  private void goesTo(Child.Builder child, Setting.Kind kind, int number) {
    Setting setting = country.districts().get(district).settings(kind).getFirst();
    int from = Math.max(begins, born + 5 * 365);
    child.goesTo(
        new Timeline<Optional<Setting>>(begins - 1, Optional.empty())
            .then(from, Optional.of(setting)));
    String serial = Integer.toString(1_000 + number).substring(1);
    child.upn(
        Upn.of("" + setting.authority() + setting.establishment() + "20" + serial).text(), from);
  }
}

package contactpoint.population.families;

import contactpoint.population.chance.Chance;
import contactpoint.population.places.Country;
import contactpoint.population.places.Residence;
import contactpoint.population.places.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a child learns: early years, primary, secondary, sixth form, and changes after moves. */
final class Schooling {

  private final Country country;
  private final Numbers numbers;

  Schooling(Country country, Numbers numbers) {
    this.country = country;
    this.numbers = numbers;
  }

  /** Gives a child its settings and its pupil number. */
  void of(Chance chance, Child.Builder child, int habit) {
    LocalDate born = LocalDate.ofEpochDay(child.born());
    int reception = born.getYear() + (born.getMonthValue() >= 9 ? 5 : 4);
    boolean special = chance.happens(0.013);
    var line = new Timeline<Optional<Setting>>(child.born(), Optional.empty());
    if (chance.happens(0.9)) {
      stage(
          line,
          child,
          (int) born.plusYears(3).plusDays(chance.below(120)).toEpochDay(),
          Setting.Kind.EARLY_YEARS,
          habit);
    }
    int start = september(reception);
    stage(line, child, start, special ? Setting.Kind.SPECIAL : Setting.Kind.PRIMARY, habit);
    int given = Math.max(start, child.begins());
    line.at(start)
        .ifPresent(
            school -> child.upn(numbers.upn(school, LocalDate.ofEpochDay(given).getYear()), given));
    if (!special) {
      stage(line, child, september(reception + 7), Setting.Kind.SECONDARY, habit + chance.below(2));
      if (chance.happens(0.5)) {
        stage(line, child, september(reception + 12), Setting.Kind.COLLEGE, habit);
      } else if (chance.happens(0.4)) {
        line.then(september(reception + 12) - 60, Optional.empty());
      }
    }
    line.then(Math.max(line.lastDay(), september(reception + 14) - 45), Optional.empty());
    child.goesTo(line);
  }

  private void stage(
      Timeline<Optional<Setting>> line,
      Child.Builder child,
      int day,
      Setting.Kind kind,
      int habit) {
    if (day <= line.lastDay()) {
      return;
    }
    follow(line, child, day);
    line.then(day, Optional.of(near(child.homes().at(day), kind, habit)));
  }

  /** Changes of setting that moves bring before a day. */
  private void follow(Timeline<Optional<Setting>> line, Child.Builder child, int until) {
    Timeline<Residence> homes = child.homes();
    for (int i = 1; i < homes.size(); i++) {
      int day = homes.day(i) + 10;
      Optional<Setting> before = line.last();
      if (day > line.lastDay()
          && day < until
          && before.isPresent()
          && homes.value(i).district() != before.get().district()) {
        line.then(day, Optional.of(near(homes.value(i), before.get().kind(), i)));
      }
    }
  }

  private Setting near(Residence home, Setting.Kind kind, int habit) {
    List<Setting> near = country.district(home).settings(kind);
    if (near.isEmpty()) {
      near = country.district(home).settings(Setting.Kind.SECONDARY);
    }
    return near.get(habit % near.size());
  }

  private static int september(int year) {
    return (int) LocalDate.of(year, 9, 3).toEpochDay();
  }
}

package contactpoint.demo.programme;

import contactpoint.england.EnglishAuthority;
import contactpoint.readiness.TaskKind;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Invents how authorities go about things: most a little late, three in trouble. */
final class Lives {

  private static final double USERS_FOR_EACH_CHILD = 0.0275;

  private final World world;
  private final Set<AuthorityNumber> open;

  /**
   * @param open authorities that are live by month nine in any case, unless they are in trouble
   */
  Lives(World world, Set<AuthorityNumber> open) {
    this.world = world;
    this.open = Set.copyOf(open);
  }

  Life of(EnglishAuthority authority) {
    var late = late(authority.number());
    boolean ready = open.contains(authority.number()) && late.isEmpty();
    int wave = authority.earlyAdopter() ? 1 : ready ? 2 : wave(authority.number());
    var live = live(authority, wave, ready);
    int habit = (int) Math.round(world.gauss() * 14 + 6);
    return new Life(
        authority,
        wave,
        live,
        ready ? Math.min(habit, -3) : habit,
        Math.max(60, (int) Math.round(authority.children() * USERS_FOR_EACH_CHILD)),
        late);
  }

  private static Map<TaskKind, Integer> late(AuthorityNumber number) {
    if (number.equals(SyntheticProgramme.WITHOUT_ADMINISTRATORS)) {
      return Map.of(TaskKind.DATA_ADMINISTRATORS, 120);
    }
    if (number.equals(SyntheticProgramme.WITHOUT_A_FEED)) {
      return Map.of(TaskKind.DATA_QUALITY, 130);
    }
    return number.equals(SyntheticProgramme.WITHOUT_A_COUNT)
        ? Map.of(TaskKind.WORKFORCE, 160)
        : Map.of();
  }

  private static int wave(AuthorityNumber number) {
    if (number.equals(SyntheticProgramme.WITHOUT_A_COUNT)) {
      return 4;
    }
    return late(number).isEmpty() ? 2 + number.number() % 5 : 2;
  }

  /** The three in trouble open so that month nine sees why. */
  private LocalDate live(EnglishAuthority authority, int wave, boolean ready) {
    var monthNine = world.begin().plusMonths(9);
    var number = authority.number();
    if (number.equals(SyntheticProgramme.WITHOUT_ADMINISTRATORS)) {
      return monthNine.plusDays(14);
    }
    if (number.equals(SyntheticProgramme.WITHOUT_A_FEED)) {
      return monthNine.plusDays(50);
    }
    if (number.equals(SyntheticProgramme.WITHOUT_A_COUNT)) {
      return monthNine.plusDays(150);
    }
    return world.opens(wave).plusDays(ready ? 0 : world.chance().nextInt(40));
  }
}

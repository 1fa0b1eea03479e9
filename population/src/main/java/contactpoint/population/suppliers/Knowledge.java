package contactpoint.population.suppliers;

import contactpoint.population.chance.Chance;
import contactpoint.population.families.Child;
import contactpoint.population.families.Timeline;
import contactpoint.population.places.Residence;
import java.util.Arrays;

/**
 * When one supplier learns what of one child: each change in the child's life becomes known some
 * days after it happened.
 */
final class Knowledge {

  private final int from;
  private final int until;
  private final int[] names;
  private final int[] homes;
  private final int[] settings;
  private final int[] practices;
  private final int upn;
  private final int died;
  private final int[] changes;

  /**
   * Works out the days.
   *
   * @param homes where the supplier believes the child lives
   * @param span from when to when it has to do with the child
   * @param stale whether it keeps the first address for ever
   */
  Knowledge(
      Child child,
      SystemKind kind,
      Timeline<Residence> homes,
      Span span,
      double lag,
      boolean stale,
      Chance chance) {
    this.from = span.from();
    this.until = span.until();
    boolean registrar = kind == SystemKind.BIRTHS_DEATHS;
    this.names = days(child.names(), lag, chance, !registrar);
    this.homes = days(homes, lag, chance, !registrar && !stale);
    this.settings = days(child.settings(), lag, chance, kind.holdsSetting());
    this.practices = days(child.practices(), lag, chance, kind.holdsPractice());
    this.upn = kind.holdsSetting() ? later(child.upnFrom(), lag, chance) : Child.NEVER;
    this.died =
        registrar || kind == SystemKind.NHS_REGISTER
            ? later(child.died(), lag, chance)
            : Child.NEVER;
    this.changes = changes();
  }

  private static int later(int day, double lag, Chance chance) {
    int late = chance.daysUntil(365.25 / lag);
    return day == Child.NEVER ? day : day + late;
  }

  private int[] days(Timeline<?> line, double lag, Chance chance, boolean follows) {
    int size = follows ? line.size() : 1;
    int[] days = new int[size];
    for (int i = 0; i < size; i++) {
      days[i] = i == 0 ? from : Math.max(from, later(line.day(i), lag, chance));
    }
    return days;
  }

  private int[] changes() {
    int[] all = new int[names.length + homes.length + settings.length + practices.length + 2];
    int count = 0;
    for (int[] days : new int[][] {names, homes, settings, practices, {upn, died}}) {
      for (int day : days) {
        int known = Math.max(day, from);
        if (known <= until) {
          all[count++] = known;
        }
      }
    }
    int[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The last change known on a day; -1 if the child is not known yet. */
  int lastChange(int day) {
    int last = Integer.MIN_VALUE;
    for (int change : changes) {
      if (change <= day) {
        last = change;
      }
    }
    return last == Integer.MIN_VALUE ? -1 : last;
  }

  int name(int day) {
    return place(names, day);
  }

  int home(int day) {
    return place(homes, day);
  }

  int setting(int day) {
    return place(settings, day);
  }

  int practice(int day) {
    return place(practices, day);
  }

  boolean knowsUpn(int day) {
    return upn <= day;
  }

  boolean knowsDeath(int day) {
    return died <= day;
  }

  /** The latest value known: a later change may be known before an earlier one. */
  private static int place(int[] known, int day) {
    for (int i = known.length - 1; i > 0; i--) {
      if (known[i] <= day) {
        return i;
      }
    }
    return 0;
  }
}

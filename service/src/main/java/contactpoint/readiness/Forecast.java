package contactpoint.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** When an authority will go live, by how it and its region have kept their dates. */
public sealed interface Forecast {

  /** Fewer finished tasks than this, and we say that it is too early: {@value}. */
  int ENOUGH = 3;

  /** How much more an authority's own lateness counts than one of its region's. */
  int OWN_WEIGHT = 3;

  /** It is live. */
  record Live(LocalDate since) implements Forecast {}

  /** Too few tasks are finished to say. */
  record TooEarly(int finished) implements Forecast {}

  /**
   * A day and a range that holds in eight cases of ten.
   *
   * @param low one case in ten is earlier
   * @param median half are earlier
   * @param high one case in ten is later
   */
  record Expected(LocalDate low, LocalDate median, LocalDate high) implements Forecast {}

  /** The day to reckon with: since when it is live, the median, or else the plan. */
  default LocalDate day(LocalDate planned) {
    return switch (this) {
      case Live(var since) -> since;
      case Expected expected -> expected.median();
      case TooEarly early -> planned;
    };
  }

  /**
   * Reckons from lateness: each finished task of the authority and of its region was so many days
   * late or early. Each of these is tried for the whole plan, from the day that was planned first;
   * and no open task can move faster than the template leaves time for what follows it, from its
   * expected day or, if that has passed, from today. A day that was put off is not run ahead of.
   *
   * @param region days late of the region's finished tasks
   */
  static Forecast of(Standing standing, List<Task> tasks, List<Long> region, LocalDate today) {
    if (standing.isLive() && standing.openedOn().isPresent()) {
      return new Live(standing.openedOn().get());
    }
    var own = tasks.stream().filter(Task::isDone).map(Task::slippage).toList();
    if (own.size() < ENOUGH) {
      return new TooEarly(own.size());
    }
    var earliest = earliest(standing, tasks, today);
    var days = new ArrayList<LocalDate>();
    own.forEach(
        late -> days.addAll(Collections.nCopies(OWN_WEIGHT, later(standing, late, earliest))));
    region.forEach(late -> days.add(later(standing, late, earliest)));
    Collections.sort(days);
    return new Expected(at(days, 0.1), at(days, 0.5), at(days, 0.9));
  }

  private static LocalDate later(Standing standing, long late, LocalDate earliest) {
    var day = standing.firstPlanned().plusDays(late);
    var first = standing.movedDays() > 0 ? later(earliest, standing.plannedLive()) : earliest;
    return later(day, first);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static LocalDate earliest(Standing standing, List<Task> tasks, LocalDate today) {
    return tasks.stream()
        .filter(task -> !task.isDone())
        .map(task -> earliest(standing, task, today))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  private static LocalDate earliest(Standing standing, Task task, LocalDate today) {
    long follows = ChronoUnit.DAYS.between(task.baseline(), standing.firstPlanned());
    var done = task.due().isBefore(today) ? today : task.due();
    return done.plusDays(Math.max(0, follows));
  }

  private static LocalDate at(List<LocalDate> sorted, double part) {
    return sorted.get((int) Math.round(part * (sorted.size() - 1)));
  }

  /**
   * Something an authority can do now.
   *
   * @param days by which it would bring the date forward
   */
  record Action(Task task, long days) {}

  /** The open tasks whose finishing today would bring the median forward most, at most three. */
  static List<Action> actions(
      Standing standing, List<Task> tasks, List<Long> region, LocalDate today) {
    if (!(of(standing, tasks, region, today) instanceof Expected now)) {
      return List.of();
    }
    return tasks.stream()
        .filter(task -> !task.isDone())
        .map(task -> new Action(task, gain(standing, tasks, task, region, today, now.median())))
        .filter(action -> action.days() > 0)
        .sorted(Comparator.comparingLong(Action::days).reversed())
        .limit(3)
        .toList();
  }

  private static long gain(
      Standing standing,
      List<Task> tasks,
      Task task,
      List<Long> region,
      LocalDate today,
      LocalDate now) {
    var without = tasks.stream().filter(one -> !one.letter().equals(task.letter())).toList();
    return of(standing, without, region, today) instanceof Expected then
        ? ChronoUnit.DAYS.between(then.median(), now)
        : 0;
  }
}

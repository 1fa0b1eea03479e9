package contactpoint.demo.programme;

import contactpoint.database.Tx;
import contactpoint.database.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens on which day, and the clock that stands at noon of the day that is happening. */
final class Agenda extends Clock {

  static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Way way;
  private final LocalDate first;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::day).thenComparingInt(Event::order));
  private LocalDate day;
  private int order;

  private record Event(LocalDate day, int order, Consumer<Tx> work) {}

  Agenda(Way way, LocalDate first) {
    this.way = way;
    this.first = first;
    this.day = first;
  }

  /** Lets something happen on a day; what lies before the first day happens on it. */
  void on(LocalDate when, Consumer<Tx> work) {
    events.add(new Event(when.isBefore(first) ? first : when, order++, work));
  }

  /** Lets everything happen up to and on a day, each day in one transaction. */
  void runUntil(LocalDate last) {
    while (!events.isEmpty() && !events.peek().day.isAfter(last)) {
      day = events.peek().day;
      var today = new ArrayList<Event>();
      while (!events.isEmpty() && events.peek().day.equals(day)) {
        today.add(events.poll());
      }
      way.inTransaction(tx -> today.forEach(event -> event.work.accept(tx)));
    }
    day = last;
  }

  LocalDate today() {
    return day;
  }

  LocalDate first() {
    return first;
  }

  @Override
  public ZoneId getZone() {
    return HERE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return beginningOf(day);
  }

  /**
   * When a day's work happens: at its beginning, so that nothing of today lies ahead of the clock.
   */
  static Instant beginningOf(LocalDate day) {
    return day.atStartOfDay(HERE).toInstant();
  }
}

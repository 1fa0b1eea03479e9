package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.notices.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Reminds an authority's local managers, once a week before something is due and once when it is
 * late. What was told is kept, so that nobody is told twice.
 */
public final class Reminders {

  /** How long before something is due somebody is reminded. */
  static final int SOON_DAYS = 7;

  /** What was late long ago when reminding began is not told: pages show it. */
  static final int LATE_DAYS = 14;

  private static final String TOLD =
      """
      insert into readiness.reminder (authority, about, kind, due, told_on)
      values (:number, :about, :kind, :due, :today)
      on conflict do nothing
      """;

  private static final String LOCAL_MANAGERS =
      """
      select id from accounts.account
      where authority = :number and role = 'local-manager' and state = 'active'
      """;

  private final Clock clock;

  public Reminders(Clock clock) {
    this.clock = clock;
  }

  /** Tells what is to be told today; answers how many notices went out. */
  public int tell(Tx tx, LocalDate today) {
    int told = 0;
    for (var due : DueRows.until(tx, today.plusDays(SOON_DAYS))) {
      if (!due.day().isBefore(today.minusDays(LATE_DAYS))) {
        told += tell(tx, due, today);
      }
    }
    return told;
  }

  private int tell(Tx tx, Due due, LocalDate today) {
    var people = managers(tx, due);
    boolean late = due.isLate(today);
    if (people.isEmpty() || !isFirst(tx, due, late ? "late" : "soon", today)) {
      return 0;
    }
    String caption =
        late ? due.caption() + " is late" : due.caption() + " is due " + due.when(today);
    people.forEach(account ->
        Notices.tell(
            tx,
            account,
            caption,
            "It was to be done by " + Days.of(due.day()) + ".",
            due.path(),
            clock.instant()));
    return people.size();
  }

  private static List<Long> managers(Tx tx, Due due) {
    return tx.sql(LOCAL_MANAGERS)
        .param("number", due.authority().number())
        .query(Long.class)
        .list();
  }

  private static boolean isFirst(Tx tx, Due due, String kind, LocalDate today) {
    return tx.sql(TOLD)
            .param("number", due.authority().number())
            .param("about", due.about())
            .param("kind", kind)
            .param("due", due.day())
            .param("today", today)
            .update()
        == 1;
  }
}

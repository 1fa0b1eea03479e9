package contactpoint.readiness;

import contactpoint.database.Database;

/**
 * What the roll-out's calendar asks of the software itself: checkpoints open on their day, people
 * are reminded of what is due. Safe to repeat: what was done today is not done again.
 */
public final class ProgrammeDay {

  private final Database database;
  private final Readiness readiness;
  private final Reminders reminders;

  public ProgrammeDay(Database database, Readiness readiness, Reminders reminders) {
    this.database = database;
    this.readiness = readiness;
    this.reminders = reminders;
  }

  /** Does what is to be done by today, each part in a transaction of its own. */
  public void turn() {
    var today = readiness.today();
    database.programme().inTransaction(tx -> readiness.checkpoints().openDue(tx, today));
    database.programme().inTransaction(tx -> reminders.tell(tx, today));
  }
}

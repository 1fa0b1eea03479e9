package contactpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.TestDatabase;
import contactpoint.database.Database;
import org.junit.jupiter.api.Test;

class NoLookWithoutEntryDatabaseTest {

  private static final String MAYA = "given=Maia; family=Okonkwo; born=14 3 2002";

  private final FailingCalls faults = new FailingCalls();

  @Test
  void whichever_call_of_the_database_fails_nothing_is_shown_without_its_entry() {
    try (var database = TestDatabase.fresh(faults::around)) {
      var told = new Told(database);
      told.child("given=Maya; family=Okonkwo; sex=F; born=2002-03-14; setting=302-1001");
      var access = Gate.over(database, told);
      int shown = 0;
      int failed = 0;
      boolean everyCallHasFailed = false;
      for (int n = 1; !everyCallHasFailed; n++) {
        long before = entries(database);
        faults.failAt(n);
        int looks = looks(access);
        everyCallHasFailed = faults.calls() < n;
        faults.failAt(0);
        assertThat(entries(database) - before).as("call " + n + " failed").isEqualTo(looks);
        shown += looks;
        failed += looks < 2 ? 1 : 0;
      }
      assertThat(failed).as("faults that kept something from being shown").isGreaterThan(10);
      assertThat(shown).isGreaterThan(2);
    }
  }

  /** Searches and opens; answers how many of the two were shown. */
  private static int looks(Access access) {
    int shown = 0;
    try {
      var answer = Gate.search(access, Gate.TOM, MAYA);
      shown++;
      shown += access.open(Gate.TOM, answer.enquiry(), 1).isPresent() ? 1 : 0;
    } catch (RuntimeException lost) {
      // What was not shown is not counted.
    }
    return shown;
  }

  private static long entries(Database database) {
    return database
        .sealer()
        .<Long>transaction(
            tx -> tx.sql("select count(*) from audit.entry").query(Long.class).single());
  }
}

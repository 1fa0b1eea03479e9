package contactpoint.demo;

import contactpoint.database.Database;
import contactpoint.demo.programme.SyntheticProgramme;
import contactpoint.england.England;
import contactpoint.measures.Measures;
import contactpoint.vocabulary.AuthorityNumber;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** The roll-out of a demo: 150 authorities in month nine of eighteen, three of them in trouble. */
final class DemoProgramme {

  private static final int MONTH = 9;
  private static final long SEED = 562;

  private final Database database;
  private final PrintWriter out;
  private final Clock clock;
  private final LocalDate today;
  private final SyntheticProgramme programme;

  /**
   * @param withData authorities of whose children something was delivered: they are live
   */
  DemoProgramme(Database database, Set<AuthorityNumber> withData, Clock clock, PrintWriter out) {
    this.database = database;
    this.out = out;
    this.clock = clock;
    this.today = LocalDate.now(clock);
    this.programme =
        new SyntheticProgramme(
            database.programme(),
            new Measures(),
            today.minusMonths(MONTH),
            England.authorities(),
            withData,
            SEED);
  }

  /** Lets nine months of the programme happen, by its own rules. */
  void drive() {
    out.println("Driving a programme of 150 authorities to its ninth month ...");
    programme.runUntil(today);
  }

  /** Makes an account the coordinator of an authority's region. */
  void appoint(AuthorityNumber authority, long account) {
    England.authority(authority)
        .ifPresent(one ->
            database
                .programme()
                .inTransaction(tx -> programme.appoint(tx, clock, one.region(), account)));
  }
}

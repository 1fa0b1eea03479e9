package contactpoint.readiness;

import contactpoint.TestPeople;
import contactpoint.TestService;
import contactpoint.database.Database;
import contactpoint.demo.programme.SyntheticProgramme;
import contactpoint.england.England;
import contactpoint.measures.Measures;
import contactpoint.organisations.Roster;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The invented programme in its ninth month, in the service under test: one for all its pages. */
final class MonthNine {

  /** Off track: it finds no data administrators. */
  static final AuthorityNumber BRADFORD = SyntheticProgramme.WITHOUT_ADMINISTRATORS;

  /** Live since its wave opened. */
  static final AuthorityNumber BOLTON = new AuthorityNumber(350);

  private static final SyntheticProgramme PROGRAMME = driven();

  private MonthNine() {}

  private static SyntheticProgramme driven() {
    var database = TestService.part(Database.class);
    organisations(database);
    var programme =
        new SyntheticProgramme(
            database.programme(),
            new Measures(),
            TestPeople.today().minusMonths(9),
            England.authorities(),
            Set.of(BOLTON),
            562);
    programme.runUntil(TestPeople.today());
    return programme;
  }

  private static void organisations(Database database) {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "organisations");
      Files.writeString(
          folder.resolve("authorities.csv"),
          """
          number,name,region,early_adopter,children,team_phone
          380,Bradford,Yorkshire and the Humber,no,142580,01632 960 380
          350,Bolton,North West,yes,65000,01632 960 350
          """);
      Files.writeString(
          folder.resolve("services.csv"), "code,name,kind,authority,phone,email,sensitive\n");
      Files.writeString(
          folder.resolve("settings.csv"), "code,name,kind,authority,postcode,phone,email\n");
      Files.writeString(
          folder.resolve("practices.csv"), "code,name,authority,postcode,phone,email\n");
      database.programme().inTransaction(tx -> Roster.read(folder, tx));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The readiness of the programme, on its own day. */
  static Readiness readiness() {
    return PROGRAMME.readiness();
  }

  /** Somebody who coordinates the region that Bradford lies in. */
  static TestPeople.Person coordinator() {
    var person = TestPeople.somebody(Role.REGIONAL_COORDINATOR);
    TestService.part(Database.class)
        .programme()
        .inTransaction(tx ->
            PROGRAMME.appoint(
                tx, England.authority(BRADFORD).orElseThrow().region(), person.account()));
    return person;
  }

  /** Bradford's next checkpoint, made to stand in hand whatever its calendar says. */
  static int inHand() {
    return TestService.part(Database.class)
        .programme()
        .<Integer>transaction(tx -> {
          int next =
              CheckpointRows.of(tx, BRADFORD).stream()
                  .filter(one -> !one.state().isSignedOff())
                  .findFirst()
                  .orElseThrow()
                  .number();
          tx.sql(
                  """
                  update readiness.checkpoint set state = 'in-hand'
                  where authority = 380 and checkpoint = :next
                  """)
              .param("next", next)
              .update();
          return next;
        });
  }
}

package contactpoint.demo;

import contactpoint.accounts.Accounts;
import contactpoint.accounts.NewAccount;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import contactpoint.organisations.Admission;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Telephone;
import contactpoint.vocabulary.Typed;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people who can sign in to a demo: one or two for each role, in the authority of which most
 * children are. Passwords and seeds are random for each data directory and stand in {@code
 * people.csv}, readable by its owner only.
 */
final class DemoPeople {

  private record Person(String name, String job, Role role, boolean national) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("Tom Hallworth", "School nurse", Role.PRACTITIONER, false),
          new Person("Ruth Adeyemi", "Social worker", Role.PRACTITIONER, false),
          new Person("Dana Whitlock", "Data administrator", Role.DATA_ADMINISTRATOR, false),
          new Person("Moira Castle", "ContactPoint manager", Role.MANAGEMENT_TEAM, false),
          new Person("Priya Lall", "Privacy officer", Role.PRIVACY_OFFICER, false),
          new Person("Len Ashby", "Local implementation manager", Role.LOCAL_MANAGER, false),
          new Person("Carys Boone", "Implementation coordinator", Role.REGIONAL_COORDINATOR, true),
          new Person("Nina Frost", "National programme team", Role.NATIONAL_TEAM, true));

  private static final String[] WORDS = {
    "anchor", "basket", "candle", "dormouse", "ember", "fiddle", "garnet", "hazel", "inkwell",
        "jasper",
    "kettle", "lantern", "marble", "nettle", "orchard", "pepper", "quiver", "ribbon", "saddle",
        "thimble",
    "umbrella", "velvet", "walnut", "yonder", "zephyr", "copper", "meadow", "pebble", "sparrow",
        "willow"
  };

  private final DataDirectory folder;
  private final Database database;
  private final Accounts accounts;
  private final LocalDate today;
  private final SecureRandom chance = new SecureRandom();

  DemoPeople(DataDirectory folder, Database database, Keys keys, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.accounts = new Accounts(database, keys, new Audit(clock, chance), clock, chance);
    this.today = LocalDate.now(clock);
  }

  /** Makes an account the coordinator of the region that an authority lies in. */
  interface Appointing {
    void coordinator(AuthorityNumber authority, long account);
  }

  /** Opens the accounts and writes {@code people.csv}: user, role, password, TOTP secret. */
  void open(Path population, Appointing appoint) throws IOException {
    var authority = home(population);
    // Whatever the invented programme has come to, these people can do their work.
    database
        .programme()
        .inTransaction(tx -> Organisations.admit(tx, authority, Admission.EVERYBODY));
    var rows = new ArrayList<String>(List.of("user,role,password,totp_secret,name,job"));
    int number = 460;
    for (var person : PEOPLE) {
      String password = password();
      var seed = new byte[20];
      chance.nextBytes(seed);
      long account =
          accounts.openReady(account(person, authority, ++number), new Typed(password), seed);
      if (person.role() == Role.REGIONAL_COORDINATOR) {
        appoint.coordinator(authority, account);
      }
      rows.add(
          String.join(
              ",",
              email(person),
              person.role().code(),
              password,
              Accounts.seedAsText(seed),
              person.name(),
              person.job()));
    }
    folder.writeSecret("people.csv", String.join("\n", rows) + "\n");
  }

  private NewAccount account(Person person, AuthorityNumber authority, int telephone) {
    long organisation =
        database
            .programme()
            .<Long>transaction(tx ->
                Organisations.organisation(
                        tx, person.national() ? "national-team" : "authority-" + authority)
                    .orElseThrow()
                    .id());
    return new NewAccount(
        new Email(email(person)),
        new Name(person.name()),
        person.job(),
        organisation,
        person.national() ? Optional.empty() : Optional.of(authority),
        person.role(),
        Optional.of(new Telephone("01632 960 " + telephone)),
        Optional.of(today.minusMonths(8)),
        Optional.of(today.minusMonths(6)));
  }

  private static AuthorityNumber home(Path population) throws IOException {
    try (var rows =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(population.resolve("authorities.csv"))) {
      return rows.stream()
          .filter(row -> Integer.parseInt(row.getField("children")) > 0)
          .max(java.util.Comparator.comparingInt(row -> Integer.parseInt(row.getField("children"))))
          .map(row -> new AuthorityNumber(Integer.parseInt(row.getField("number"))))
          .orElseThrow();
    }
  }

  private static String email(Person person) {
    return person.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
  }

  private String password() {
    var words = new ArrayList<String>();
    while (words.size() < 4) {
      words.add(WORDS[chance.nextInt(WORDS.length)]);
    }
    return String.join("-", words) + "-" + (10 + chance.nextInt(90));
  }
}

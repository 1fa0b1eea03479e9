package contactpoint;

import contactpoint.accounts.Accounts;
import contactpoint.accounts.NewAccount;
import contactpoint.database.Database;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Roster;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** People of two authorities, one in each role, who can sign in to the service under test. */
public final class TestPeople {

  /** The authority that everybody belongs to who belongs to one. */
  public static final AuthorityNumber WEXCOMBE = new AuthorityNumber(998);

  /** Another authority. */
  public static final AuthorityNumber ELSEWHERE = new AuthorityNumber(997);

  private static final String PASSWORD = "correct horse battery staple";
  private static final Set<Role> NATIONAL =
      EnumSet.of(Role.NATIONAL_TEAM, Role.REGIONAL_COORDINATOR);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<Role, Client> SIGNED_IN = new EnumMap<>(Role.class);

  private TestPeople() {}

  /** Somebody who can sign in. */
  public record Person(long account, String email, String password, String seedText) {
    /** Shared with the person's token. */
    public byte[] seed() {
      return seedText.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** A browser in which somebody in this role is signed in; the same one each time. */
  public static synchronized Client signedInAs(Role role) {
    return SIGNED_IN.computeIfAbsent(role, other -> signIn(somebody(other)));
  }

  /** Somebody new in this role, who has not signed in yet. */
  public static Person somebody(Role role) {
    return somebody(role, WEXCOMBE);
  }

  /** Somebody new in this role, of an authority unless the role is national. */
  public static Person somebody(Role role, AuthorityNumber authority) {
    boolean national = NATIONAL.contains(role);
    var database = TestService.part(Database.class);
    long organisation =
        database
            .programme()
            .<Long>transaction(tx ->
                Organisations.organisation(
                        tx, national ? "national-team" : "authority-" + authority)
                    .orElseThrow()
                    .id());
    int number = COUNT.incrementAndGet();
    String seed = "seed of person %07d".formatted(number);
    String email = "person%d@example.org".formatted(number);
    long account =
        TestService.part(Accounts.class)
            .openReady(
                new NewAccount(
                    new Email(email),
                    new Name("Tom Hallworth"),
                    role == Role.PRACTITIONER ? "School nurse" : role.caption(),
                    organisation,
                    national ? Optional.empty() : Optional.of(authority),
                    role,
                    Optional.empty(),
                    Optional.of(today().minusYears(1)),
                    Optional.of(today().minusMonths(2))),
                new Typed(PASSWORD),
                seed.getBytes(StandardCharsets.US_ASCII));
    return new Person(account, email, PASSWORD, seed);
  }

  /** The day it is for the service. */
  public static LocalDate today() {
    return TestService.part(java.time.Clock.class).instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Signs somebody in with password and code, in a browser of their own. */
  public static Client signIn(Person person) {
    var client = new Client(TestService.address());
    client.get("/sign-in");
    var first =
        client.post("/sign-in", Map.of("email", person.email(), "password", person.password()));
    if (!first.location().equals("/sign-in/confirm")) {
      throw new IllegalStateException("First step refused: " + first.status());
    }
    client.get("/sign-in/confirm");
    var second = client.post("/sign-in/confirm", Map.of("code", code(person)));
    if (!second.location().equals("/")) {
      throw new IllegalStateException("Second step refused: " + second.status());
    }
    client.get("/help");
    return client;
  }

  /** What the person's token shows now. */
  public static String code(Person person) {
    return TestService.part(Accounts.class).codeNow(person.seed());
  }

  /** The authorities that the people belong to. */
  static void organisations(Database database) {
    try {
      Path folder = Files.createTempDirectory("organisations");
      Files.writeString(
          folder.resolve("authorities.csv"),
          """
          number,name,region,early_adopter,children,team_phone
          998,Wexcombe,South West,yes,40000,01632 960 100
          997,Elsewhere,South West,no,40000,
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
}

package contactpoint.demo.programme;

import contactpoint.ContactPoint;
import contactpoint.accounts.Accounts;
import contactpoint.accounts.NewAccount;
import contactpoint.commands.AtTheKeyboard;
import contactpoint.database.Database;
import contactpoint.demo.Visitor;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.england.England;
import contactpoint.keys.Keys;
import contactpoint.measures.Measures;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Roster;
import contactpoint.vocabulary.Email;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Typed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code measure rollout}: drives the invented programme of 150 authorities through
 * eighteen months, starts the whole service on it, and times the pages that must be quick, from the
 * request to the last byte, on one connection.
 */
@Command(
    name = "measure rollout",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Times the national page with eighteen months of history.")
public final class MeasureRollout implements Callable<Integer> {

  private static final int MONTHS = 18;
  private static final long SEED = 562;
  private static final int WARM_UP = 200;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How often each page is asked for (default ${DEFAULT-VALUE}).")
  private int times;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) {
    AtTheKeyboard.run(new MeasureRollout(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("rollout");
    try (var server =
        EmbeddedPostgres.start(
            folder.resolve("postgres"), folder.resolve("postgres"), Durability.KEPT)) {
      var address =
          new Database.Address(server.url("postgres"), server.superuser(), server.password());
      Files.write(folder.resolve("master.secret"), new byte[32]);
      var keys = Keys.in(folder.resolve("master.secret"));
      drive(address, keys, folder);
      try (var service = serve(address, folder)) {
        time(service);
      }
    } finally {
      clear(folder);
    }
    return 0;
  }

  private void drive(Database.Address address, Keys keys, Path folder) throws IOException {
    long began = System.nanoTime();
    Database.migrate(address, keys);
    try (var database =
        Database.connect(address, keys, java.util.function.UnaryOperator.identity())) {
      organisations(database, folder);
      var today = LocalDate.now(Clock.systemUTC());
      var programme =
          new SyntheticProgramme(
              database.programme(),
              new Measures(),
              today.minusMonths(MONTHS),
              England.authorities(),
              Set.of(),
              SEED);
      programme.runUntil(today);
      var picture = database.programme().transaction(tx -> programme.readiness().national(tx));
      out.printf(
          Locale.UK,
          "%d authorities, %,d potential users, %d months of history, driven in %d s.%n%s%n",
          picture.positions().size(),
          picture.users().potential(),
          MONTHS,
          (System.nanoTime() - began) / 1_000_000_000,
          picture.headline());
    }
  }

  private static void organisations(Database database, Path folder) throws IOException {
    var rows = new StringBuilder("number,name,region,early_adopter,children,team_phone\n");
    England.authorities()
        .forEach(one ->
            rows.append(
                "%d,\"%s\",\"%s\",%s,%d,%n"
                    .formatted(
                        one.number().number(),
                        one.name(),
                        one.region().caption(),
                        one.earlyAdopter() ? "yes" : "no",
                        one.children())));
    Files.writeString(folder.resolve("authorities.csv"), rows);
    Files.writeString(
        folder.resolve("services.csv"), "code,name,kind,authority,phone,email,sensitive\n");
    Files.writeString(
        folder.resolve("settings.csv"), "code,name,kind,authority,postcode,phone,email\n");
    Files.writeString(
        folder.resolve("practices.csv"), "code,name,authority,postcode,phone,email\n");
    database.programme().inTransaction(tx -> Roster.read(folder, tx));
  }

  private static ConfigurableApplicationContext serve(Database.Address address, Path folder) {
    return new SpringApplication(ContactPoint.class)
        .run(
            "--server.port=0",
            "--contactpoint.cookies.plain=true",
            "--logging.level.root=warn",
            "--contactpoint.measure-users=false",
            "--contactpoint.seal.folder=" + folder.resolve("seal"),
            "--contactpoint.secret.file=" + folder.resolve("master.secret"),
            "--contactpoint.database.url=" + address.url(),
            "--contactpoint.database.user=" + address.owner(),
            "--contactpoint.database.password=" + address.password());
  }

  private void time(ConfigurableApplicationContext service) {
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort();
    var visitor = new Visitor(Visitor.wire(), "http://localhost:" + port);
    visitor.signIn("nina@example.org", "a password that is long", account(service));
    var number = SyntheticProgramme.WITHOUT_A_FEED;
    for (String path :
        new String[] {"/national", "/readiness/" + number, "/readiness/" + number + "/workforce"}) {
      time(visitor, path);
    }
  }

  private static Supplier<String> account(ConfigurableApplicationContext service) {
    var database = service.getBean(Database.class);
    var accounts = service.getBean(Accounts.class);
    long organisation =
        database
            .programme()
            .<Long>transaction(
                tx -> Organisations.organisation(tx, "national-team").orElseThrow().id());
    var today = LocalDate.now(Clock.systemUTC());
    byte[] seed = "twenty bytes of seed".getBytes(StandardCharsets.US_ASCII);
    accounts.openReady(
        new NewAccount(
            new Email("nina@example.org"),
            new Name("Nina Frost"),
            "National programme team",
            organisation,
            Optional.empty(),
            Role.NATIONAL_TEAM,
            Optional.empty(),
            Optional.of(today.minusMonths(8)),
            Optional.of(today.minusMonths(6))),
        new Typed("a password that is long"),
        seed);
    return () -> accounts.codeNow(seed);
  }

  private void time(Visitor visitor, String path) {
    for (int at = 0; at < WARM_UP; at++) {
      size(visitor, path);
    }
    var took = new long[times];
    int size = 0;
    for (int at = 0; at < times; at++) {
      long began = System.nanoTime();
      size = size(visitor, path);
      took[at] = System.nanoTime() - began;
    }
    Arrays.sort(took);
    out.printf(
        Locale.UK,
        "%-26s median %.1f ms, p99 %.1f ms, longest %.1f ms of %,d; %,d bytes%n",
        path,
        took[times / 2] / 1e6,
        took[Math.min(times - 1, times * 99 / 100)] / 1e6,
        took[times - 1] / 1e6,
        times,
        size);
  }

  /** How many characters a page has that is answered as it should be. */
  private static int size(Visitor visitor, String path) {
    var reply = visitor.get(path);
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + reply.statusCode());
    }
    return reply.body().length();
  }

  private static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

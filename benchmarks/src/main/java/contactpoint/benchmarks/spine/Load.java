package contactpoint.benchmarks.spine;

import contactpoint.accounts.Accounts;
import contactpoint.audit.Audit;
import contactpoint.benchmarks.Practitioner;
import contactpoint.database.Database;
import contactpoint.demo.Visitor;
import contactpoint.organisations.Admission;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.AuthorityNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Enquiries at a fixed rate, each a search and the opening of the first record listed, by people
 * who are signed in. New ones begin on time whether or not earlier ones were answered.
 */
final class Load {

  private static final int PEOPLE = 40;

  /** The status of a form that is shown again with sentences beside its fields. */
  private static final int TYPE_MORE = 422;

  private static final Pattern OPEN = Pattern.compile("href=\"(/enquiries/[^\"]+/1)\"");

  private final Site site;
  private final int rate;
  private final int seconds;
  private final PrintWriter out;
  private final HttpClient http = Visitor.wire();

  Load(Site site, int rate, int seconds, PrintWriter out) {
    this.site = site;
    this.rate = rate;
    this.seconds = seconds;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    var asked = Asked.in(site.population());
    try (var database = site.connect();
        var service = Service.over(site, http)) {
      var visitors = signedIn(database, service);
      new Round(asked, visitors, service).run(Math.min(30, seconds));
      var round = new Round(asked, visitors, service);
      round.run(seconds);
      round.print();
    }
  }

  private List<Visitor> signedIn(Database database, Service service) {
    var clock = Clock.systemUTC();
    var chance = new SecureRandom();
    var accounts = new Accounts(database, site.keys(), new Audit(clock, chance), clock, chance);
    var authority =
        Objects.requireNonNull(
            database
                .programme()
                .<AuthorityNumber>transaction(tx -> {
                  var number = Organisations.authorities(tx).getFirst().number();
                  Organisations.admit(tx, number, Admission.EVERYBODY);
                  return number;
                }));
    var visitors = new ArrayList<Visitor>();
    for (int i = 0; i < PEOPLE; i++) {
      visitors.add(signIn(accounts, database, authority, i, service, chance));
    }
    return visitors;
  }

  private Visitor signIn(
      Accounts accounts,
      Database database,
      AuthorityNumber authority,
      int number,
      Service service,
      SecureRandom chance) {
    var seed = new byte[20];
    chance.nextBytes(seed);
    var person =
        new Practitioner(
            "load-%d-%d@example.org".formatted(System.nanoTime(), number),
            "a long password of person " + number + " " + chance.nextLong(),
            seed);
    person.open(accounts, database, authority, LocalDate.now(Clock.systemUTC()));
    return person.come(accounts, new Visitor(http, service.address()));
  }

  /** One run at the rate, with what was measured meanwhile. */
  private final class Round {
    private final List<Asked> asked;
    private final List<Visitor> visitors;
    private final Service service;
    private final Queue<Long> searches = new ConcurrentLinkedQueue<>();
    private final Queue<Long> openings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sentBack = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private int enquiries;
    private double elapsed;
    private Cpu cpu = new Cpu(0, 0);
    private double serviceCpu;
    private Commits commits = new Commits(0, 0);

    Round(List<Asked> asked, List<Visitor> visitors, Service service) {
      this.asked = asked;
      this.visitors = visitors;
      this.service = service;
    }

    void run(int forSeconds) {
      var before = Cpu.now(site.server());
      double serviceBefore = Cpu.seconds(service.process().pid(), false);
      var commitsBefore = committed();
      long begun = System.nanoTime();
      int count = rate * forSeconds;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < count; i++) {
          long due = begun + i * 1_000_000_000L / rate;
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          var one = asked.get(i % asked.size());
          var visitor = visitors.get(i % visitors.size());
          threads.execute(() -> enquire(visitor, one));
        }
      }
      enquiries = count;
      elapsed = (System.nanoTime() - begun) / 1e9;
      cpu = Cpu.now(site.server()).since(before);
      serviceCpu = Cpu.seconds(service.process().pid(), false) - serviceBefore;
      var commitsAfter = committed();
      commits =
          new Commits(
              commitsAfter.all() - commitsBefore.all(),
              commitsAfter.writing() - commitsBefore.writing());
    }

    private void enquire(Visitor visitor, Asked one) {
      try {
        long begun = System.nanoTime();
        var answer = visitor.post("/find", one.fields());
        searches.add(System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
          (answer.statusCode() == TYPE_MORE ? sentBack : failed).incrementAndGet();
          return;
        }
        var open = OPEN.matcher(answer.body());
        if (open.find()) {
          begun = System.nanoTime();
          if (visitor.get(open.group(1)).statusCode() != 200) {
            failed.incrementAndGet();
          }
          openings.add(System.nanoTime() - begun);
        }
      } catch (RuntimeException broken) {
        failed.incrementAndGet();
      }
    }

    void print() {
      out.printf(
          "load: %,d enquiries in %.1f s (%.0f a second), %,d records opened, %d asked to type"
              + " more, %d failed%n",
          enquiries, elapsed, enquiries / elapsed, openings.size(), sentBack.get(), failed.get());
      out.printf("  search, ms:       %s%n", quantiles(searches));
      out.printf("  open a record, ms: %s%n", quantiles(openings));
      out.printf(
          "  CPU of two cores: service %.0f %%, PostgreSQL %.0f %%, client %.0f %%; %.2f CPU ms of"
              + " the service and %.2f of PostgreSQL an enquiry%n",
          50 * serviceCpu / elapsed,
          50 * cpu.server() / elapsed,
          50 * cpu.program() / elapsed,
          1000 * serviceCpu / enquiries,
          1000 * cpu.server() / enquiries);
      out.printf(
          "  commits an enquiry: %.2f that write, %.2f that only read; service resident %d MB at"
              + " most%n",
          (double) commits.writing() / enquiries,
          (double) (commits.all() - commits.writing()) / enquiries,
          Memory.peak(service.process()));
      out.flush();
    }
  }

  private static String quantiles(Queue<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? "none"
        : String.format(
            java.util.Locale.ROOT,
            "median %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, most %.1f",
            at(sorted, .5),
            at(sorted, .9),
            at(sorted, .99),
            at(sorted, .999),
            sorted[sorted.length - 1] / 1e6);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
  }

  /** Transactions that ended well, and those among them that changed something. */
  private record Commits(long all, long writing) {}

  private Commits committed() {
    var address = site.address();
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select xact_commit, pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                  from pg_stat_database
                 where datname = current_database()
                """)) {
      row.next();
      return new Commits(row.getLong(1), row.getLong(2));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}

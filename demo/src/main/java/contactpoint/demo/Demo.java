package contactpoint.demo;

import contactpoint.ContactPoint;
import contactpoint.commands.AtTheKeyboard;
import contactpoint.database.Database;
import contactpoint.embedded.CannotStart;
import contactpoint.embedded.Durability;
import contactpoint.embedded.EmbeddedPostgres;
import contactpoint.keys.Keys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code demo}: starts the embedded database, has a synthetic England delivered to it
 * through the suppliers' own way, opens accounts, and starts the service on 127.0.0.1. Data are
 * kept; a second start goes on with them.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Starts the service with a synthetic England, on this machine only.")
public final class Demo implements Callable<Integer> {

  @Option(
      names = "--children",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many children, at the first start (default ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default ${DEFAULT-VALUE}). Delete it to begin anew.")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8080",
      description = "The port on 127.0.0.1 (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--load-only",
      description = "Load the data and stop, without starting the service: for measurements.")
  private boolean loadOnly;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) {
    AtTheKeyboard.run(new Demo(), arguments);
  }

  @Override
  public Integer call() {
    try {
      return start();
    } catch (CannotStart reason) {
      out.println(reason.getMessage());
      return 2;
    } catch (IOException | UncheckedIOException broken) {
      out.printf(
          "The data directory %s cannot be used (%s). Free some space, or name another with"
              + " --data.%n",
          data, reason(broken));
      return 2;
    }
  }

  private int start() throws IOException {
    if (!loadOnly && portIsTaken()) {
      out.printf(
          "Port %d is in use. Stop what uses it, or choose another: ./run demo --port %d%n",
          port, port + 1);
      return 2;
    }
    out.println("Starting the database in " + data + " ...");
    var folder = DataDirectory.at(data);
    try (var _ = folder.hold();
        var server =
            EmbeddedPostgres.start(
                folder.resolve("postgres"), folder.resolve("postgres"), Durability.KEPT)) {
      var address =
          new Database.Address(server.url("postgres"), server.superuser(), server.password());
      var keys = Keys.in(folder.resolve("master.secret"));
      folder.sayWhereItRuns(address);
      load(folder, address, keys);
      return loadOnly ? 0 : serve(folder, address);
    }
  }

  private void load(DataDirectory folder, Database.Address address, Keys keys) throws IOException {
    Database.migrate(address, keys);
    try (var database =
        Database.connect(address, keys, java.util.function.UnaryOperator.identity())) {
      new Loading(folder, database, keys, children, Clock.systemUTC(), out).load();
    }
  }

  private int serve(DataDirectory folder, Database.Address address) {
    var application = new SpringApplication(ContactPoint.class);
    application.setRegisterShutdownHook(false);
    var settings =
        Map.of(
            "server.port", port,
            "contactpoint.people", folder.children(),
            "contactpoint.origin", "http://localhost:" + port,
            "contactpoint.training-copy", "true",
            // The figures of users are invented with the programme; eight accounts would replace
            // them.
            "contactpoint.measure-users", "false",
            "contactpoint.seal.folder", folder.resolve("seal"),
            "contactpoint.secret.file", folder.resolve("master.secret"),
            "contactpoint.database.url", address.url(),
            "contactpoint.database.user", address.owner(),
            "contactpoint.database.password", address.password());
    // As arguments, since they must count more than the application's own settings.
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    var stopping = new Stopping(application.run(arguments));
    Runtime.getRuntime().addShutdownHook(stopping);
    new Welcome(folder, port, out).print();
    stopping.await();
    return 0;
  }

  private boolean portIsTaken() {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  private static String reason(Exception broken) {
    Throwable cause = broken instanceof UncheckedIOException wrapped ? wrapped.getCause() : broken;
    return cause instanceof java.nio.file.FileSystemException file && file.getReason() != null
        ? file.getReason()
        : "it cannot be read or written";
  }

  /** Closes the application on Ctrl-C, and lets the database be closed after it. */
  private static final class Stopping extends Thread {
    private final ConfigurableApplicationContext running;
    private final java.util.concurrent.CountDownLatch asked =
        new java.util.concurrent.CountDownLatch(1);
    private final Thread main = Thread.currentThread();

    Stopping(ConfigurableApplicationContext running) {
      super("stopping");
      this.running = running;
    }

    @Override
    public void run() {
      running.close();
      asked.countDown();
      try {
        main.join(30_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void await() {
      try {
        asked.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

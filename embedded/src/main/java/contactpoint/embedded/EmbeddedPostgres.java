package contactpoint.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own on a free port of 127.0.0.1, with its data in a folder.
 *
 * <p>A server that an earlier, killed program left behind is found by the pid file in its own data
 * folder and stopped before a new one starts; no other process is ever touched. The superuser's
 * password stands in the folder, readable by its owner only.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final int TRIES = 5;

  private final Path home;
  private final int port;
  private final String password;

  private EmbeddedPostgres(Path home, int port, String password) {
    this.home = home;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server whose data are in {@code home}, making it first if there is none.
   *
   * @throws CannotStart with a sentence for the person at the keyboard
   */
  public static EmbeddedPostgres start(Path home, Path binariesHome, Durability durability) {
    var folder = home.toAbsolutePath().normalize();
    Directories.prepare(folder);
    try {
      var binaries = Binaries.unpackedBelow(binariesHome.toAbsolutePath().normalize());
      var password = passwordIn(folder);
      LeftBehind.stop(folder.resolve("database"));
      if (!Files.exists(folder.resolve("database/PG_VERSION"))) {
        initialise(binaries, folder);
      }
      return started(binaries, folder, password, durability);
    } catch (IOException cause) {
      throw new CannotStart(
          "The database in %s could not be started (%s)."
              .formatted(folder, Directories.reason(cause)),
          cause);
    }
  }

  /** The JDBC address of a database on this server, without user or password. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String superuser() {
    return SUPERUSER;
  }

  public String password() {
    return password;
  }

  /** The process of the server, for measurements; empty if it has ended. */
  public Optional<ProcessHandle> process() {
    return LeftBehind.runningIn(home.resolve("database"));
  }

  /**
   * Stops the server after the running statements have been rolled back; what was committed is
   * kept.
   */
  @Override
  public void close() {
    LeftBehind.stop(home.resolve("database"));
  }

  private static void initialise(Path binaries, Path home) throws IOException {
    Directories.delete(home.resolve("database"));
    run(
        home,
        binaries.resolve("bin/initdb").toString(),
        "--pgdata=" + home.resolve("database"),
        "--username=" + SUPERUSER,
        "--auth=scram-sha-256",
        "--pwfile=" + home.resolve("superuser.password"),
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions");
  }

  private static EmbeddedPostgres started(
      Path binaries, Path home, String password, Durability durability) throws IOException {
    CannotStart last = new CannotStart("The database could not be started.");
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = freePort();
      try {
        run(home, command(binaries, home, port, durability).toArray(String[]::new));
        return new EmbeddedPostgres(home, port, password);
      } catch (CannotStart refused) {
        last = refused;
      }
    }
    throw last;
  }

  private static List<String> command(Path binaries, Path home, int port, Durability durability) {
    var settings = new ArrayList<String>();
    settings.add("port=" + port);
    settings.add("listen_addresses=127.0.0.1");
    settings.add("unix_socket_directories=");
    settings.add("fsync=" + durability.setting());
    settings.add("synchronous_commit=" + durability.setting());
    settings.add("full_page_writes=" + durability.setting());
    settings.add("max_connections=100");
    settings.add("shared_buffers=" + sharedBuffers() + "MB");
    settings.add("work_mem=16MB");
    settings.add("maintenance_work_mem=256MB");
    settings.add("max_wal_size=8GB");
    settings.add("checkpoint_timeout=15min");
    settings.add("wal_init_zero=off");
    settings.add("wal_compression=pglz");
    settings.add("random_page_cost=1.1");
    settings.add("jit=off");
    settings.add("max_parallel_workers_per_gather=0");
    settings.add("log_min_error_statement=panic");
    settings.add("log_parameter_max_length_on_error=0");
    settings.add("log_error_verbosity=terse");
    var options = new StringBuilder();
    settings.forEach(setting -> options.append("-c ").append(setting).append(' '));
    return List.of(
        binaries.resolve("bin/pg_ctl").toString(),
        "start",
        "--silent",
        "--wait",
        "--timeout=60",
        "--pgdata=" + home.resolve("database"),
        "--log=" + home.resolve("database.log"),
        "--options=" + options.toString().strip());
  }

  /**
   * A quarter of the machine's memory, as PostgreSQL's manual advises, between 128 MB and 4 GB: the
   * keys of a million children, looked up and written in no order, fit into 3 GB. It is reserved,
   * and taken only as far as it is used.
   */
  private static long sharedBuffers() {
    long machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    return Math.clamp(machine / 4, 128, 4096);
  }

  private static void run(Path home, String... command) throws IOException {
    var output = Files.createTempFile(home, "output", ".txt");
    try {
      var process =
          new ProcessBuilder(AsOrdinaryUser.wrap(List.of(command)))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .directory(home.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CannotStart("The database did not start within two minutes.");
      }
      if (process.exitValue() != 0) {
        throw new CannotStart(
            "The database in %s could not be started: %s See %s."
                .formatted(home, lastLine(output), home.resolve("database.log")));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start of the database was interrupted.", stopped);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static String lastLine(Path output) throws IOException {
    var lines = Files.readAllLines(output).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "it gave no reason." : lines.getLast();
  }

  private static String passwordIn(Path home) throws IOException {
    var file = home.resolve("superuser.password");
    if (!Files.exists(file)) {
      var secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(secret));
    }
    return Files.readString(file).strip();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

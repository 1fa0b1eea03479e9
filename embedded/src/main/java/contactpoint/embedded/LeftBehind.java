package contactpoint.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that runs on a data folder, found by the pid file which PostgreSQL itself keeps there.
 */
final class LeftBehind {

  private LeftBehind() {}

  static Optional<ProcessHandle> runningIn(Path database) {
    var pidFile = database.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive)
          .filter(LeftBehind::isPostgres);
    } catch (IOException | NumberFormatException | java.util.NoSuchElementException unreadable) {
      return Optional.empty();
    }
  }

  /** A pid may have been given to another program since: only a postgres is ever stopped. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(path -> path.endsWith("/postgres")).orElse(false);
  }

  /** Asks the server to end (fast shutdown, SIGINT), and insists after half a minute. */
  static void stop(Path database) {
    runningIn(database)
        .ifPresent(server -> {
          signal(server, "INT");
          if (!ended(server, 30)) {
            signal(server, "QUIT");
            if (!ended(server, 30)) {
              throw new CannotStart(
                  "A database server (process %d) still holds %s. End it and start again."
                      .formatted(server.pid(), database));
            }
          }
        });
  }

  private static void signal(ProcessHandle server, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
    } catch (IOException noKillCommand) {
      server.destroy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(ProcessHandle server, int seconds) {
    try {
      server.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException stillThere) {
      return !server.isAlive();
    }
  }
}

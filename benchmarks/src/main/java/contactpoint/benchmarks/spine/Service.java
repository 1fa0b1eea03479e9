package contactpoint.benchmarks.spine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a program of its own, over a site's database, on a free port of this machine. */
final class Service implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final String address;

  private Service(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it answers. */
  static Service over(Site site, HttpClient http) throws IOException, InterruptedException {
    int port = freePort();
    var settings =
        Map.of(
            "server.port", Integer.toString(port),
            "contactpoint.people", Integer.toString(site.children()),
            "contactpoint.origin", "http://localhost:" + port,
            "contactpoint.seal.folder", site.folder().resolve("seal").toString(),
            "contactpoint.secret.file", site.folder().resolve("master.secret").toString(),
            "contactpoint.database.url", site.address().url(),
            "contactpoint.database.user", site.address().owner(),
            "contactpoint.database.password", site.address().password());
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "contactpoint.ContactPoint"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(site.folder().resolve("service.log").toFile())
            .start();
    var service = new Service(process, "http://localhost:" + port);
    service.awaitAnswer(http);
    return service;
  }

  private void awaitAnswer(HttpClient http) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      if (!process.isAlive()) {
        throw new IOException("The service ended; see service.log in its folder");
      }
      try {
        http.send(request, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
          throw new IOException("The service ended; see service.log in its folder", notYet);
        }
      }
    }
    throw new IOException("The service did not answer within two minutes");
  }

  String address() {
    return address;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

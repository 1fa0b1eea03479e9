package contactpoint.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;

/** What a demo says when it is ready: where it is, who can sign in, and how. */
final class Welcome {

  private final DataDirectory folder;
  private final int port;
  private final PrintWriter out;

  Welcome(DataDirectory folder, int port, PrintWriter out) {
    this.folder = folder;
    this.port = port;
    this.out = out;
  }

  void print() {
    out.printf("%nContactPoint is ready: http://localhost:%d%n%n", port);
    out.println("Who can sign in (every person here is invented):");
    try {
      for (var line : Files.readAllLines(folder.resolve("people.csv")).stream().skip(1).toList()) {
        var fields = line.split(",");
        out.printf("  %-28s %-30s %s%n", fields[0], fields[5], fields[2]);
      }
    } catch (IOException unreadable) {
      out.println("  (people.csv cannot be read)");
    }
    out.printf(
        "%nThe six-digit code: ./run token USER prints the one that is valid now, or put the TOTP"
            + " secret from%n%s into a token app. Stop with Ctrl-C; the data stay.%n",
        folder.resolve("people.csv"));
  }
}

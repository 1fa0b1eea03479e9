package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.demo.Deliveries;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Suppliers' deliveries: written, handed over. */
final class Post {

  private Post() {}

  /** A population's whole folder. */
  static void population(Path folder, Plan plan) throws IOException {
    Population.of(plan).write(folder, 2, written -> {});
  }

  /** Writes a delivery of some files, each with its lines. */
  static Path delivery(
      Path folder,
      String source,
      int number,
      String kind,
      LocalDate asOf,
      Map<String, List<String>> files)
      throws IOException {
    Files.createDirectories(folder);
    var digests = new StringBuilder();
    for (var file : files.entrySet()) {
      var content = (String.join("\n", file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(file.getKey()), content);
      digests
          .append(digests.isEmpty() ? "" : ", ")
          .append("\"%s\": \"%s\"".formatted(file.getKey(), sha256(content)));
    }
    Files.writeString(
        folder.resolve("feed.json"),
        "{\"source\": \"%s\", \"submission\": %d, \"kind\": \"%s\", \"asOf\": \"%s\", \"files\": {%s}}"
            .formatted(source, number, kind, asOf, digests));
    return folder;
  }

  /** Hands a delivery over; a refusal is a fault of the drill. */
  static void hand(Heart heart, Path delivery) {
    try {
      Deliveries.hand(heart.feeds(), delivery, Ground.TODAY);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

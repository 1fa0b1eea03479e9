package contactpoint.benchmarks.drill;

import contactpoint.Heart;
import contactpoint.feeds.Acknowledgement;
import contactpoint.intake.Limits;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.population.Plan;
import contactpoint.population.Population;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
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

/** Suppliers' deliveries: written, found, handed over. */
final class Post {

  private Post() {}

  /** A population's whole folder. */
  static void population(Path folder, Plan plan) throws IOException {
    Population.of(plan).write(folder, 2, written -> {});
  }

  /** All deliveries of a population's folder, by number and then by supplier. */
  static List<Path> deliveries(Path folder) throws IOException {
    try (var all = Files.walk(folder.resolve("suppliers"))) {
      return all.filter(path -> path.endsWith("feed.json"))
          .map(Path::getParent)
          .sorted(
              java.util.Comparator.comparing((Path one) -> one.getFileName().toString())
                  .thenComparing(Path::toString))
          .toList();
    }
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
      if (!(new Receiving(Limits.USUAL, Ground.TODAY).folder(delivery)
          instanceof Receipt.Accepted(var accepted))) {
        throw new IllegalStateException("Refused at the door: " + delivery);
      }
      Path mapping = delivery.resolveSibling("mapping.json");
      if (Files.exists(mapping)) {
        heart
            .feeds()
            .agree(
                accepted.note().source(), Files.readAllBytes(mapping), Actor.system(Route.COMMAND));
      }
      if (heart.feeds().receive(accepted, Actor.system(Route.COMMAND))
          instanceof Acknowledgement.Refused) {
        throw new IllegalStateException("Refused: " + delivery);
      }
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

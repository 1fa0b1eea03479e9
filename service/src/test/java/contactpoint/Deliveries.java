package contactpoint;

import contactpoint.feeds.Acknowledgement;
import contactpoint.intake.Column;
import contactpoint.intake.FileKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.linkage.Model;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Suppliers' deliveries in tests: written by hand, or as a population writes them. */
public final class Deliveries {

  public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  public static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final Path folder;
  private int count;

  public Deliveries(Path folder) {
    this.folder = folder;
  }

  /** The heart over a fresh database, with a clock that stands and chance that repeats. */
  public static Heart heart(contactpoint.database.Database database) {
    return Heart.over(
        database,
        TestDatabase.keys(),
        Model.childRegister().forPeople(10_000),
        new Random(7),
        CLOCK);
  }

  /** The first line of a file in our own layout. */
  public static String header(FileKind file) {
    return file.columns().stream().map(Column::header).collect(Collectors.joining(","));
  }

  /** A delivery of one file in our own layout. */
  public Path of(
      String source, int number, String kind, String asOf, FileKind file, List<String> lines)
      throws IOException {
    var all = new ArrayList<>(List.of(header(file)));
    all.addAll(lines);
    return of(source, number, kind, asOf, file.file(), all.toArray(String[]::new));
  }

  /** A delivery of one file. */
  public Path of(String source, int number, String kind, String asOf, String file, String... lines)
      throws IOException {
    var delivery = Files.createDirectories(folder.resolve("delivery-" + ++count));
    var content =
        (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(delivery.resolve(file), content);
    Files.writeString(
        delivery.resolve("feed.json"),
        """
        {"source": "%s", "submission": %d, "kind": "%s", "asOf": "%s", "files": {"%s": "%s"}}
        """
            .formatted(source, number, kind, asOf, file, sha256(content)));
    return delivery;
  }

  /** Hands a delivery over and has everything that waits placed. */
  public static Acknowledgement place(Heart heart, Path delivery) {
    var acknowledgement = hand(heart, delivery);
    heart.feeds().placeWaiting("test", submission -> true);
    return acknowledgement;
  }

  /** Hands a delivery over. */
  public static Acknowledgement hand(Heart heart, Path delivery) {
    try {
      return switch (new Receiving(Limits.USUAL, TODAY).folder(delivery)) {
        case Receipt.Accepted(var accepted) ->
            heart.feeds().receive(accepted, Actor.system(Route.COMMAND));
        case Receipt.Refused refused -> new Acknowledgement.Refused(refused.reason());
      };
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

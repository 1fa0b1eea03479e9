package contactpoint;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.database.Database;
import contactpoint.feeds.Acknowledgement;
import contactpoint.feeds.Submission;
import contactpoint.feeds.SubmissionState;
import contactpoint.intake.Limits;
import contactpoint.intake.MappingReader;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.linkage.Model;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code submit}: hands a supplier's delivery to the service and follows it to the end.
 * If no service is running on the database, it places the delivery itself.
 */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Hands suppliers' deliveries to the service and follows them to the end.")
public final class Submit implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "DELIVERY",
      description = "A folder or zip with feed.json and its CSV files.")
  private List<Path> deliveries = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data directory of a demo (default: CONTACTPOINT_DATABASE_URL, else ./data).")
  private @Nullable Path data;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "How the sources of these deliveries write, if not in our layout; agreed from now on.")
  private @Nullable Path mapping;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "11000000",
      description =
          "How many children there are in all; the model's prior (default ${DEFAULT-VALUE}).")
  private long people;

  private final PrintWriter out =
      new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);

  public static void main(String[] arguments) {
    AtTheKeyboard.run(new Submit(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var place = AtTheServer.find(data);
    if (place.isEmpty()) {
      out.println(
          "No database: start ./run demo in another window, or set CONTACTPOINT_DATABASE_URL.");
      return AtTheKeyboard.CANNOT;
    }
    try (var database = place.get().connect()) {
      var heart =
          Heart.over(
              database,
              place.get().keys(),
              Model.childRegister().forPeople(people),
              new SecureRandom(),
              Clock.systemUTC());
      int refused = 0;
      for (var delivery : deliveries) {
        refused += submit(database, heart, delivery);
      }
      return refused == 0 ? 0 : 1;
    }
  }

  private int submit(Database database, Heart heart, Path delivery) throws IOException {
    var unpacked = Files.createTempDirectory("delivery");
    try {
      return switch (new Receiving(Limits.USUAL, LocalDate.now(Clock.systemUTC()))
          .take(delivery, unpacked)) {
        case Receipt.Refused refused -> refused(delivery, refused.reason());
        case Receipt.Accepted(var accepted) when !agreed(heart, accepted.note().source()) -> 1;
        case Receipt.Accepted(var accepted) ->
            switch (heart.feeds().receive(accepted, Actor.system(Route.COMMAND))) {
              case Acknowledgement.Refused(var reason) -> refused(delivery, reason);
              case Acknowledgement.TakenBefore(var id) -> {
                out.printf(
                    "%s: this delivery came before, as submission %d. Nothing changed.%n",
                    delivery, id);
                yield follow(database, heart, id);
              }
              case Acknowledgement.Taken(var id, var lines) -> {
                out.printf("%s: taken as submission %d, %,d lines.%n", delivery, id, lines);
                yield follow(database, heart, id);
              }
            };
      };
    } finally {
      clear(unpacked);
    }
  }

  /** Agrees on the mapping that was named, if one was. */
  private boolean agreed(Heart heart, String source) throws IOException {
    Path file = mapping;
    if (file == null) {
      return true;
    }
    return switch (heart
        .feeds()
        .agree(source, Files.readAllBytes(file), Actor.system(Route.COMMAND))) {
      case MappingReader.Outcome.Understood _ -> true;
      case MappingReader.Outcome.Refused(var mistakes) -> {
        out.printf("%s: not agreed, and nothing was sent.%n", file);
        mistakes.forEach(out::println);
        yield false;
      }
    };
  }

  private int refused(Path delivery, String reason) {
    out.printf("%s: refused. %s%n", delivery, reason);
    return 1;
  }

  /** Shows how far it is, whoever places it, until it is placed. */
  private int follow(Database database, Heart heart, long id) {
    String me = "submit-" + UUID.randomUUID();
    for (var now = look(database, heart, id);
        now.state() != SubmissionState.PLACED && now.state() != SubmissionState.WITHDRAWN;
        now = look(database, heart, id)) {
      boolean placed = heart.feeds().placeWaiting(me, submission -> progress(database, heart, id));
      if (!placed) {
        progress(database, heart, id);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
    var done = look(database, heart, id);
    out.printf(
        "\r"
            + "Submission %d of %s: placed. %,d lines read, %,d changed nothing, %,d wait in"
            + " quarantine.%n",
        id, done.source(), done.read(), done.unchanged(), done.unreadable());
    return 0;
  }

  private boolean progress(Database database, Heart heart, long id) {
    var now = look(database, heart, id);
    out.printf(
        "\rSubmission %d: %3d %%  (%,d of %,d lines)", id, now.percent(), now.read(), now.lines());
    out.flush();
    return true;
  }

  private static Submission look(Database database, Heart heart, long id) {
    return Objects.requireNonNull(
        database.intake().transaction(tx -> heart.feeds().submission(tx, id).orElseThrow()));
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

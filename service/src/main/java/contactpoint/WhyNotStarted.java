package contactpoint;

import contactpoint.commands.SettingMissing;
import contactpoint.database.DatabaseTrouble;
import contactpoint.vocabulary.FileTrouble;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/** What a person at the keyboard reads when the program does not start. */
final class WhyNotStarted {

  private WhyNotStarted() {}

  /** One sentence for what is usual, the kinds of the failures for what is not. */
  static String sentence(Throwable failed) {
    var causes = causes(failed);
    return causes.stream()
        .map(WhyNotStarted::known)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> "ContactPoint did not start: " + causes.getLast());
  }

  private static List<Throwable> causes(Throwable failed) {
    var causes = new ArrayList<Throwable>();
    for (Throwable each = failed; each != null && !causes.contains(each); each = each.getCause()) {
      causes.add(each);
    }
    return causes;
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case SettingMissing missing -> Optional.ofNullable(missing.getMessage());
      case PortInUseException taken ->
          Optional.of(
              "Port %d is in use. Stop the other program, or start with --server.port=8081."
                  .formatted(taken.getPort()));
      case SQLException refused -> DatabaseTrouble.of(refused).flatMap(WhyNotStarted::ofDatabase);
      default -> FileTrouble.sentence(cause);
    };
  }

  private static Optional<String> ofDatabase(DatabaseTrouble trouble) {
    return switch (trouble) {
      case NO_ANSWER ->
          Optional.of(
              "No database answers at CONTACTPOINT_DATABASE_URL. Start it, or correct the"
                  + " address.");
      case NOT_LET_IN ->
          Optional.of(
              "The database refuses CONTACTPOINT_DATABASE_USER with"
                  + " CONTACTPOINT_DATABASE_PASSWORD.");
      case NO_SUCH_DATABASE ->
          Optional.of("The database named in CONTACTPOINT_DATABASE_URL does not exist.");
      case MAY_NOT ->
          Optional.of(
              "CONTACTPOINT_DATABASE_USER may not make roles and schemas. It must own the database"
                  + " and have the right to create roles.");
      case NO_SUCH_SCHEMA, NO_SUCH_TABLE -> Optional.empty(); // the migrations make them: our fault
    };
  }
}

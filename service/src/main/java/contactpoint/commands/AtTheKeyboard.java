package contactpoint.commands;

import contactpoint.database.DatabaseTrouble;
import contactpoint.vocabulary.FileTrouble;
import java.util.Optional;
import picocli.CommandLine;

/**
 * A command as it is called at a keyboard. What the caller can mend (an address, a secret, a file)
 * is said in one sentence on the error stream; only a fault of the program shows its calls.
 */
public final class AtTheKeyboard {

  /** What a command ends with that was called with something it cannot use. */
  public static final int CANNOT = CommandLine.ExitCode.USAGE;

  private AtTheKeyboard() {}

  /** A command, ready to be executed. */
  public static CommandLine line(Object command) {
    return new CommandLine(command)
        .setExecutionExceptionHandler((failed, line, parsed) -> {
          line.getErr().println(sentence(failed).orElseThrow(() -> failed));
          line.getErr().flush();
          return CANNOT;
        });
  }

  /** Executes a command and ends the program with its exit code. */
  public static void run(Object command, String... arguments) {
    System.exit(line(command).execute(arguments));
  }

  private static Optional<String> sentence(Throwable failed) {
    return failed instanceof SettingMissing missing
        ? Optional.ofNullable(missing.getMessage())
        : DatabaseTrouble.of(failed)
            .map(AtTheKeyboard::sentence)
            .or(() -> FileTrouble.sentence(failed));
  }

  private static String sentence(DatabaseTrouble trouble) {
    return switch (trouble) {
      case NO_ANSWER ->
          "No PostgreSQL answers at the address that was given"
              + " (jdbc:postgresql://host/database is wanted). Start it, or correct the address.";
      case NOT_LET_IN ->
          "The database does not let this command in: the secret is not that of the service that"
              + " keeps it, or no service was ever started on it.";
      case NO_SUCH_DATABASE -> "The address names a database that does not exist there.";
      case MAY_NOT ->
          "The database forbids what this command must do: it is not as a service left it.";
      case NO_SUCH_SCHEMA, NO_SUCH_TABLE ->
          "No service was ever started on this database: it holds nothing of ContactPoint's.";
    };
  }
}

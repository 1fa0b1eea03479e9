package contactpoint.database;

import java.sql.SQLException;
import java.util.Optional;

/** What is usually wrong when a program cannot work with its database, by SQL state. */
public enum DatabaseTrouble {
  NO_ANSWER("08"),
  NOT_LET_IN("28"),
  NO_SUCH_DATABASE("3D000"),
  MAY_NOT("42501"),
  NO_SUCH_SCHEMA("3F000"),
  NO_SUCH_TABLE("42P01");

  private final String state;

  DatabaseTrouble(String state) {
    this.state = state;
  }

  /** The trouble that is the cause of a failure; empty if it is another. */
  public static Optional<DatabaseTrouble> of(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return ofState(refused.getSQLState());
      }
    }
    return Optional.empty();
  }

  private static Optional<DatabaseTrouble> ofState(String found) {
    for (var trouble : values()) {
      if (found.startsWith(trouble.state)) {
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }
}

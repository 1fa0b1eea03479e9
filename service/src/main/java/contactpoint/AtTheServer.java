package contactpoint;

import contactpoint.commands.SettingMissing;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a command typed at the server finds the database: in the environment, as the application
 * does, or in the data directory of a demo that is running.
 */
final class AtTheServer {

  /** The file in a data directory that says where its database is. Readable by its owner only. */
  static final String RUNNING = "running.properties";

  private AtTheServer() {}

  /** A database and the keys that belong to it. */
  record Place(Database.Address address, Keys keys) {
    Database connect() {
      return Database.connect(address, keys, UnaryOperator.identity());
    }
  }

  /** The place that the environment or a data directory names; empty if neither does. */
  static Optional<Place> find(@Nullable Path data) throws IOException {
    if (data != null) {
      return inDirectory(data);
    }
    String url = System.getenv("CONTACTPOINT_DATABASE_URL");
    if (url == null || url.isBlank()) {
      return inDirectory(Path.of("data"));
    }
    return Optional.of(
        new Place(
            new Database.Address(
                url,
                environment("CONTACTPOINT_DATABASE_USER"),
                environment("CONTACTPOINT_DATABASE_PASSWORD")),
            Keys.kept(Path.of(environment("CONTACTPOINT_SECRET_FILE")))));
  }

  private static Optional<Place> inDirectory(Path data) throws IOException {
    var file = data.resolve(RUNNING);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    var said = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      said.load(reader);
    }
    return Optional.of(
        new Place(
            new Database.Address(
                said.getProperty("url"), said.getProperty("user"), said.getProperty("password")),
            Keys.kept(data.resolve("master.secret"))));
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new SettingMissing(name, "the database named by CONTACTPOINT_DATABASE_URL");
    }
    return value;
  }
}

package contactpoint.demo;

import contactpoint.database.Database;
import contactpoint.embedded.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which a demo keeps everything; readable by its owner only. */
record DataDirectory(Path path) {

  private static final String LOADED = "loaded";

  /** The folder, made if need be. */
  static DataDirectory at(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      String owner = Files.getOwner(folder).getName();
      String me = System.getProperty("user.name");
      if (!owner.equals(me)) {
        throw new CannotStart(
            "The data directory %s belongs to %s, and this program runs as %s. Start it as that user, or name another directory with --data."
                .formatted(folder, owner, me));
      }
      Files.delete(Files.createTempFile(folder, "writable", ""));
      return new DataDirectory(folder);
    } catch (IOException cannot) {
      throw new CannotStart(
          "The data directory %s cannot be written. Free some space, make it writable, or name another with --data."
              .formatted(folder),
          cannot);
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Keeps a second program out of the same data. */
  FileChannel hold() throws IOException {
    var channel =
        FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new CannotStart(
          "Another program is running on the data in %s. Stop it, or name another directory with --data."
              .formatted(path));
    }
    return channel;
  }

  /** Tells commands at the server where the database is. */
  void sayWhereItRuns(Database.Address address) throws IOException {
    writeSecret(
        "running.properties",
        "url=%s%nuser=%s%npassword=%s%n"
            .formatted(address.url(), address.owner(), address.password()));
  }

  void writeSecret(String name, String text) throws IOException {
    var file = resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  boolean isLoaded() {
    return Files.exists(resolve(LOADED));
  }

  void markLoaded(int children) throws IOException {
    Files.writeString(resolve(LOADED), Integer.toString(children));
  }

  /** How many children were loaded; what the model's prior is made from. */
  int children() {
    try {
      return Integer.parseInt(Files.readString(resolve(LOADED)).strip());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}

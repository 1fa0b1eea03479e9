package contactpoint.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** What must be true of a folder before a database lives in it. */
final class Directories {

  private static final long NEEDED_BYTES = 300L << 20;

  private Directories() {}

  /**
   * Makes the folder if need be; refuses, in a sentence, one that cannot be written or has no room.
   */
  static void prepare(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      }
      String me = ownerOf(Files.createTempFile(home, "mine", ""));
      if (!ownerOf(home).equals(me)) {
        throw new CannotStart(
            "The data directory %s belongs to %s, and this program runs as %s. Start it as that user, or name another directory with --data."
                .formatted(home, ownerOf(home), me));
      }
    } catch (IOException cause) {
      throw new CannotStart(
          "The data directory %s cannot be written (%s). Free some space or name another directory with --data."
              .formatted(home, reason(cause)),
          cause);
    }
    long room = home.toFile().getUsableSpace();
    if (room < NEEDED_BYTES) {
      throw new CannotStart(
          "The disk of %s has %d MB left, and the database needs at least %d MB. Free some space and start again."
              .formatted(home, room >> 20, NEEDED_BYTES >> 20));
    }
  }

  /** The reason that the operating system gave, without the path it repeats. */
  static String reason(IOException cause) {
    if (cause instanceof java.nio.file.FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return cause instanceof java.nio.file.AccessDeniedException
        ? "access denied"
        : String.valueOf(cause.getMessage());
  }

  private static String ownerOf(Path path) throws IOException {
    String owner = Files.getOwner(path).getName();
    if (path.getFileName().toString().startsWith("mine")) {
      Files.delete(path);
    }
    return owner;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

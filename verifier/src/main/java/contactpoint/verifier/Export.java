package contactpoint.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A log as it was handed to the auditor.
 *
 * @param entries the entries in their order
 * @param hashes the leaf hashes as the log keeps them: with them the place of a change can be told
 * @param values what was committed to, as far as it is kept
 */
record Export(Path entries, Optional<Path> hashes, Optional<Path> values, Path seal) {

  /** A folder with the four files under their names, or the entries alone. */
  static Export at(Path place, Optional<Path> seal) {
    boolean folder = Files.isDirectory(place);
    Path home = folder ? place : place.toAbsolutePath().getParent();
    return new Export(
        folder ? place.resolve("entries.bin") : place,
        folder ? ifThere(place.resolve("hashes.bin")) : Optional.empty(),
        folder ? ifThere(place.resolve("values.csv")) : Optional.empty(),
        seal.orElseGet(() -> home == null ? Path.of("seal.txt") : home.resolve("seal.txt")));
  }

  private static Optional<Path> ifThere(Path file) {
    return Optional.of(file).filter(Files::exists);
  }
}

package contactpoint.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A delivery that has arrived whole: its note, and its files in one folder under their canonical
 * names, each proven by its digest.
 *
 * @param note what the sender says of it
 * @param digest the digest by which it is known; sending it twice gives the same
 * @param folder where its files lie
 */
public record Delivery(DeliveryNote note, Sha256 digest, Path folder) {

  /** The files it holds, in the order in which they are read: children first. */
  public Set<FileKind> files() {
    return new TreeSet<>(note.files().keySet());
  }

  /** One of its files, from the beginning; the caller closes it. */
  public InputStream open(FileKind kind) throws IOException {
    return new BufferedInputStream(Files.newInputStream(path(kind)), 1 << 16);
  }

  Path path(FileKind kind) {
    return folder.resolve(kind.file());
  }

  /**
   * Why a file's header does not fit the layout, so that a delivery can be refused whole before its
   * first line is judged; empty if all headers fit.
   */
  public Optional<Receipt.Refused> misfit(Reading reading) throws IOException {
    for (FileKind kind : files()) {
      try (InputStream bytes = open(kind)) {
        if (Lines.open(bytes, kind, reading) instanceof Lines.Opening.Refused(var refused)) {
          return Optional.of(refused);
        }
      }
    }
    return Optional.empty();
  }
}

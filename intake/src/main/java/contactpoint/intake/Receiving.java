package contactpoint.intake;

import contactpoint.intake.Receipt.Accepted;
import contactpoint.intake.Receipt.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The door of a delivery: takes a folder, a zip or a supplier's single file, and says whether it is
 * there whole and unaltered. Nothing is executed, followed or trusted; sizes are counted while
 * reading.
 *
 * @param limits how much is read at most
 * @param today the day of arrival; a delivery of tomorrow is refused
 */
public record Receiving(Limits limits, LocalDate today) {

  /**
   * Takes a folder or a zip, whichever stands at the path.
   *
   * @param into an empty folder for what a zip unpacks to; not touched for a folder
   * @throws IOException if this machine cannot read or write, never for a fault of the delivery
   */
  public Receipt take(Path path, Path into) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return folder(path);
    }
    return Files.isRegularFile(path) ? zip(path, into) : new Refused(Refusal.NOTHING_THERE);
  }

  /** Takes a folder as it lies; files of other names in it are ignored. */
  public Receipt folder(Path folder) throws IOException {
    Path note = folder.resolve(DeliveryNote.FILE);
    if (Files.notExists(note, LinkOption.NOFOLLOW_LINKS)) {
      return new Refused(Refusal.NO_NOTE);
    }
    if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
      return new Refused(Refusal.LINK);
    }
    if (Files.size(note) > limits.noteBytes()) {
      return new Refused(Refusal.NOTE_TOO_LARGE);
    }
    return switch (NoteReader.read(Files.readAllBytes(note), today)) {
      case NoteReader.Outcome.Refused(var why) -> new Refused(why);
      case NoteReader.Outcome.Understood(var understood) -> files(understood, folder);
    };
  }

  private Receipt files(DeliveryNote note, Path folder) throws IOException {
    long total = 0;
    for (FileKind kind : FileKind.values()) {
      Path file = folder.resolve(kind.file());
      boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      Sha256 promised = note.files().get(kind);
      if (promised == null) {
        if (there) {
          return new Refused(Refusal.FILE_UNNAMED, kind);
        }
        continue;
      }
      if (!there) {
        return new Refused(Refusal.FILE_MISSING, kind);
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return new Refused(Refusal.LINK, kind);
      }
      total += Files.size(file);
      if (Files.size(file) > limits.fileBytes() || total > limits.totalBytes()) {
        return new Refused(Refusal.TOO_LARGE, kind);
      }
      if (!digestOf(file).equals(promised)) {
        return new Refused(Refusal.FILE_DIGEST, kind);
      }
    }
    return new Accepted(new Delivery(note, note.digest(), folder));
  }

  /**
   * Takes a zip of such a folder. Only the four known names are unpacked, under their own constant
   * names; everything else is counted and forgotten.
   *
   * @param into an empty folder; left empty again if the zip is refused
   */
  public Receipt zip(Path zip, Path into) throws IOException {
    var unpacking = new Unpacking(limits, into);
    Optional<Refusal> refusal = unpacking.unpack(zip);
    Receipt receipt = refusal.isPresent() ? new Refused(refusal.get()) : folder(into);
    if (receipt instanceof Refused) {
      unpacking.undo();
    }
    return receipt;
  }

  /**
   * Takes a supplier's single file that comes without a note: who sends it, and its number, are
   * known from the feed. A note is made for it, so that it is known by its digest like any other.
   *
   * @param into an empty folder, into which the file is copied under its canonical name
   */
  public Receipt single(Path file, FileKind kind, Label label, Path into) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new Refused(Refusal.NOTHING_THERE);
    }
    if (Files.size(file) > limits.fileBytes()) {
      return new Refused(Refusal.TOO_LARGE, kind);
    }
    if (label.asOf().isAfter(today)) {
      return new Refused(Refusal.AS_OF_FUTURE);
    }
    Files.copy(file, into.resolve(kind.file()));
    Map<FileKind, Sha256> files = Map.of(kind, digestOf(into.resolve(kind.file())));
    var note =
        new DeliveryNote(label.source(), label.submission(), label.kind(), label.asOf(), files);
    return new Accepted(new Delivery(note, note.digest(), into));
  }

  /** Who sends a single file, and as of when; the words of {@code feed.json}. */
  public record Label(String source, int submission, DeliveryKind kind, LocalDate asOf) {}

  private static Sha256 digestOf(Path file) throws IOException {
    MessageDigest digest = Sha256.fresh();
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Sha256.of(digest);
  }
}

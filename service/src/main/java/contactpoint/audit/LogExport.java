package contactpoint.audit;

import contactpoint.audit.ExportRows.Kept;
import contactpoint.database.Tx;
import contactpoint.database.Way;
import contactpoint.ledger.Commitment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Writes the sealed log into a folder, in the format that {@code docs/verifying.md} describes: up
 * to the last seal, a thousand entries at a time.
 */
final class LogExport {

  private static final int AT_ONCE = 1000;

  private final Way sealer;

  LogExport(Way sealer) {
    this.sealer = sealer;
  }

  /** What is done with a piece of the log. */
  private interface Piece {
    void write(Tx tx, long from, long to, OutputStream out) throws IOException;
  }

  /**
   * Writes the log.
   *
   * @param values whether what the entries committed to is written too: it is personal
   * @return how many entries were written; -1 if there is no seal yet, and then nothing was
   */
  long write(Path folder, boolean values) throws IOException {
    long size = sealer.transaction(GrowthRows::sealed);
    if (size < 0) {
      return size;
    }
    Files.createDirectories(folder);
    pieces(folder.resolve("entries.bin"), size, LogExport::entries);
    pieces(folder.resolve("hashes.bin"), size, LogExport::leaves);
    if (values) {
      pieces(folder.resolve("values.csv"), size, LogExport::kept);
    }
    String note = sealer.transaction(tx -> GrowthRows.note(tx, size));
    Files.writeString(folder.resolve("seal.txt"), note);
    return size;
  }

  private void pieces(Path file, long size, Piece piece) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long from = 0; from == 0 || from < size; from += AT_ONCE) {
        long begin = from;
        long end = Math.min(from + AT_ONCE, size);
        sealer.inTransaction(tx -> write(piece, tx, begin, end, out));
      }
    }
  }

  private static void write(Piece piece, Tx tx, long from, long to, OutputStream out) {
    try {
      piece.write(tx, from, to, out);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void entries(Tx tx, long from, long to, OutputStream out) throws IOException {
    for (byte[] entry : ExportRows.entries(tx, from, to)) {
      out.write(entry.length >>> 8);
      out.write(entry.length);
      out.write(entry);
    }
  }

  private static void leaves(Tx tx, long from, long to, OutputStream out) throws IOException {
    for (byte[] leaf : ExportRows.leaves(tx, from, to)) {
      out.write(leaf);
    }
  }

  private static void kept(Tx tx, long from, long to, OutputStream out) throws IOException {
    var lines = new StringBuilder(from == 0 ? "event,slot,salt,value\n" : "");
    for (Kept kept : ExportRows.kept(tx, from, to)) {
      lines
          .append(kept.event())
          .append(',')
          .append(kept.slot())
          .append(',')
          .append(HexFormat.of().formatHex(kept.salt().bytes()))
          .append(',')
          .append(Base64.getEncoder().encodeToString(Commitment.canonical(kept.value())))
          .append('\n');
    }
    out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
  }
}

package contactpoint.intake;

import contactpoint.intake.Receipt.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one supplier's file, read one after the other in bounded memory and judged: each
 * becomes a statement or waits in quarantine, and none stops the others. Not for several threads.
 */
public final class Lines implements AutoCloseable {

  private final InputStream in;
  private final Rows rows;
  private final Splitter splitter;
  private final Header header;
  private final char separator;
  private final Judgement judgement;

  private Lines(
      InputStream in,
      Rows rows,
      Splitter splitter,
      Header header,
      char separator,
      Judgement judgement) {
    this.separator = separator;
    this.in = in;
    this.rows = rows;
    this.splitter = splitter;
    this.header = header;
    this.judgement = judgement;
  }

  /** A file whose header fits, or why it is refused. */
  public sealed interface Opening {
    /** The lines, which the caller closes. */
    record Opened(Lines lines) implements Opening {}

    /** The header does not fit what was agreed; nothing was read beyond it. */
    record Refused(Receipt.Refused refused) implements Opening {}
  }

  /**
   * Opens a file and reads its header.
   *
   * @param bytes the file from its beginning
   * @throws IOException if the bytes cannot be had, never for a fault of the file
   */
  public static Opening open(InputStream bytes, FileKind kind, Reading reading) throws IOException {
    FileMapping mapping = reading.mapping().of(kind);
    var rows = new Rows(bytes, mapping.encoding(), mapping.separator(), reading.limits());
    if (rows.beginsWith(0xFF, 0xFE) || rows.beginsWith(0xFE, 0xFF)) {
      return refused(Refusal.ENCODING_UTF16, kind);
    }
    rows.skipMark();
    if (!rows.next()) {
      return refused(Refusal.HEADER_EMPTY, kind);
    }
    String text = rows.fault() == null ? rows.text() : null;
    var splitter = new Splitter(mapping.separator(), reading.limits());
    String[] names = text == null ? null : splitter.split(text);
    if (names == null || rows.spread()) {
      return refused(Refusal.HEADER_UNREADABLE, kind);
    }
    return switch (Header.read(names, mapping)) {
      case Header.Outcome.Misfit(var refused) -> new Opening.Refused(refused);
      case Header.Outcome.Fits(var header) ->
          new Opening.Opened(
              new Lines(
                  bytes,
                  rows,
                  splitter,
                  header,
                  mapping.separator(),
                  new Judgement(header, mapping, reading)));
    };
  }

  private static Opening refused(Refusal why, FileKind kind) {
    return new Opening.Refused(new Refused(why, kind));
  }

  /**
   * The next line; null at the end of the file.
   *
   * @throws IOException if the bytes cannot be had, never for a fault of the file
   */
  public @Nullable Line next() throws IOException {
    return rows.next() ? judge() : null;
  }

  /**
   * Passes over all lines up to and including a row, to go on where a stopped reading had come to.
   * The rows keep their numbers.
   */
  public void skipThrough(long row) throws IOException {
    while (rows.nextBegins() <= row && rows.next()) {
      // Cutting decides whether a row counts with its first line alone, and so must splitting.
      if (rows.spread()) {
        fields();
      }
    }
  }

  /** Whether a field of the line at hand holds anything; for a line that came apart into fields. */
  boolean isFilled(Column column) {
    return !judgement.isEmpty(column);
  }

  private Line judge() {
    String[] fields = fields();
    Rule fault = rows.fault();
    if (fields == null || fault != null) {
      return unreadable(fault == null ? Rule.STRAY_QUOTE : fault);
    }
    return judgement.of(rows.row(), fields, rows.plain());
  }

  /** The row's fields; null if it is at fault, which it may become only here. */
  private String @Nullable [] fields() {
    if (rows.fault() != null) {
      return null;
    }
    String text = rows.text();
    if (text == null) {
      rows.blame(Rule.ENCODING);
      return null;
    }
    String[] fields = splitter.split(text);
    if (fields == null) {
      rows.blame(Rule.STRAY_QUOTE);
    } else if (fields.length != header.width()) {
      rows.blame(Rule.COLUMN_COUNT);
    } else if (rows.spread() && swallowsLines(fields)) {
      rows.blame(Rule.UNCLOSED_QUOTE);
    } else {
      return fields;
    }
    return null;
  }

  /**
   * Whether a field holds whole lines: a mark opened by mistake in one line and closed by another
   * mistake in the same column of a later one leaves a row of the right width, and between the
   * marks exactly as many separators as the lines it swallowed.
   */
  private boolean swallowsLines(String[] fields) {
    for (String field : fields) {
      long breaks = field.chars().filter(symbol -> symbol == '\n').count();
      long separators = field.chars().filter(symbol -> symbol == separator).count();
      if (breaks > 0 && separators == breaks * (header.width() - 1)) {
        return true;
      }
    }
    return false;
  }

  private Line unreadable(Rule rule) {
    return new Line.Unreadable(rows.row(), Optional.empty(), List.of(Fault.ofLine(rule)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

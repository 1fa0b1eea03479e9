package contactpoint.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip front to back, counting the bytes that really come. Read that way entries cannot
 * overlap; that the zip's own list of contents tells the same story is checked as well, because
 * whoever opens the zip with another program should see the same delivery.
 */
final class Unpacking {

  /** A bare name, or a name in one folder. */
  private static final Pattern NAME = Pattern.compile("(?:[^/\\\\:]+/)?([^/\\\\:]*)");

  /** Up to here a ratio says nothing: a short repetitive file packs very well. */
  private static final long RATIO_FROM = 1 << 20;

  private final Limits limits;
  private final Path into;
  private final Map<String, Long> seen = new HashMap<>();
  private final byte[] buffer = new byte[1 << 14];
  private long unpacked;

  Unpacking(Limits limits, Path into) {
    this.limits = limits;
    this.into = into;
  }

  /** Unpacks the known files; empty if all went well. */
  Optional<Refusal> unpack(Path zip) throws IOException {
    if (Files.size(zip) > limits.zipBytes()) {
      return Optional.of(Refusal.ZIP_TOO_LARGE);
    }
    Optional<Refusal> listed = list(zip);
    if (listed.isPresent()) {
      return listed;
    }
    try (var packed = new Counted(Files.newInputStream(zip));
        var entries = new ZipInputStream(packed)) {
      return entries(entries, packed).or(() -> compare(zip));
    } catch (ZipException | IllegalArgumentException | EOFException e) {
      return Optional.of(Refusal.NOT_A_ZIP);
    }
  }

  /** What the list of contents alone gives away, before a byte is unpacked. */
  private Optional<Refusal> list(Path zip) throws IOException {
    try (var contents = new ZipFile(zip.toFile())) {
      if (contents.size() > limits.zipEntries()) {
        return Optional.of(Refusal.ZIP_TOO_MANY_ENTRIES);
      }
      long packed = contents.stream().mapToLong(ZipEntry::getCompressedSize).sum();
      return packed > Files.size(zip) ? Optional.of(Refusal.ZIP_OVERLAP) : Optional.empty();
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return Optional.of(Refusal.NOT_A_ZIP);
    }
  }

  private Optional<Refusal> entries(ZipInputStream entries, Counted packed) throws IOException {
    int count = 0;
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (++count > limits.zipEntries()) {
        return Optional.of(Refusal.ZIP_TOO_MANY_ENTRIES);
      }
      Optional<Refusal> refusal = entry(entry.getName(), entry.isDirectory(), entries, packed);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> entry(String name, boolean folder, ZipInputStream bytes, Counted packed)
      throws IOException {
    Matcher parts = NAME.matcher(folder ? name.substring(0, name.length() - 1) : name);
    boolean known = !folder && parts.matches() && isKnown(parts.group(1));
    if (name.startsWith("/") || name.contains("\\") || name.contains("..")) {
      return Optional.of(Refusal.ZIP_PATH);
    }
    if (seen.containsKey(name) || (known && Files.exists(into.resolve(parts.group(1))))) {
      return Optional.of(Refusal.ZIP_DOUBLED);
    }
    long before = unpacked;
    Optional<Refusal> refusal;
    if (known) {
      Path file = into.resolve(parts.group(1));
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        refusal = copy(bytes, packed, out, limitOf(parts.group(1)));
      }
    } else {
      refusal = copy(bytes, packed, OutputStream.nullOutputStream(), limits.fileBytes());
    }
    seen.put(name, unpacked - before);
    return refusal;
  }

  private Optional<Refusal> copy(InputStream bytes, Counted packed, OutputStream out, long limit)
      throws IOException {
    long size = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      size += read;
      unpacked += read;
      if (size > limit || unpacked > limits.totalBytes()) {
        return Optional.of(Refusal.TOO_LARGE);
      }
      if (unpacked > RATIO_FROM && unpacked / limits.zipRatio() > packed.count) {
        return Optional.of(Refusal.ZIP_RATIO);
      }
      out.write(buffer, 0, read);
    }
    return Optional.empty();
  }

  /** The list of contents must name what was found, and nothing else, in the same sizes. */
  private Optional<Refusal> compare(Path zip) {
    try (var contents = new ZipFile(zip.toFile())) {
      boolean same =
          contents.size() == seen.size()
              && contents.stream()
                  .allMatch(
                      entry -> Long.valueOf(entry.getSize()).equals(seen.get(entry.getName())));
      return same ? Optional.empty() : Optional.of(Refusal.ZIP_OVERLAP);
    } catch (IOException e) {
      return Optional.of(Refusal.NOT_A_ZIP);
    }
  }

  /** Takes away what was unpacked. */
  void undo() throws IOException {
    Files.deleteIfExists(into.resolve(DeliveryNote.FILE));
    for (FileKind kind : FileKind.values()) {
      Files.deleteIfExists(into.resolve(kind.file()));
    }
  }

  private long limitOf(String name) {
    return name.equals(DeliveryNote.FILE) ? limits.noteBytes() : limits.fileBytes();
  }

  private static boolean isKnown(String name) {
    return name.equals(DeliveryNote.FILE) || FileKind.ofFile(name).isPresent();
  }

  /** Counts the packed bytes as they are read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}

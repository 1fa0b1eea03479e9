package contactpoint.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What {@code feed.json} says of its delivery.
 *
 * @param source the system that sends: small letters, digits, hyphens; at most 64
 * @param submission the source's own running number, from 1
 * @param kind everything, or changes only
 * @param asOf the day as of which the source speaks
 * @param files the files it sends, each with its digest; at least one
 */
public record DeliveryNote(
    String source, int submission, DeliveryKind kind, LocalDate asOf, Map<FileKind, Sha256> files) {

  /** The name of the note in a delivery. */
  public static final String FILE = "feed.json";

  public DeliveryNote {
    if (!isSource(source) || submission < 1 || files.isEmpty()) {
      throw new IllegalArgumentException("Not a delivery note");
    }
    files = Map.copyOf(files);
  }

  static boolean isSource(String text) {
    return text.matches("[a-z0-9][a-z0-9-]{0,63}");
  }

  /**
   * The digest by which the whole delivery is known: SHA-256 over the note's fields in a fixed
   * order and the digests of its files, so that how the JSON was laid out makes no difference.
   */
  public Sha256 digest() {
    MessageDigest digest = Sha256.fresh();
    var text = new StringBuilder("contactpoint delivery 1\n");
    text.append(source).append('\n').append(submission).append('\n');
    text.append(kind.code()).append('\n').append(asOf).append('\n');
    new EnumMap<>(files)
        .forEach(
            (file, sha) -> text.append(file.file()).append(' ').append(sha.hex()).append('\n'));
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return Sha256.of(digest);
  }
}

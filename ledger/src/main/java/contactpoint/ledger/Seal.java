package contactpoint.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The log's signed size and root at one moment. C2SP calls it a checkpoint.
 *
 * <p>Its text is a signed note: origin, size and root in a line each, an empty line, and the
 * signature lines. It has no extension lines; a text that has some is not one of ours.
 *
 * @param origin the log's name
 * @param head what is signed
 * @param signatures 1 to 16
 */
public record Seal(KeyName origin, TreeHead head, List<SealSignature> signatures) {

  private static final int MOST_SIGNATURES = 16;
  private static final int LONGEST = 64 * 1024;

  public Seal {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("A seal has 1 to 16 signatures");
    }
  }

  /** A head sealed with a key; only a {@link Signer} may do so. */
  static Seal sign(TreeHead head, SealingKey sealing) {
    var key = sealing.key();
    byte[] signature = sealing.sign(body(key.name(), head).getBytes(StandardCharsets.UTF_8));
    return new Seal(key.name(), head, List.of(SealSignature.of(key.name(), key.id(), signature)));
  }

  /** What the signatures are over: three lines. */
  private static String body(KeyName origin, TreeHead head) {
    return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
  }

  /**
   * Whether this key sealed it. Lines of other keys do not count; one bad line of this key spoils
   * the seal.
   */
  public boolean sealedBy(SealKey key) {
    byte[] body = body(origin, head).getBytes(StandardCharsets.UTF_8);
    var own = signatures.stream().filter(signature -> signature.claims(key)).toList();
    return origin.equals(key.name())
        && !own.isEmpty()
        && own.stream().allMatch(line -> key.verifies(body, line.signature()));
  }

  public String text() {
    return body(origin, head)
        + "\n"
        + signatures.stream().map(SealSignature::line).collect(Collectors.joining());
  }

  /** Reads a seal strictly: what is returned writes the same bytes again. */
  public static Optional<Seal> parse(byte[] bytes) {
    return bytes.length > LONGEST ? Optional.empty() : utf8(bytes).flatMap(Seal::parse);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Reads a seal strictly: what is returned writes the same text again. */
  public static Optional<Seal> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 6 || lines.length > 5 + MOST_SIGNATURES || !lines[3].isEmpty()) {
      return Optional.empty();
    }
    var head = head(lines[1], lines[2]);
    var signatures = new ArrayList<SealSignature>();
    for (String line : List.of(lines).subList(4, lines.length - 1)) {
      SealSignature.parse(line).ifPresent(signatures::add);
    }
    if (head.isEmpty() || !KeyName.valid(lines[0]) || signatures.isEmpty()) {
      return Optional.empty();
    }
    var seal = new Seal(new KeyName(lines[0]), head.get(), signatures);
    return seal.text().equals(text) ? Optional.of(seal) : Optional.empty();
  }

  private static Optional<TreeHead> head(String size, String root) {
    if (!size.matches("0|[1-9][0-9]{0,18}")) {
      return Optional.empty();
    }
    try {
      long leaves = Long.parseLong(size);
      return Hash.ofBase64(root)
          .filter(hash -> leaves > 0 || hash.equals(Merkle.EMPTY))
          .map(hash -> new TreeHead(leaves, hash));
    } catch (NumberFormatException above63Bits) {
      return Optional.empty();
    }
  }
}

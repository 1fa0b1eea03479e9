package contactpoint.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A seal as it was handed over: a C2SP signed note whose text is a checkpoint of three lines.
 *
 * @param signed the three lines that are signed
 * @param lines the signature lines
 */
record Note(String signed, String origin, long size, Sum root, List<Line> lines) {

  /** Who claims to have signed, with which key, and the signature. */
  record Line(String name, int id, String signatureHex) {
    boolean claims(Key key) {
      return name.equals(key.name()) && id == key.id();
    }

    byte[] signature() {
      return HexFormat.of().parseHex(signatureHex);
    }
  }

  /** How a seal stands to a key. */
  enum Standing {
    SIGNED,
    BADLY_SIGNED,
    SIGNED_BY_OTHERS,
    OF_ANOTHER_LOG
  }

  private static final Pattern SHAPE =
      Pattern.compile(
          "([^\\n]+)\\n(0|[1-9][0-9]{0,18})\\n([A-Za-z0-9+/]{43}=)\\n\\n"
              + "((?:\u2014 [^ +\\n]+ [A-Za-z0-9+/]+={0,2}\\n){1,16})");

  static Optional<Note> parse(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var shape = SHAPE.matcher(decoder.decode(ByteBuffer.wrap(bytes)));
      if (!shape.matches() || !onlyPrintable(shape.group(1))) {
        return Optional.empty();
      }
      String signed = shape.group(1) + "\n" + shape.group(2) + "\n" + shape.group(3) + "\n";
      long size = Long.parseLong(shape.group(2));
      return Optional.of(
          new Note(
              signed,
              shape.group(1),
              size,
              Sum.copy(strict(shape.group(3))),
              lines(shape.group(4))));
    } catch (CharacterCodingException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean onlyPrintable(String line) {
    return line.chars().noneMatch(Character::isISOControl);
  }

  private static List<Line> lines(String block) {
    var lines = new ArrayList<Line>();
    for (String line : block.split("\n")) {
      String[] words = line.split(" ");
      byte[] bytes = strict(words[2]);
      if (bytes.length <= 4) {
        throw new IllegalArgumentException("No signature in a signature line");
      }
      String signature = HexFormat.of().formatHex(bytes, 4, bytes.length);
      lines.add(new Line(words[1], ByteBuffer.wrap(bytes).getInt(), signature));
    }
    return lines;
  }

  /** Base64 of which each text has one reading and each value one text. */
  private static byte[] strict(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("Lax base64");
    }
    return bytes;
  }

  Standing standing(Key key) {
    if (!origin.equals(key.name())) {
      return Standing.OF_ANOTHER_LOG;
    }
    var own = lines.stream().filter(line -> line.claims(key)).toList();
    if (own.isEmpty()) {
      return Standing.SIGNED_BY_OTHERS;
    }
    return own.stream().allMatch(line -> key.signed(signed, line.signature()))
        ? Standing.SIGNED
        : Standing.BADLY_SIGNED;
  }
}

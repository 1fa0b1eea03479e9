package contactpoint.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The vectors that this module and the verifier are both held to, each with a copy of its own. */
final class Vectors {

  private Vectors() {}

  static String read(String name) {
    try (var in = Vectors.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of each line that begins with this one, without it. */
  static List<List<String>> lines(String name, String first) {
    return read(name)
        .lines()
        .map(line -> List.of(line.split(" ")))
        .filter(words -> words.getFirst().equals(first))
        .map(words -> words.subList(1, words.size()))
        .toList();
  }

  static List<byte[]> leaves() {
    return lines("rfc6962.txt", "leaf").stream()
        .map(words -> words.getFirst().equals("-") ? "" : words.getFirst())
        .map(HexFormat.of()::parseHex)
        .toList();
  }

  static TreeHead head(long size) {
    var root = lines("rfc6962.txt", "root").get((int) size).get(1);
    return new TreeHead(size, Hash.ofHex(root));
  }

  static List<Hash> hashes(List<String> words) {
    return words.stream().map(Hash::ofHex).toList();
  }

  static Stream<InclusionProof> inclusions() {
    return lines("rfc6962.txt", "inclusion").stream()
        .map(words ->
            new InclusionProof(
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                hashes(words.subList(2, words.size()))));
  }

  static Stream<ConsistencyProof> consistencies() {
    return lines("rfc6962.txt", "consistency").stream()
        .map(words ->
            new ConsistencyProof(
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                hashes(words.subList(2, words.size()))));
  }

  /** Every way of spoiling a list of hashes a little. */
  static List<List<Hash>> spoilt(List<Hash> path, Hash other) {
    var spoilt = new ArrayList<List<Hash>>();
    for (int i = 0; i <= path.size(); i++) {
      var more = new ArrayList<>(path);
      more.add(i, other);
      spoilt.add(more);
    }
    for (int i = 0; i < path.size(); i++) {
      var fewer = new ArrayList<>(path);
      fewer.remove(i);
      spoilt.add(fewer);
      var flipped = new ArrayList<>(path);
      flipped.set(i, flip(path.get(i)));
      spoilt.add(flipped);
    }
    return spoilt;
  }

  static Hash flip(Hash hash) {
    return new Hash(hash.first() ^ 8, hash.second(), hash.third(), hash.fourth());
  }
}

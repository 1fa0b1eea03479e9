package contactpoint.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The vectors that the ledger is held to as well; the copies are kept apart on purpose. */
class VectorsTest {

  @Test
  void the_public_leaves_give_the_public_roots() throws IOException {
    var leaves = lines("rfc6962.txt", "leaf");
    var roots = lines("rfc6962.txt", "root");
    assertThat(roots).hasSize(9);
    var running = new RunningRoot();
    for (int size = 0; size <= 8; size++) {
      assertThat(running.root()).hasToString(roots.get(size).get(1));
      if (size < 8) {
        String hex = leaves.get(size).getFirst();
        running.add(Sum.ofLeaf(HexFormat.of().parseHex(hex.equals("-") ? "" : hex)));
      }
    }
  }

  @Test
  void the_golden_entries_are_read_and_have_their_leaves() throws IOException {
    var entries = lines("entries.txt", "entry");
    var leaves = lines("entries.txt", "leaf");
    assertThat(entries).hasSize(2);
    for (int i = 0; i < entries.size(); i++) {
      byte[] bytes = HexFormat.of().parseHex(entries.get(i).get(1));
      assertThat(Sum.ofLeaf(bytes)).hasToString(leaves.get(i).get(1));
      assertThat(LogEntry.parse(bytes)).isPresent();
    }
    var full = LogEntry.parse(HexFormat.of().parseHex(entries.getFirst().get(1))).orElseThrow();
    assertThat(full.event()).hasToString("00112233-4455-6677-8899-aabbccddeeff");
    assertThat(full.micros()).isEqualTo(1_190_635_200_123_456L);
    assertThat(full.commitments())
        .containsOnlyKeys(
            "subject:0", "subject:1", "value:criteria.born", "value:criteria.family-name")
        .containsEntry(
            "subject:0", Sum.of(filled(1), "K7M-4QX-92P".getBytes(StandardCharsets.UTF_8)))
        .containsEntry(
            "value:criteria.family-name",
            Sum.of(filled(3), "Zo\u00eb".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_golden_entry_with_any_byte_cut_or_added_is_none() throws IOException {
    for (var line : lines("entries.txt", "entry")) {
      byte[] bytes = HexFormat.of().parseHex(line.get(1));
      for (int i = 0; i < bytes.length; i++) {
        assertThat(LogEntry.parse(Arrays.copyOf(bytes, i))).isEmpty();
      }
      assertThat(LogEntry.parse(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
    }
  }

  @Test
  void the_golden_seal_is_signed_by_its_key_and_over_the_golden_entries() throws IOException {
    var key = Key.parse(read("key.txt").strip()).orElseThrow();
    var note = Note.parse(read("seal.txt").getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(note.standing(key)).isEqualTo(Note.Standing.SIGNED);
    var running = new RunningRoot();
    for (var leaf : lines("entries.txt", "leaf")) {
      running.add(Sum.copy(HexFormat.of().parseHex(leaf.get(1))));
    }
    assertThat(note.size()).isEqualTo(2);
    assertThat(note.root()).isEqualTo(running.root());
  }

  @Test
  void the_golden_seal_with_any_character_changed_is_not_signed() throws IOException {
    var key = Key.parse(read("key.txt").strip()).orElseThrow();
    String text = read("seal.txt");
    for (int i = 0; i < text.length(); i++) {
      var changed = new StringBuilder(text);
      changed.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
      var note = Note.parse(changed.toString().getBytes(StandardCharsets.UTF_8));
      assertThat(note.filter(read -> read.standing(key) == Note.Standing.SIGNED))
          .as("character %d", i)
          .isEmpty();
    }
  }

  private static byte[] filled(int each) {
    byte[] bytes = new byte[16];
    Arrays.fill(bytes, (byte) each);
    return bytes;
  }

  private static List<List<String>> lines(String name, String first) throws IOException {
    return read(name)
        .lines()
        .map(line -> List.of(line.split(" ")))
        .filter(words -> words.getFirst().equals(first))
        .map(words -> words.subList(1, words.size()))
        .toList();
  }

  private static String read(String name) throws IOException {
    try (var in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

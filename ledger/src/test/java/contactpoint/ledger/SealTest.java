package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final KeyName LOG = new KeyName("contactpoint.example/log");
  private static final SealingKey OURS = SealingKey.generate(LOG, new SecureRandom());
  private static final SealKey PUBLISHED =
      SealKey.parse(Vectors.read("key.txt").strip()).orElseThrow();
  private static final String NOTE = Vectors.read("seal.txt");

  @Test
  void a_seal_made_by_another_program_is_read_and_holds() {
    var seal = Seal.parse(NOTE).orElseThrow();
    assertThat(seal.origin()).isEqualTo(LOG);
    assertThat(seal.head().size()).isEqualTo(2);
    assertThat(seal.sealedBy(PUBLISHED)).isTrue();
    assertThat(seal.text()).isEqualTo(NOTE);
  }

  @Test
  void a_seal_is_over_the_root_of_the_golden_entries() {
    var leaves =
        Vectors.lines("entries.txt", "leaf").stream()
            .map(words -> Hash.ofHex(words.get(1)))
            .toList();
    assertThat(Frontier.EMPTY.append(leaves).after().head())
        .isEqualTo(Seal.parse(NOTE).orElseThrow().head());
  }

  @Test
  void our_own_seal_holds_for_our_key_only() {
    var seal = Seal.sign(Vectors.head(8), OURS);
    assertThat(Seal.parse(seal.text())).contains(seal);
    assertThat(seal.sealedBy(OURS.key())).isTrue();
    assertThat(seal.sealedBy(PUBLISHED)).isFalse();
    assertThat(seal.sealedBy(new SealKey(new KeyName("other.example"), OURS.key().raw())))
        .isFalse();
  }

  @Test
  void lines_of_other_keys_are_carried_and_not_counted() {
    var seal = Seal.parse(NOTE).orElseThrow();
    var own = Seal.sign(seal.head(), OURS).signatures().getFirst();
    var both = new Seal(LOG, seal.head(), List.of(own, seal.signatures().getFirst()));
    assertThat(Seal.parse(both.text())).contains(both);
    assertThat(both.sealedBy(PUBLISHED)).isTrue();
    assertThat(new Seal(LOG, seal.head(), List.of(own)).sealedBy(PUBLISHED)).isFalse();
  }

  @Test
  void one_bad_line_of_the_key_spoils_the_seal() {
    var good = Seal.parse(NOTE).orElseThrow();
    var line = good.signatures().getFirst();
    var bad = new SealSignature(line.name(), line.id(), "00" + line.signatureHex().substring(2));
    assertThat(new Seal(LOG, good.head(), List.of(line, bad)).sealedBy(PUBLISHED)).isFalse();
  }

  @Test
  void every_changed_character_is_noticed() {
    for (int i = 0; i < NOTE.length(); i++) {
      var changed = new StringBuilder(NOTE);
      changed.setCharAt(i, changed.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(Seal.parse(changed.toString()).filter(seal -> seal.sealedBy(PUBLISHED)))
          .as("character %d", i)
          .isEmpty();
    }
  }

  @Test
  void a_seal_cut_anywhere_is_none() {
    for (int i = 0; i < NOTE.length(); i++) {
      assertThat(Seal.parse(NOTE.substring(0, i))).as("cut at %d", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contactpoint.example/log\n02\n", // leading zero
        "contactpoint.example/log\n+2\n",
        "contactpoint.example/log\n-2\n",
        "contactpoint.example/log\n2 \n",
        "contactpoint.example/log\n9223372036854775808\n", // above 63 bits
        "contactpoint.example/log\n18446744073709551616\n", // above 64 bits
        "contactpoint.example/log\n2\nextension\n",
        "contactpoint.example/log\n0\n", // an empty tree with a root that is not empty
        "\n2\n",
        " \n2\n",
      })
  void a_strange_beginning_is_refused(String beginning) {
    String rest = NOTE.substring("contactpoint.example/log\n2\n".length());
    assertThat(Seal.parse(beginning + rest)).isEmpty();
  }

  @Test
  void lax_base64_and_other_line_ends_are_refused() {
    assertThat(Seal.parse(NOTE.replace("=\n", "\n"))).isEmpty();
    assertThat(Seal.parse(NOTE.replace("\n", "\r\n"))).isEmpty();
    assertThat(Seal.parse(NOTE + "\n")).isEmpty();
    assertThat(Seal.parse(NOTE + "text\n")).isEmpty();
    // The last character of a 32-byte base64 text carries two unused bits.
    assertThat(Seal.parse(NOTE.replace("GY=\n\n", "GZ=\n\n"))).isEmpty();
    byte[] notUtf8 = NOTE.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Seal.parse(notUtf8)).isEmpty();
    assertThat(Seal.parse(new byte[70_000])).isEmpty();
  }

  @Test
  void a_public_key_is_read_as_it_was_written_and_not_if_a_part_differs() {
    String text = OURS.key().text();
    assertThat(SealKey.parse(text)).contains(OURS.key());
    for (int i = 0; i < text.length(); i++) {
      var changed = new StringBuilder(text);
      changed.setCharAt(i, changed.charAt(i) == 'b' ? 'c' : 'b');
      assertThat(SealKey.parse(changed.toString())).as("character %d", i).isEmpty();
    }
  }

  @Test
  void a_secret_key_is_read_as_it_was_written_and_never_shown() {
    var read = SealingKey.parse(OURS.secretText()).orElseThrow();
    assertThat(Seal.sign(Vectors.head(3), read).sealedBy(OURS.key())).isTrue();
    String secret = OURS.secretText().split(" ")[1].strip();
    assertThat(OURS.toString()).doesNotContain(secret);
    var other = SealingKey.generate(LOG, new SecureRandom());
    String mixed = other.key().text() + "\n" + OURS.secretText().split("\n")[1] + "\n";
    assertThat(SealingKey.parse(mixed)).isEmpty();
    assertThat(SealingKey.parse("")).isEmpty();
  }
}

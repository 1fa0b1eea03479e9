package contactpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignerTest {

  private final SealingKey sealing =
      SealingKey.generate(new KeyName("contactpoint.example/log"), new SecureRandom());
  private final Memory memory = new Memory();
  private final Signer signer = new Signer(sealing, memory);
  private final StoredHashes log = StoredHashes.of(entries("one", "two", "three"));

  @Test
  void a_log_that_only_grew_is_sealed_each_time() throws IOException {
    assertThat(signer.sign(new StoredHashes().tree())).isInstanceOf(Signing.Sealed.class);
    assertThat(sealed(log).sealedBy(sealing.key())).isTrue();
    log.append(entries("four", "five"));
    assertThat(sealed(log).head()).isEqualTo(log.frontier().head()).isEqualTo(memory.last);
    assertThat(sealed(log).head().size()).isEqualTo(5);
  }

  @Test
  void a_log_that_was_rolled_back_is_not_sealed() throws IOException {
    var before = sealed(log).head();
    var restored = new Tree(log, 2);
    assertThat(signer.sign(restored)).isEqualTo(new Signing.RolledBack(before, restored.head()));
    assertThat(memory.last).isEqualTo(before);
  }

  @Test
  void a_log_whose_past_was_changed_is_not_sealed() throws IOException {
    sealed(log);
    var forked = StoredHashes.of(entries("one", "TWO", "three", "four"));
    assertThat(signer.sign(forked.tree())).isInstanceOf(Signing.Forked.class);
    var sameSize = StoredHashes.of(entries("one", "TWO", "three"));
    assertThat(signer.sign(sameSize.tree())).isInstanceOf(Signing.Forked.class);
  }

  @Test
  void what_cannot_be_remembered_is_not_signed() {
    memory.broken = true;
    assertThatThrownBy(() -> signer.sign(log.tree())).isInstanceOf(IOException.class);
  }

  @Test
  void a_signer_started_again_still_knows() throws IOException {
    sealed(log);
    var again = new Signer(sealing, memory);
    assertThat(again.sign(new Tree(log, 1))).isInstanceOf(Signing.RolledBack.class);
  }

  private Seal sealed(StoredHashes hashes) throws IOException {
    return ((Signing.Sealed) signer.sign(hashes.tree())).seal();
  }

  private static List<byte[]> entries(String... texts) {
    return List.of(texts).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static final class Memory implements SignerMemory {
    private TreeHead last = TreeHead.EMPTY;
    private boolean broken;

    @Override
    public TreeHead last() {
      return last;
    }

    @Override
    public void keep(TreeHead head) throws IOException {
      if (broken) {
        throw new IOException("the disk is full");
      }
      last = head;
    }
  }
}

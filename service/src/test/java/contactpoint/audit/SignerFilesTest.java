package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import contactpoint.ledger.Hash;
import contactpoint.ledger.KeyName;
import contactpoint.ledger.Merkle;
import contactpoint.ledger.Signer;
import contactpoint.ledger.Signing;
import contactpoint.ledger.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerFilesTest {

  private static final Hash LEAF = Merkle.leaf(new byte[] {1});
  private static final Tree ONE_ENTRY = new Tree((level, from, to) -> List.of(LEAF), 1);
  private static final Tree NOTHING = new Tree((level, from, to) -> List.of(), 0);

  @TempDir private Path folder;

  @Test
  void a_signer_opened_again_has_its_key_and_knows_what_it_sealed() throws IOException {
    var first = open();
    assertThat(first.sign(ONE_ENTRY)).isInstanceOf(Signing.Sealed.class);
    var again = open();
    assertThat(again.key()).isEqualTo(first.key());
    assertThat(again.sign(NOTHING)).isInstanceOf(Signing.RolledBack.class);
  }

  @Test
  void the_secret_is_for_its_owner_alone() throws IOException {
    open();
    assertThat(Files.getPosixFilePermissions(folder.resolve("sealing.key")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "seven x", "-1 00", "1 00"})
  void a_memory_that_cannot_be_read_seals_nothing(String damaged) throws IOException {
    var signer = open();
    Files.writeString(folder.resolve("last-sealed"), damaged);
    assertThatThrownBy(() -> signer.sign(ONE_ENTRY)).isInstanceOf(IOException.class);
  }

  @Test
  void a_lost_key_is_not_quietly_replaced_once_it_has_sealed() throws IOException {
    open().sign(ONE_ENTRY);
    Files.delete(folder.resolve("sealing.key"));
    assertThatThrownBy(this::open).hasMessageContaining("sealing key is gone");
  }

  @Test
  void what_a_crash_left_half_written_is_passed_over() throws IOException {
    var signer = open();
    Files.writeString(folder.resolve("last-sealed.new"), "99 half");
    assertThat(signer.sign(ONE_ENTRY)).isInstanceOf(Signing.Sealed.class);
    assertThat(folder.resolve("last-sealed.new")).doesNotExist();
  }

  private Signer open() throws IOException {
    return SignerFiles.open(folder, new KeyName("files.example/log"), new SecureRandom());
  }
}

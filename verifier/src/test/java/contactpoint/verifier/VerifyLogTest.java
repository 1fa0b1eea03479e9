package contactpoint.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyLogTest {

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void a_log_is_exported() {
    PaperLog.of(9).writeAll(folder);
  }

  @Test
  void a_good_log_ends_with_zero_and_its_seal_is_kept_for_the_next_time() throws IOException {
    assertThat(verify()).isZero();
    assertThat(said.toString()).contains("The log is whole: 9 entries").contains("No earlier seal");
    assertThat(Files.readString(state())).isEqualTo(Files.readString(folder.resolve("seal.txt")));
    PaperLog.of(12).writeAll(folder);
    assertThat(verify()).isZero();
    assertThat(said.toString()).contains("It continues the earlier seal");
  }

  @Test
  void what_was_kept_finds_a_roll_back_and_stays_as_it_was() throws IOException {
    verify();
    String kept = Files.readString(state());
    PaperLog.of(8).writeAll(folder);
    assertThat(verify()).isEqualTo(Finding.ROLLED_BACK.exitCode());
    assertThat(Files.readString(state())).isEqualTo(kept);
  }

  @Test
  void a_seal_of_a_witness_is_asked_as_well() {
    var forked = PaperLog.of(9);
    forked.entries.removeFirst();
    forked.writeSeal(folder.resolve("witness.txt"), PaperLog.OURS);
    assertThat(verify("--previous-seal", folder.resolve("witness.txt").toString()))
        .isEqualTo(Finding.FORKED.exitCode());
  }

  @Test
  void each_fault_of_the_seal_is_told_from_the_others() throws IOException {
    Path seal = folder.resolve("seal.txt");
    String good = Files.readString(seal);
    Files.writeString(seal, good.replace("\n9\n", "\n8\n"));
    assertThat(verify()).isEqualTo(Finding.BAD_SIGNATURE.exitCode());
    Files.writeString(seal, good.replace("paper.example/log", "other.example/log"));
    assertThat(verify()).isEqualTo(Finding.OTHER_LOG.exitCode());
    Files.writeString(seal, good.replace("\n9\n", "\n09\n"));
    assertThat(verify()).isEqualTo(Finding.SEAL_MALFORMED.exitCode());
    Files.delete(seal);
    assertThat(verify()).isEqualTo(Finding.UNREADABLE.exitCode());
  }

  @Test
  void the_entries_alone_suffice_with_a_seal_and_a_key_from_files() throws IOException {
    Path key = folder.resolve("key.txt");
    Files.writeString(key, PaperLog.keyText(PaperLog.OURS) + "\n");
    Path seal = Files.move(folder.resolve("seal.txt"), folder.resolve("elsewhere.txt"));
    Path entries = folder.resolve("entries.bin");
    assertThat(
            run(
                "--entries",
                entries.toString(),
                "--seal",
                seal.toString(),
                "--key",
                key.toString()))
        .isZero();
  }

  @Test
  void what_is_no_key_is_said_to_be_none() {
    assertThat(run("--entries", folder.toString(), "--key", "paper.example/log+00000000+AAAA"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("not a public key");
  }

  @Test
  void what_cannot_be_read_or_kept_is_said_in_a_sentence() throws IOException {
    assertThat(run("--entries", folder.resolve("nowhere").toString(), "--key", ourKey()))
        .isEqualTo(Finding.UNREADABLE.exitCode());
    assertThat(run("--entries", folder.toString(), "--key", folder.toString()))
        .isEqualTo(Finding.UNREADABLE.exitCode());
    Files.writeString(folder.resolve("state"), "a file where a folder is wanted");
    assertThat(verify()).isEqualTo(Finding.UNREADABLE.exitCode());
    assertThat(said.toString())
        .contains("nowhere", folder.resolve("state") + " cannot be read or written")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void no_sentence_shows_a_value() {
    var log = PaperLog.of(9);
    log.values.set(0, PaperLog.value(0, "subject:0", "someone"));
    log.writeValues(folder);
    assertThat(verify()).isEqualTo(Finding.COMMITMENT_BROKEN.exitCode());
    String encoded =
        java.util.Base64.getEncoder().encodeToString("someone".getBytes(StandardCharsets.UTF_8));
    assertThat(said.toString()).doesNotContain("someone").doesNotContain(encoded);
  }

  private int verify(String... more) {
    var arguments = new ArrayList<>(List.of("--entries", folder.toString(), "--key", ourKey()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--state", state().toString()));
    return VerifyLog.commandLine()
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .execute(all.toArray(String[]::new));
  }

  private static String ourKey() {
    return PaperLog.keyText(PaperLog.OURS);
  }

  private Path state() {
    return folder.resolve("state").resolve("last.seal");
  }
}

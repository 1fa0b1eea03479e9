package contactpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.verifier.Finding;
import contactpoint.verifier.VerifyLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * What the database gives out is put before the auditor's program, which shares no code with us.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportDatabaseTest {

  private final Desk desk = new Desk();
  private StringWriter said = new StringWriter();
  private Path folder = Path.of("");

  @BeforeEach
  void a_log_is_sealed_and_the_auditor_has_seen_it(@TempDir Path fresh) throws IOException {
    folder = fresh;
    said = new StringWriter();
    desk.clear(folder);
    desk.look(300);
    desk.sealer().turn();
    assertThat(audit(true)).as(said.toString()).isZero();
  }

  @AfterAll
  void the_desk_is_closed() {
    desk.close();
  }

  @Test
  void a_log_that_grew_is_whole_and_continues_the_earlier_seal() throws IOException {
    desk.look(30);
    desk.leaseLapses();
    desk.sealer().turn();
    assertThat(audit(true)).isZero();
    assertThat(said.toString()).contains("330 entries").contains("continues the earlier seal");
  }

  @Test
  void what_is_not_yet_sealed_is_not_given_out() throws IOException {
    desk.look(30);
    assertThat(new LogExport(desk.database.sealer()).write(folder.resolve("export"), true))
        .isEqualTo(300);
    assertThat(audit(true)).isZero();
  }

  @Test
  void values_that_were_destroyed_leave_the_log_whole() throws IOException {
    desk.tamper("delete from audit.subject where place = 0", "delete from audit.value");
    assertThat(audit(true)).isZero();
  }

  @Test
  void without_values_nothing_personal_is_given_out() throws IOException {
    Files.delete(folder.resolve("export").resolve("values.csv"));
    assertThat(audit(false)).isZero();
    try (var files = Files.list(folder.resolve("export"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("Lovelace")
            .doesNotContain(Desk.ADA.text());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTERED | update audit.entry set bytes = set_byte(bytes, 28, get_byte(bytes, 28) # 1)"
            + " where event = (select event from audit.place where index = 17)",
        "MISSING | delete from audit.entry where event = (select event from audit.place where index"
            + " = 17)",
        "REORDERED | update audit.place set event = case index when 3 then (select event from"
            + " audit.place where index = 4) else (select event from audit.place where index = 3)"
            + " end where index in (3, 4)",
        "HASHES_DAMAGED | update audit.place set leaf = sha256('x') where index = 9",
        "COMMITMENT_BROKEN | update audit.subject set number = '000-000-000' where place = 1",
        "COMMITMENT_BROKEN | update audit.value set salt = substr(sha256(salt), 1, 16)",
        "BAD_SIGNATURE | update audit.seal set note = replace(note, E'\\n300\\n', E'\\n299\\n')",
      })
  void whoever_changes_the_tables_is_found(Finding finding, String change) throws IOException {
    desk.tamper("alter table audit.place drop constraint if exists place_event_key", change);
    assertThat(audit(true)).as(said.toString()).isEqualTo(finding.exitCode());
  }

  @Test
  void a_log_that_was_emptied_has_nothing_to_give_out() throws IOException {
    desk.tamper("delete from audit.seal");
    assertThat(new LogExport(desk.database.sealer()).write(folder.resolve("none"), true))
        .isEqualTo(-1);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_in_a_sentence() throws IOException {
    Path secret = Files.write(folder.resolve("secret"), new byte[32]);
    Path file = Files.writeString(folder.resolve("file"), "where a folder is wanted");
    var command = AtTheKeyboard.line(new ExportLog()).setErr(new PrintWriter(said, true));
    int exit =
        command.execute("--url=" + desk.address.url(), "--secret=" + secret, "--out=" + file);
    assertThat(exit).isEqualTo(AtTheKeyboard.CANNOT);
    assertThat(said.toString()).contains(file + " is a file already; a folder is wanted.");
  }

  private int audit(boolean values) throws IOException {
    Path out = folder.resolve("export");
    new LogExport(desk.database.sealer()).write(out, values);
    return new CommandLine(new VerifyLog())
        .setOut(new PrintWriter(said, true))
        .execute(
            "--entries",
            out.toString(),
            "--key",
            folder.resolve("signer").resolve("log.pub").toString(),
            "--state",
            folder.resolve("auditor").toString());
  }
}

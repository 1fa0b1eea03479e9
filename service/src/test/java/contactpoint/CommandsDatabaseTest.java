package contactpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.audit.ExportLog;
import contactpoint.commands.AtTheKeyboard;
import contactpoint.grants.GrantsCommand;
import contactpoint.intake.FileKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsDatabaseTest {

  private static final String NOBODY_THERE = "jdbc:postgresql://127.0.0.1:1/none";

  @TempDir static Path folder;

  /** What stands in the table's braces. */
  private static Map<String, String> given = Map.of();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export-log | --url=nonsense --secret={secret} --out={dir}/out | No PostgreSQL answers
          export-log | --url={nobody} --secret={secret} --out={dir}/out | No PostgreSQL answers
          export-log | --url={absent} --secret={secret} --out={dir}/out | The address names a database
          export-log | --url={empty} --secret={secret} --out={dir}/out | No service was ever started
          export-log | --url={url} --secret={dir}/other --out={dir}/out | The database does not let
          export-log | --url={url} --secret={dir}/none --out={dir}/out | There is no {dir}/none.
          export-log | --url={url} --secret={dir}/short --out={dir}/out | {dir}/short cannot be used
          export-log | --url={url} --secret={dir} --out={dir}/out | A file cannot be read or written: Is a dir
          submit | --data={dir}/dead {delivery} | No PostgreSQL answers
          submit | --data={dir}/strange {delivery} | The database does not let
          submit | --data={dir}/ours --mapping={dir}/none {delivery} | There is no {dir}/none.
          grants | --scheme=2007-08 --out={dir}/short | {dir}/short is a file already
          grants | --scheme=2007-08 --table={dir}/none --out={dir}/out | There is no {dir}/none.
          grants | --scheme=2007-08 --population={dir}/none --out={dir}/out | There is no {dir}/none.
          """)
  void whoever_gives_a_command_what_it_cannot_use_reads_one_sentence(
      String command, String arguments, String sentence) throws IOException {
    var complained = new StringWriter();
    int exit =
        AtTheKeyboard.line(
                switch (command) {
                  case "export-log" -> new ExportLog();
                  case "submit" -> new Submit();
                  default -> new GrantsCommand();
                })
            .setErr(new PrintWriter(complained, true))
            .execute(filled(arguments).split(" "));
    assertThat(complained.toString()).startsWith(filled(sentence)).hasLineCount(1);
    assertThat(exit).isEqualTo(AtTheKeyboard.CANNOT);
    assertThat(folder.resolve("none")).as("no secret is made").doesNotExist();
  }

  @BeforeAll
  static void give() throws IOException {
    var ours = TestDatabase.freshAddress();
    byte[] secret = new byte[32];
    byte[] other = "another secret of 32 characters.".getBytes(US_ASCII);
    dataDirectory("ours", ours.url(), secret);
    dataDirectory("dead", NOBODY_THERE, secret);
    dataDirectory("strange", ours.url(), other);
    Files.write(folder.resolve("other"), other);
    Files.write(folder.resolve("short"), new byte[3]);
    var delivery =
        new Deliveries(folder)
            .of("child-benefit", 1, "full", "2026-08-31", FileKind.CHILDREN, List.of());
    given =
        Map.of(
            "dir", folder.toString(),
            "secret", folder.resolve("ours").resolve("master.secret").toString(),
            "url", ours.url(),
            "nobody", NOBODY_THERE,
            "absent", ours.url().replaceFirst("/test_", "/absent_"),
            "empty", TestDatabase.emptyAddress().url(),
            "delivery", delivery.toString());
  }

  private static void dataDirectory(String name, String url, byte[] secret) throws IOException {
    var data = Files.createDirectory(folder.resolve(name));
    Files.write(data.resolve("master.secret"), secret);
    var said = "url=" + url.replace(":", "\\:") + "\nuser=owner\npassword=none\n";
    Files.writeString(data.resolve(AtTheServer.RUNNING), said);
  }

  private static String filled(String text) {
    for (var one : given.entrySet()) {
      text = text.replace("{" + one.getKey() + "}", one.getValue());
    }
    return text;
  }
}

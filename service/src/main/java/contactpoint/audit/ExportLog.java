package contactpoint.audit;

import contactpoint.commands.AtTheKeyboard;
import contactpoint.database.Database;
import contactpoint.keys.Keys;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code export-log}: the sealed log as files for {@code verify-log}. */
@Command(
    name = "export-log",
    description = "Writes the log up to its last seal into a folder, for verify-log.")
public final class ExportLog implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  @Option(
      names = "--url",
      required = true,
      paramLabel = "JDBC",
      defaultValue = "${env:CONTACTPOINT_DATABASE_URL}",
      description = "The database; CONTACTPOINT_DATABASE_URL if not given.")
  private String url = "";

  @Option(
      names = "--secret",
      required = true,
      paramLabel = "FILE",
      defaultValue = "${env:CONTACTPOINT_SECRET_FILE}",
      description = "The master secret; CONTACTPOINT_SECRET_FILE if not given.")
  private Path secret = Path.of("");

  @Option(
      names = "--values",
      description = "Also what the entries committed to. It is personal: treat it so.")
  private boolean values;

  /** Runs the command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    AtTheKeyboard.run(new ExportLog(), arguments);
  }

  @Override
  public Integer call() throws Exception {
    var address = new Database.Address(url, "", "");
    try (var database = Database.connect(address, Keys.kept(secret), UnaryOperator.identity())) {
      long size = new LogExport(database.sealer()).write(out, values);
      var say = java.util.Objects.requireNonNull(spec).commandLine().getOut();
      say.println(
          size < 0
              ? "The log has no seal yet. Nothing was written."
              : size + " entries written to " + out + ".");
      say.flush();
      return size < 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }
}

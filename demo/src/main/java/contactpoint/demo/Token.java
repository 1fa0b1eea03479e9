package contactpoint.demo;

import contactpoint.accounts.Accounts;
import contactpoint.commands.AtTheKeyboard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code token}: the six-digit code that a demo's person would read off a token now.
 */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints the six-digit code of one of the demo's people.")
public final class Token implements Callable<Integer> {

  @Parameters(
      paramLabel = "USER",
      description = "E-mail as ./run demo prints it, or its beginning.")
  private String user = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The demo's data directory.")
  private Path data = Path.of("data");

  public static void main(String[] arguments) {
    AtTheKeyboard.run(new Token(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var file = data.resolve("people.csv");
    if (!Files.isReadable(file)) {
      out.println("There is no demo in " + data + ". Start one with ./run demo.");
      return 2;
    }
    for (var line : people(file)) {
      var fields = line.split(",");
      if (fields[0].startsWith(user)) {
        out.println(Accounts.codeAt(fields[3], Clock.systemUTC().instant()));
        return 0;
      }
    }
    out.println("Nobody of that name can sign in to this demo.");
    return 1;
  }

  private static List<String> people(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).toList();
  }
}

package contactpoint.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code verify-log}. */
@Command(
    name = "verify-log",
    description = {
      "Checks an exported log from its leaves against the seal, the key you were given,",
      "and the seal that you saw last. Ends with 0 if all is well, and with a number of",
      "its own for each finding (docs/verifying.md)."
    })
public final class VerifyLog implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--entries", required = true, paramLabel = "DIR|FILE")
  private Path entries = Path.of("");

  @Option(
      names = "--seal",
      paramLabel = "FILE",
      description = "The seal; seal.txt beside the entries if not given.")
  private @Nullable Path seal;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY|FILE",
      description = "The log's public key, or a file with it. Never take it from the export.")
  private String key = "";

  @Option(
      names = "--previous-seal",
      paramLabel = "FILE",
      description = "A seal of this log from before, kept by you or by a witness.")
  private @Nullable Path previousSeal;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Where the last seal that was found good is kept for the next time;",
        "if not given, a file for each log below .contactpoint in your home directory."
      })
  private @Nullable Path state;

  @Option(
      names = "--tolerance",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How much older an entry may be than one before it (default: an hour).")
  private long tolerance;

  /** Runs the command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command; a file that it cannot use is said in one sentence. */
  static CommandLine commandLine() {
    return new CommandLine(new VerifyLog())
        .setExecutionExceptionHandler((failed, line, called) -> {
          if (!(failed instanceof IOException broken)) {
            throw failed;
          }
          line.getErr().println(sentence(broken));
          line.getErr().flush();
          return Finding.UNREADABLE.exitCode();
        });
  }

  private static String sentence(IOException broken) {
    return broken instanceof FileSystemException file
        ? "%s cannot be read or written (%s)."
            .formatted(file.getFile(), Optional.ofNullable(file.getReason()).orElse("not there"))
        : "A file cannot be read or written: %s.".formatted(broken.getMessage());
  }

  @Override
  public Integer call() throws IOException {
    var out = out();
    var pinned = Key.parse(keyText());
    if (pinned.isEmpty()) {
      out.println("This is not a public key of a log: name+id+base64 is wanted.");
      return CommandLine.ExitCode.USAGE;
    }
    var export = Export.at(entries, Optional.ofNullable(seal));
    Path kept = state == null ? stateAtHome(pinned.get()) : state;
    var earlier = earlier(kept);
    var findings =
        new Verification(export, pinned.get(), earlier, Duration.ofSeconds(tolerance)).run();
    findings.sentences().forEach(out::println);
    if (findings.none()) {
      good(out, export, earlier.isEmpty());
      remember(export.seal(), kept);
    }
    out.flush();
    return findings.exitCode();
  }

  private static void good(PrintWriter out, Export export, boolean first) throws IOException {
    var note = Note.parse(Files.readAllBytes(export.seal())).orElseThrow();
    out.println(
        "The log is whole: %d entries, as sealed by %s.".formatted(note.size(), note.origin()));
    if (first) {
      out.println(
          "No earlier seal was at hand, so nothing is said about the time before this one.");
    } else {
      out.println("It continues the earlier seal, and nothing before that was changed.");
    }
  }

  private static Path stateAtHome(Key key) {
    String name = key.name().replaceAll("[^A-Za-z0-9.-]", "_");
    String file = name + "-" + HexFormat.of().toHexDigits(key.id()) + ".seal";
    return Path.of(System.getProperty("user.home"), ".contactpoint", "verified", file);
  }

  /** Replaces the kept seal in one step, so that no half of one is ever left behind. */
  private static void remember(Path seal, Path state) throws IOException {
    Path folder = Optional.ofNullable(state.toAbsolutePath().getParent()).orElseThrow();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "seal", ".new");
    Files.copy(seal, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Path> earlier(Path kept) {
    var earlier = new ArrayList<Path>();
    if (previousSeal != null) {
      earlier.add(previousSeal);
    }
    if (Files.exists(kept)) {
      earlier.add(kept);
    }
    return earlier;
  }

  private String keyText() throws IOException {
    boolean file = key.length() < 4096 && !key.contains("+") && Files.exists(Path.of(key));
    return (file ? Files.readString(Path.of(key)) : key).strip();
  }

  private PrintWriter out() {
    return java.util.Objects.requireNonNull(spec).commandLine().getOut();
  }
}
